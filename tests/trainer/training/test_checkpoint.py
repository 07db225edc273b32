"""A checkpoint comes back as it was saved, and one that was tampered with is none."""

from __future__ import annotations

import json
from pathlib import Path

import keras
import numpy as np
import pytest
from keras import layers

from digitpad.core.errors import FileError
from digitpad.core.training.protocol import EpochEnd
from trainer.training import checkpoint
from trainer.training.checkpoint import TrainingProgress

pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")
EPOCH = EpochEnd(1, 8, 0.3, 0.9, 0.1, 0.98, 0.001, 12.5, True)


@pytest.fixture(scope="module")
def network() -> keras.Model:
    model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])
    model.compile("sgd", "mse")
    model.optimizer.build(model.trainable_variables)
    return model


@pytest.fixture
def saved(network: keras.Model, tmp_path: Path) -> Path:
    path = tmp_path / "checkpoint.npz"
    checkpoint.save(path, network, TrainingProgress([EPOCH], seconds=12.5))
    return path


def tampered(path: Path, **changes: object) -> None:
    with np.load(path) as archive:
        arrays = dict(archive)
    meta = json.loads(arrays["meta"].tobytes())
    if "weight" in changes:
        arrays["model0"][0, 0] = changes.pop("weight")
    meta["history"][0] |= changes
    arrays["meta"] = np.frombuffer(json.dumps(meta).encode(), np.uint8)
    np.savez(path, **arrays)


def test_what_was_saved_comes_back(network: keras.Model, saved: Path) -> None:
    found = checkpoint.load(saved, network)
    assert (found.history, found.seconds) == ([EPOCH], 12.5)


@pytest.mark.parametrize(
    "change",
    [
        {"loss": float("nan")},
        {"loss": 1e300},
        {"loss": 10**400},
        {"accuracy": 7.0},
        {"epoch": -3},
        {"epoch": "one"},
        {"weight": float("nan")},
        {"weight": float("inf")},
    ],
)
def test_a_number_that_cannot_be_makes_it_none(
    network: keras.Model, saved: Path, change: dict[str, object]
) -> None:
    tampered(saved, **change)
    with pytest.raises(FileError, match="is no checkpoint of this run, or is damaged"):
        checkpoint.load(saved, network)

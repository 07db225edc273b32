"""One training by two processes, as two computers do it: on loopback, without ssh."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.training.backends import installed
from digitpad.core.training.protocol import Checkpoint, Continue, EpochEnd, Event, Started
from digitpad.core.training.run_folder import RunFolder
from digitpad.core.training.train_config import DataSource, TrainConfig
from digitpad.core.training.worker_commands import COMPANY_VARIABLE
from tests.addresses import free_address
from tests.trainer import worker
from tests.trainer.worker import Worker

EPOCHS = 2
needs_jax = pytest.mark.skipif("jax" not in installed(), reason="jax is not installed")


@contextlib.contextmanager
def _working(config: TrainConfig, folder: Path, **variables: str) -> Iterator[Worker]:
    RunFolder.create(folder, config).lock.release()
    running = worker.start(["work"], **variables)
    try:
        running.tell(Continue(str(folder)))
        yield running
    finally:
        running.kill()


def _is_last(event: Event) -> bool:
    return isinstance(event, Checkpoint) and event.epoch == EPOCHS


def _losses(ran: Worker) -> list[tuple[float, float]]:
    epochs = [event for event in ran.events if isinstance(event, EpochEnd)]
    return [(epoch.loss, epoch.validation_loss) for epoch in epochs]


def _as_one_of_two(number: int, address: str) -> dict[str, str]:
    return {COMPANY_VARIABLE: f"{address} 2 {number}"}


@needs_jax
def test_two_processes_learn_what_one_learns(tiny_mnist: Path, tmp_path: Path) -> None:
    data = (DataSource(str(tiny_mnist)),)
    config = TrainConfig(
        recipe="softmax-regression",
        data=data,
        epochs=EPOCHS,
        batch_size=60,  # of 550 digits, so that the last batch is short
        seed=3,
        averaging=0.9,
        backend="jax",
        device="cpu",
        devices=0,
    )
    address = free_address()
    with (
        _working(config, tmp_path / "alone") as alone,
        _working(config, tmp_path / "first", **_as_one_of_two(0, address)) as first,
        _working(config, tmp_path / "second", **_as_one_of_two(1, address)),
    ):
        alone.until(_is_last)
        first.until(_is_last)
    assert len(_losses(first)) == EPOCHS
    for ours, theirs in zip(_losses(first), _losses(alone), strict=True):
        assert ours == pytest.approx(theirs, abs=1e-5)
    (started,) = (event for event in first.events if isinstance(event, Started))
    assert started.device == "2 × CPU"
    ours, theirs = (np.load(tmp_path / name / "checkpoint.npz") for name in ("first", "alone"))
    weights = [name for name in theirs.files if name != "meta"]
    assert len(weights) > 4
    for name in weights:
        assert np.allclose(ours[name], theirs[name], atol=1e-5), name
    assert not (tmp_path / "second" / "checkpoint.npz").exists()

"""Digits to train on in seconds, and one finished run that many tests look at."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests import sample_digits
from tests.trainer import worker
from tests.trainer.worker import Worker

THREE_EPOCHS = ["train", "--recipe", "mlp-512", "--epochs", "3", "--seed", "5", "--tensorboard"]
THREE_EPOCHS += ["--batch-size", "4"]
"""What made `finished`, without its data and its folder.

Of so many small steps that a quick machine too reports progress in every epoch.
"""


@dataclass(frozen=True)
class FinishedRun:
    """What one short training left behind."""

    folder: Path
    worker: Worker


@pytest.fixture(scope="session", autouse=True)
def _needs_keras() -> None:
    if find_spec("keras") is None or find_spec("tensorflow") is None:
        pytest.skip("the train extra is not installed")


@pytest.fixture(scope="session")
def tiny_mnist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with MNIST's files: 600 drawn digits to learn from and 100 to be tested on."""
    return sample_digits.write_mnist(tmp_path_factory.mktemp("tiny"), 600, 100)


@pytest.fixture(scope="session")
def finished(tiny_mnist: Path, tmp_path_factory: pytest.TempPathFactory) -> FinishedRun:
    """Three epochs of mlp-512, from start to model file."""
    folder = tmp_path_factory.mktemp("runs") / "finished"
    return FinishedRun(
        folder, worker.run([*THREE_EPOCHS, "--data", tiny_mnist, "--output", folder])
    )


@pytest.fixture
def started(tiny_mnist: Path, tmp_path: Path) -> Iterator[Worker]:
    """A training far too long to wait for, in ``tmp_path / "run"``; killed afterwards."""
    arguments = ["train", "--recipe", "mlp-512", "--epochs", "1000", "--data", tiny_mnist]
    running = worker.start([*arguments, "--output", tmp_path / "run"])
    yield running
    running.kill()

"""One training on several devices: the processor taken for two."""

from __future__ import annotations

from pathlib import Path

import pytest

from digitpad.core.training.backends import installed
from digitpad.core.training.protocol import Completed, EpochEnd, Failed, Started
from tests.trainer import worker
from tests.trainer.worker import Worker

EPOCHS = 2


def _trained(tiny_mnist: Path, folder: Path, *more: str) -> Worker:
    """Run a training of 550 digits in batches of 60, so that the last batch is short."""
    arguments = ["train", "--recipe", "softmax-regression", "--epochs", str(EPOCHS), "--seed", "3"]
    arguments += ["--batch-size", "60", "--device", "cpu", *more]
    return worker.run([*arguments, "--data", tiny_mnist, "--output", folder])


def _losses(ran: Worker) -> list[tuple[float, float]]:
    epochs = [event for event in ran.events if isinstance(event, EpochEnd)]
    return [(epoch.loss, epoch.validation_loss) for epoch in epochs]


@pytest.mark.parametrize("backend", ["jax", "tensorflow"])
def test_two_devices_learn_what_one_learns(backend: str, tiny_mnist: Path, tmp_path: Path) -> None:
    if backend not in installed():
        pytest.skip(f"{backend} is not installed")
    one = _trained(tiny_mnist, tmp_path / "one", "--backend", backend)
    two = _trained(tiny_mnist, tmp_path / "two", "--backend", backend, "--devices", "2")
    assert isinstance(two.events[-1], Completed)
    (started,) = (event for event in two.events if isinstance(event, Started))
    assert started.device == "2 × CPU"
    assert len(_losses(two)) == EPOCHS
    for ours, theirs in zip(_losses(two), _losses(one), strict=True):
        assert ours == pytest.approx(theirs, abs=1e-5)


def test_batches_that_cannot_be_shared_are_refused(tiny_mnist: Path, tmp_path: Path) -> None:
    ran = _trained(tiny_mnist, tmp_path / "run", "--backend", "tensorflow", "--devices", "7")
    ended = ran.events[-1]
    assert isinstance(ended, Failed)
    assert ended.kind == "usage"
    assert ended.message == "batches of 60 cannot be split evenly over 7 devices"


def test_more_devices_than_there_are_is_said(tiny_mnist: Path, tmp_path: Path) -> None:
    arguments = ["train", "--recipe", "softmax-regression", "--devices", "4", "--batch-size", "60"]
    arguments += ["--backend", "tensorflow", "--data", str(tiny_mnist)]
    ended = worker.run([*arguments, "--output", tmp_path / "run"]).events[-1]
    assert isinstance(ended, Failed)
    assert ended.kind == "backend"
    assert ended.message == "4 devices are wanted, and the backend sees 1"


def test_a_digit_that_is_left_over_stops_nothing(tiny_mnist: Path, tmp_path: Path) -> None:
    if "jax" not in installed():
        pytest.skip("jax is not installed")
    arguments = ["train", "--recipe", "softmax-regression", "--epochs", "1", "--backend", "jax"]
    arguments += ["--batch-size", "548", "--device", "cpu", "--devices", "4"]  # of 550 digits
    ran = worker.run([*arguments, "--data", tiny_mnist, "--output", tmp_path / "run"])
    assert isinstance(ran.events[-1], Completed)

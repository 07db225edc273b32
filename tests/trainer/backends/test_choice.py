"""One short training on every backend that is installed: the same network out of each."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from digitpad.core.models import model_file
from digitpad.core.training import protocol
from digitpad.core.training.install_hints import backend_command
from tests.trainer import worker


@pytest.mark.parametrize("backend", ["tensorflow", "jax", "torch"])
def test_a_training_with_everything_on_it(tiny_mnist: Path, tmp_path: Path, backend: str) -> None:
    """Averaged weights, a schedule, weight decay, smoothed labels, augmentation; then resumed."""
    if find_spec(backend) is None:
        pytest.skip(f"{backend} is not installed")
    numbers = ["--averaging", "0.9", "--schedule", "trapezoid", "--weight-decay", "0.001"]
    recipe = ["--recipe", "mlp-512", "--label-smoothing", "0.1", "--augment", "--epochs", "2"]
    run = tmp_path / "run"
    ended = worker.run(
        ["train", *recipe, *numbers, "--backend", backend, "--data", tiny_mnist, "--output", run]
    )
    assert isinstance(ended.events[-1], protocol.Completed), ended.events[-1]
    (started,) = (e for e in ended.events if isinstance(e, protocol.Started))
    assert started.backend == backend
    card = model_file.read_card(run / "model.digitpad")
    assert card.metrics["mnist_test_accuracy"] > 0.8
    assert backend in card.libraries


def test_a_backend_that_is_missing_says_what_to_install(tiny_mnist: Path, tmp_path: Path) -> None:
    missing = [name for name in ("jax", "torch") if find_spec(name) is None]
    if not missing:
        pytest.skip("every backend is installed")
    arguments = ["train", "--backend", missing[0], "--data", tiny_mnist]
    ended = worker.run([*arguments, "--output", tmp_path / "run"])
    event = ended.events[-1]
    assert isinstance(event, protocol.Failed)
    assert event.kind == "backend"
    assert backend_command(missing[0]) in event.message

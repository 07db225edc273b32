"""What a training reports at its end, and how a person at a terminal reads it."""

from __future__ import annotations

from pathlib import Path

import pytest

from digitpad.core.files.paths import bundled_model
from digitpad.core.models import model_file
from digitpad.core.training.protocol import Completed
from digitpad.core.training.train_config import DataSource
from tests import sample_digits
from trainer.commands.display import sentence
from trainer.data.held_out import held_out_of
from trainer.data.training_data import gather
from trainer.training.evaluating import Metrics, evaluate


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path))
    return sample_digits.write_mnist(tmp_path / "mnist", 60, 20)


def scored(folder: Path, start_from: str = "") -> Metrics:
    data = gather([DataSource(str(folder))], augment=False, seed=0)
    return evaluate(model_file.read(bundled_model()), held_out_of(data), start_from)


def said(metrics: Metrics) -> str:
    text = sentence(Completed("new.digitpad", metrics))
    assert text is not None
    return text


def test_held_out_pens_are_scored_before_and_after(folder: Path) -> None:
    sample_digits.write_pens(folder.parent / "pen")
    metrics = scored(folder, str(bundled_model()))
    right = metrics["pen_test_accuracy"]
    assert metrics["pen_test_accuracy_before"] == right  # it is the same model
    assert f"pen test accuracy {right:.2%}, {right:.2%} before" in said(metrics)


def test_a_training_that_begins_anew_has_no_before(folder: Path) -> None:
    sample_digits.write_pens(folder.parent / "pen")
    metrics = scored(folder)
    assert "pen_test_accuracy" in metrics
    assert "before" not in said(metrics)


def test_it_is_said_when_there_are_no_pens(folder: Path) -> None:
    metrics = scored(folder)
    assert "pen_test_accuracy" not in metrics
    assert "not scored on held-out pens" in said(metrics)

"""What is found of a training whose window died."""

from __future__ import annotations

from pathlib import Path

import pytest

from digitpad.core.training import unfinished_run
from digitpad.core.training.run_folder import ELSEWHERE
from digitpad.core.training.train_config import TrainConfig


@pytest.fixture
def run(tmp_path: Path) -> Path:
    folder = tmp_path / "run"
    folder.mkdir()
    (folder / "config.json").write_text(TrainConfig(epochs=8).to_text())
    (folder / "history.csv").write_text("epoch,loss\n1,0.3\n2,0.2\n")
    (folder / "checkpoint.npz").write_bytes(b"weights")
    return folder


def test_at_first_there_is_none() -> None:
    assert unfinished_run.find() is None


def test_a_noted_run_is_found(run: Path) -> None:
    unfinished_run.remember(run)
    found = unfinished_run.find()
    assert found == unfinished_run.UnfinishedRun(run, "digitnet", 8, 2)


def test_a_forgotten_one_is_not(run: Path) -> None:
    unfinished_run.remember(run)
    unfinished_run.forget()
    assert unfinished_run.find() is None


@pytest.mark.parametrize("name", ["config.json", "history.csv", "checkpoint.npz"])
def test_what_cannot_be_resumed_is_not_offered(run: Path, name: str) -> None:
    unfinished_run.remember(run)
    (run / name).unlink()
    assert unfinished_run.find() is None


@pytest.mark.parametrize("text", ["", "[]", '{"epochs": 0}', '{"what": 1}'])
def test_a_damaged_configuration_is_not_offered(run: Path, text: str) -> None:
    unfinished_run.remember(run)
    (run / "config.json").write_text(text)
    assert unfinished_run.find() is None


def test_what_a_configuration_leaves_out_is_as_usual(run: Path) -> None:
    unfinished_run.remember(run)
    (run / "config.json").write_text("{}")
    usual = TrainConfig()
    assert unfinished_run.find() == unfinished_run.UnfinishedRun(run, usual.recipe, usual.epochs, 2)


def test_what_another_computer_may_have_is_offered_before_an_epoch_is_here(run: Path) -> None:
    unfinished_run.remember(run)
    (run / "checkpoint.npz").unlink()
    assert unfinished_run.find() is None
    (run / ELSEWHERE).write_text("{}")
    assert unfinished_run.find() == unfinished_run.UnfinishedRun(run, "digitnet", 8, 0)

"""A file is tried where it can do no harm."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.library.model_check import Check
from digitpad.services.models.model_trial import ModelTrial
from tests.model_files import a_model, cut_short


def failure(qtbot: QtBot, trial: ModelTrial) -> str:
    with qtbot.waitSignal(trial.failed, timeout=30_000) as ended:
        trial.start()
    return str(ended.args[0])


def test_a_good_model_reads_all_digits(qtbot: QtBot, tmp_path: Path) -> None:
    trial = ModelTrial(a_model(tmp_path / "good.digitpad"))
    with qtbot.waitSignal(trial.passed, timeout=30_000) as ended:
        trial.start()
    assert ended.args[0] == Check(10, 10)


def test_a_damaged_file_is_named_with_the_cause(qtbot: QtBot, tmp_path: Path) -> None:
    path = cut_short(a_model(tmp_path / "bad: file.digitpad"))
    said = failure(qtbot, ModelTrial(path))
    assert said == f"{path}: not a whole model file: it is damaged or cut short"


@pytest.mark.parametrize(
    ("code", "seconds", "cause"),
    [
        ("import os; os.abort()", 30, "reading a digit with it crashes the interpreter"),
        ("import time; time.sleep(600)", 1, "reading a digit with it does not end"),
        ("print('spam')", 30, "the trial gave no answer"),
        ("raise SystemExit(3)", 30, "it could not be tried"),
    ],
)
def test_a_trial_that_goes_wrong_takes_nothing_along(
    qtbot: QtBot, tmp_path: Path, code: str, seconds: float, cause: str
) -> None:
    checker = (sys.executable, "-c", code)
    trial = ModelTrial(tmp_path / "strange.digitpad", checker=checker, seconds=seconds)
    assert failure(qtbot, trial) == f"{tmp_path / 'strange.digitpad'}: {cause}"

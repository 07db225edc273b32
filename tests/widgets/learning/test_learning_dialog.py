"""How a model learnt, shown again from Models…, with another model's curve over it."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from digitpad.core.library.installed_model import BUNDLED, Origin
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.models import model_file
from digitpad.core.training.learning.curve import CurvePoint
from digitpad.core.training.learning.record import LearningRecord
from digitpad.widgets.learning.learning_dialog import LearningDialog
from digitpad.widgets.models.models_window import ModelsWindow
from digitpad.widgets.pad.pad_window import PadWindow
from tests.epochs import epochs_of
from tests.learnt import learning_dialog
from tests.model_files import a_model
from tests.retraining import one, open_window, press
from tests.said import said, says

RECORD = LearningRecord(
    tuple(epochs_of([0.5, 0.2], [0.4, 0.1], [0.9, 0.97], confusion=(500, *[0] * 10) * 9 + (500,))),
    (CurvePoint(0.25, 0.6, 0.8), CurvePoint(1.5, 0.25, 0.9)),
    2,
    "mean-absolute-error",
    "tensorflow",
    "CPU",
    {"training": 55_000, "validation": 5_000},
)


@pytest.fixture
def window(qtbot: QtBot) -> PadWindow:
    return open_window(qtbot)


def installed(folder: Path, name: str, learning: bytes) -> str:
    """Return the id of a model in the library whose file tells this of its training."""
    path = a_model(folder / f"{name}.digitpad", name)
    model = model_file.read(path, with_keras=True)
    model_file.write(path, replace(model, learning=learning))
    return ModelLibrary().install(path, Origin.TRAINED).id


def learning_of(qtbot: QtBot, window: PadWindow, name: str) -> LearningDialog:
    window.pad_actions.models.trigger()
    models = one(window, ModelsWindow)
    models.select(name)
    press(models, "learningModel")
    dialog = one(models, LearningDialog)
    qtbot.waitUntil(lambda: bool(text(dialog, "whatHappened")))
    return dialog


def text(dialog: LearningDialog, name: str) -> str:
    found = dialog.findChild(QLabel, name)
    assert found is not None
    return found.text()


def test_what_was_looked_at_is_shown_again_without_the_run(
    qtbot: QtBot, window: PadWindow, tmp_path: Path
) -> None:
    dialog = learning_dialog(tmp_path, window)
    shutil.rmtree(tmp_path / "run-first")
    qtbot.waitUntil(lambda: dialog.view.look is not None)
    look = dialog.view.look
    assert look is not None
    assert look.kernels[0, 0, 0] == pytest.approx(0.3)


def test_the_story_of_a_model_is_shown_again(
    qtbot: QtBot, window: PadWindow, tmp_path: Path
) -> None:
    dialog = learning_of(qtbot, window, installed(tmp_path, "mine", RECORD.to_bytes()))
    assert says(text(dialog, "whatHappened"), "Validation was still getting better")
    facts = text(dialog, "learningFacts")
    assert said("{0} epochs", 2) in facts
    assert "TensorFlow" in facts
    assert dialog.view.chosen == RECORD.epochs[1]
    qtbot.waitUntil(lambda: dialog.view.curves.curves is not None, timeout=30_000)


def test_two_models_lie_over_each_other(qtbot: QtBot, window: PadWindow, tmp_path: Path) -> None:
    mine = installed(tmp_path, "mine", RECORD.to_bytes())
    installed(tmp_path, "other", RECORD.to_bytes())
    installed(tmp_path, "silent", b"")
    dialog = learning_of(qtbot, window, mine)
    choice = one(dialog, QComboBox)
    qtbot.waitUntil(choice.isVisible)
    assert [choice.itemText(row) for row in range(choice.count())] == [said("nothing"), "other"]
    qtbot.waitUntil(lambda: dialog.view.curves.curves is not None, timeout=30_000)
    choice.setCurrentIndex(1)
    qtbot.waitUntil(lambda: "other" in text(dialog, "curvesLegend"), timeout=10_000)
    choice.setCurrentIndex(0)
    qtbot.waitUntil(lambda: "other" not in text(dialog, "curvesLegend"), timeout=10_000)


def test_a_model_that_tells_nothing_says_so(
    qtbot: QtBot, window: PadWindow, tmp_path: Path
) -> None:
    dialog = learning_of(qtbot, window, installed(tmp_path, "silent", b""))
    assert says(text(dialog, "whatHappened"), "Its file does not tell how it learnt")
    assert not dialog.view.isVisible()


def test_a_damaged_record_is_one_sentence(qtbot: QtBot, window: PadWindow, tmp_path: Path) -> None:
    dialog = learning_of(qtbot, window, installed(tmp_path, "broken", b"{"))
    assert says(text(dialog, "whatHappened"), "what it tells of its training is damaged")


def test_the_bundled_model_has_no_story(window: PadWindow) -> None:
    window.pad_actions.models.trigger()
    models = one(window, ModelsWindow)
    models.select(BUNDLED)
    button = models.findChild(QPushButton, "learningModel")
    assert button is not None
    assert not button.isEnabled()

"""Retraining from the menu with the real worker, and what may come in between."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from digitpad.core.library.known_digits import INKS
from digitpad.core.models import model_file
from digitpad.core.training.backends import missing_extra
from digitpad.services.reading.active_model import ActiveModel
from digitpad.widgets.five_steps.five_steps_dock import FiveStepsDock
from digitpad.widgets.learning.learning_dialog import LearningDialog
from digitpad.widgets.models.menu import ModelsMenu
from digitpad.widgets.models.models_window import ModelsWindow
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.retrain.choosing.choosing_dialog import ChoosingDialog
from digitpad.widgets.retrain.retraining import Retraining
from tests import sample_digits
from tests.retraining import a_tray, choosing, one, open_window, press, retraining_of

pytestmark = [
    pytest.mark.skipif(missing_extra(), reason="training needs the train extra"),
    pytest.mark.qt_log_ignore("systemTrayWindowChanged"),
]
KILL = getattr(signal, "SIGKILL", signal.SIGTERM)
PATIENCE_MS = 300_000
"""A busy machine takes a minute to import TensorFlow."""


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PadWindow:
    folder = sample_digits.write_mnist(tmp_path / "mnist", training=600, test=100)
    sample_digits.write_pens(folder / "pen")
    monkeypatch.setenv("DIGITPAD_DATA", str(folder))
    return open_window(qtbot)


def test_train_kill_resume_stop_use_import_and_go_back(
    qtbot: QtBot, window: PadWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One long story, for every start of TensorFlow costs seconds."""
    messages = a_tray(monkeypatch)
    old = window.reader.card.name
    retraining = start_training(window, "mlp-512", epochs=300)
    until_epochs(qtbot, retraining, 2)
    safe = kill(qtbot, retraining)
    assert [headline for headline, _ in messages] == ["The training failed"]

    press(retraining.dock, "resume")
    until_epochs(qtbot, retraining, 1)
    resumed = retraining.training.state.started
    assert resumed is not None
    assert resumed.first_epoch >= safe + 1
    stop_and_compare(qtbot, retraining)
    assert messages[1:] == [("The training is done", "“mlp-512” is ready")]

    press(retraining.dock, "useNew")
    assert window.reader.card.name == "mlp-512"
    assert "pen_test_accuracy" in window.reader.card.metrics
    assert reads(window, 7) == 7
    assert import_keras(qtbot, window, tmp_path / "given.keras") == "imported"
    assert reads(window, 3) == 3

    models = one(window, ModelsWindow)
    models.select("bundled")
    press(models, "useModel")
    assert window.reader.card.name == old
    assert reads(window, 3) == 3


def test_train_this_makes_a_full_model_of_a_step(qtbot: QtBot, window: PadWindow) -> None:
    window.pad_actions.story.trigger()
    press(one(window, FiveStepsDock), "trainStep")
    dialog = one(window, ChoosingDialog)
    field = dialog.findChild(QLineEdit, "epochs")
    assert field is not None
    field.setText("1")
    press(dialog, "start")
    retraining = retraining_of(window)
    page = retraining.dock.result_page
    qtbot.waitUntil(lambda: page.comparisons is not None, timeout=PATIENCE_MS)
    happened = page.findChild(QLabel, "whatHappened")
    assert happened is not None
    qtbot.waitUntil(happened.isVisible)
    assert happened.text().startswith("After its only epoch ")
    watched = retraining.dock.watching.learning
    qtbot.waitUntil(lambda: watched.look is not None)
    assert watched.look is not None
    assert watched.look.kernels.shape == (10, 28, 28)
    press(retraining.dock, "useNew")
    card = window.reader.card
    assert card.recipe == "softmax-regression"
    shown_again(qtbot, window)
    assert not card.is_for_reading_alone
    assert model_file.read(one(window, ActiveModel).model.path, with_keras=True).keras


def shown_again(qtbot: QtBot, window: PadWindow) -> None:
    """Open what Models… shows of how the model in use has learnt."""
    window.pad_actions.models.trigger()
    models = one(window, ModelsWindow)
    models.select(one(window, ActiveModel).model.id)
    press(models, "learningModel")
    dialog = one(models, LearningDialog)
    qtbot.waitUntil(lambda: dialog.view.look is not None)
    assert dialog.view.chosen is not None
    assert sum(dialog.view.chosen.confusion) == 50
    facts = dialog.findChild(QLabel, "learningFacts")
    assert facts is not None
    assert "550 training and 50 validation pictures" in facts.text()


def start_training(window: PadWindow, recipe: str, epochs: int) -> Retraining:
    dialog = choosing(window)
    box = dialog.findChild(QComboBox, "recipe")
    assert box is not None
    box.setCurrentIndex(box.findData(recipe))
    field = dialog.findChild(QLineEdit, "epochs")
    assert field is not None
    field.setText(str(epochs))
    press(dialog, "start")
    retraining = retraining_of(window)
    assert retraining.dock.isVisible()
    return retraining


def until_epochs(qtbot: QtBot, retraining: Retraining, count: int) -> None:
    """Wait until so many epochs of this process are safe."""
    training = retraining.training
    qtbot.waitUntil(
        lambda: len(training.state.epochs) >= count or training.state.is_over, timeout=PATIENCE_MS
    )
    qtbot.waitUntil(
        lambda: training.state.safe_epochs >= count or training.state.is_over, timeout=PATIENCE_MS
    )
    assert not training.state.is_over, training.state.end


def kill(qtbot: QtBot, retraining: Retraining) -> int:
    """Kill the worker; return the epochs that the window calls safe."""
    os.kill(retraining.training.process_id, KILL)
    shown = retraining.dock
    qtbot.waitUntil(lambda: shown.failure.isVisible(), timeout=PATIENCE_MS)
    return retraining.training.state.safe_epochs


def stop_and_compare(qtbot: QtBot, retraining: Retraining) -> None:
    press(retraining.dock, "stop")
    page = retraining.dock.result_page
    qtbot.waitUntil(lambda: page.comparisons is not None, timeout=PATIENCE_MS)
    assert page.isVisible()
    assert page.comparisons is not None
    assert [one.name for one in page.comparisons] == ["mnist", "held-out pens"]


def reads(window: PadWindow, digit: int) -> int:
    window.show_ink(INKS[digit], "a test")
    assert window.reading is not None
    return window.reading.digit


def import_keras(qtbot: QtBot, window: PadWindow, path: Path) -> str:
    """Import the Keras form of the model in use, use it, and return its recipe."""
    model = one(window, ActiveModel).model
    path.write_bytes(model_file.read(model.path, with_keras=True).keras)
    window.pad_actions.models.trigger()
    models = one(window, ModelsWindow)
    with qtbot.waitSignal(one(window, ModelsMenu).importing.imported, timeout=PATIENCE_MS):
        models.ask_import()
        dialog = one(models, QFileDialog)
        dialog.fileSelected.emit(str(path))
        dialog.reject()
    press(models, "useModel")
    return window.reader.card.recipe

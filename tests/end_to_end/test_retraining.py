"""Retraining from the menu with the real worker: watched, stopped, used, and left again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from digitpad.core.models.known_digits import INKS
from digitpad.widgets.main_window import MainWindow
from digitpad.widgets.models.models_window import ModelsWindow
from digitpad.widgets.retrain.result_page import ResultPage
from tests import sample_digits
from tests.retraining import choosing, open_window, press, retraining_of

pytest.importorskip("keras", reason="training needs the train extra")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    folder = sample_digits.write_mnist(tmp_path / "mnist", training=600, test=100)
    monkeypatch.setenv("DIGITPAD_DATA", str(folder))
    return open_window(qtbot)


def test_train_stop_use_read_and_go_back(qtbot: QtBot, window: MainWindow) -> None:
    old = window.reader.card.name
    dialog = choosing(window)
    box = dialog.findChild(QComboBox, "recipe")
    assert box is not None
    box.setCurrentIndex(box.findData("mlp-512"))
    epochs = dialog.findChild(QLineEdit, "epochs")
    assert epochs is not None
    epochs.setText("300")
    press(dialog, "start")
    retraining = retraining_of(window)
    shown = retraining.training_window
    assert shown.isVisible()

    qtbot.waitUntil(lambda: len(retraining.training.state.epochs) >= 3, timeout=120_000)
    press(shown, "stop")
    page = shown.findChild(ResultPage)
    assert page is not None
    qtbot.waitUntil(lambda: page.isVisible(), timeout=120_000)
    qtbot.waitUntil(lambda: page.comparisons is not None, timeout=120_000)
    press(shown, "useNew")
    assert window.reader.card.name == "mlp-512"
    window.show_ink(INKS[7], "a test")
    assert window.reading is not None
    assert window.reading.digit == 7

    window.pad_actions.models.trigger()
    models = window.findChild(ModelsWindow)
    assert models is not None
    models.select("bundled")
    press(models, "useModel")
    assert window.reader.card.name == old
    window.show_ink(INKS[3], "a test")
    assert window.reading.digit == 3

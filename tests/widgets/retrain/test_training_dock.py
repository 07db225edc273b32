"""A training stands beside the pad, which stays free to draw on."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from digitpad.widgets.inside.inside_dock import InsideDock
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.retrain.indicator import TrainingIndicator
from tests.pad import SEVEN, mouse_stroke
from tests.retraining import begin, close, one, open_window, press, until_over


@pytest.fixture
def window(qtbot: QtBot) -> PadWindow:
    return open_window(qtbot)


def test_the_pad_keeps_its_size_and_reads_while_a_training_runs(
    qtbot: QtBot, window: PadWindow
) -> None:
    window.resize(900, 640)
    before = window.canvas.size()
    dock = begin(qtbot, window, "obey").dock
    assert not dock.isFloating()
    qtbot.waitUntil(lambda: window.width() > 900)
    assert window.canvas.size() == before
    mouse_stroke(window.canvas, SEVEN)
    qtbot.waitUntil(lambda: window.reading is not None)
    dock.close()
    qtbot.waitUntil(lambda: window.size() == QSize(900, 640))


def test_escape_closes_it_and_ends_nothing(qtbot: QtBot, window: PadWindow) -> None:
    mouse_stroke(window.canvas, SEVEN)
    retraining = begin(qtbot, window, "obey")
    retraining.dock.watching.setFocus()
    QTest.keyClick(retraining.dock.watching, Qt.Key.Key_Escape)
    assert not retraining.dock.isVisible()
    assert retraining.training.is_running
    assert not window.page.is_blank
    one(window, TrainingIndicator).click()
    assert retraining.dock.isVisible()


def test_what_else_is_beside_the_pad_takes_its_place(qtbot: QtBot, window: PadWindow) -> None:
    retraining = begin(qtbot, window, "obey")
    window.pad_actions.inside.trigger()
    assert one(window, InsideDock).isVisible()
    assert not retraining.dock.isVisible()
    one(window, TrainingIndicator).click()
    assert retraining.dock.isVisible()
    assert not window.pad_actions.inside.isChecked()


def test_a_window_of_its_own_is_remembered(qtbot: QtBot, window: PadWindow) -> None:
    retraining = begin(qtbot, window, "obey")
    retraining.dock.setFloating(True)
    retraining.dock.resize(820, 640)
    press(retraining.dock, "cancel")
    until_over(qtbot, retraining)
    close(window)
    window.close()
    again = open_window(qtbot)
    dock = begin(qtbot, again, "obey").dock
    assert dock.isFloating()
    assert dock.width() == 820

"""Esc and Ctrl+W close every window and dialog alike, but not the pad, which Esc clears."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from digitpad.core.files.paths import bundled_model
from digitpad.core.library.installed_model import InstalledModel, Origin
from digitpad.core.models import model_file
from digitpad.widgets.models.comparison_dialog import ComparisonDialog
from digitpad.widgets.pad.pad_dock import PadDock
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.retrain.closing.closing_question import ClosingQuestion
from tests.keyboard.all_windows import ACTIONS, opened_by, reached_by_tab, shown
from tests.pad import SEVEN, mouse_stroke

KEYS = {
    "Esc": (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    "Ctrl+W": (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
}


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("action", ACTIONS)
def test_a_key_closes_the_window(qtbot: QtBot, window: PadWindow, action: str, key: str) -> None:
    opened = opened_by(qtbot, window, action)
    press_until_closed(qtbot, opened, key)
    assert window in shown()


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("kind", ["comparison", "closing"])
def test_a_key_closes_the_dialog(qtbot: QtBot, window: PadWindow, kind: str, key: str) -> None:
    path = bundled_model()
    model = InstalledModel("one", path, model_file.read_card(path), Origin.FOUND)
    made = {
        "comparison": lambda: ComparisonDialog(model, model, window),
        "closing": lambda: ClosingQuestion(can_stop=True, parent=window),
    }
    dialog: QWidget = made[kind]()
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    press_until_closed(qtbot, dialog, key)


def press_until_closed(qtbot: QtBot, opened: QWidget, key: str) -> None:
    QTest.keyClick(opened.focusWidget() or opened, *KEYS[key])
    qtbot.waitUntil(lambda: opened not in shown())


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("floats", [False, True], ids=["docked", "floating"])
@pytest.mark.parametrize("action", ["compare_networks", "inside", "story"])
def test_a_key_closes_what_stands_beside_the_pad(
    qtbot: QtBot, window: PadWindow, action: str, floats: bool, key: str
) -> None:
    mouse_stroke(window.canvas, SEVEN)
    getattr(window.pad_actions, action).trigger()
    (dock,) = window.findChildren(PadDock)
    dock.setFloating(floats)
    top = dock if floats else window
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    part = next(one for one in reached_by_tab(top) if dock.isAncestorOf(one))
    part.setFocus()
    QTest.keyClick(part, *KEYS[key])
    qtbot.waitUntil(dock.isHidden)
    assert window.isVisible()
    assert not getattr(window.pad_actions, action).isChecked()
    assert not window.page.is_blank


def test_the_pad_stays(qtbot: QtBot, window: PadWindow) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for key in KEYS.values():
        QTest.keyClick(window.canvas, *key)
    assert window.isVisible()

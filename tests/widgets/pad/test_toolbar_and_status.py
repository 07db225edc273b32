"""What stands in the pad's toolbar and in its status bar."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QStatusTipEvent
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QToolBar,
    QToolButton,
    QWidget,
)

from digitpad.core.library.installed_model import Origin
from digitpad.services.reading.active_model import ActiveModel
from digitpad.widgets.pad.pad_window import PadWindow
from tests.model_files import a_model
from tests.said import said


def test_what_nobody_finds_stands_with_its_name_at_the_right_of_the_toolbar(
    window: PadWindow,
) -> None:
    toolbar = window.findChild(QToolBar)
    shown = [
        button
        for button in toolbar.findChildren(QToolButton)
        if button.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    ]
    assert [button.text() for button in shown] == [
        said(name) for name in ("My digits", "Test set", "Retrain")
    ]
    assert all(button.isVisible() for button in shown)
    lefts = [button.x() for button in shown]
    assert lefts == sorted(lefts)
    assert lefts[0] > max(
        button.x()
        for button in toolbar.findChildren(QToolButton)
        if button.isVisible() and button not in shown
    )


@pytest.mark.parametrize("width", [1366, 648])
def test_nothing_of_the_toolbar_is_cut_off(window: PadWindow, width: int) -> None:
    window.resize(width, 600)
    QApplication.processEvents()
    toolbar = window.findChild(QToolBar)
    for action in toolbar.actions():
        if action.text():
            assert toolbar.widgetForAction(action).isVisible(), action.text()


def test_the_models_name_is_a_switcher(window: PadWindow, tmp_path: Path) -> None:
    active = window.findChild(ActiveModel)
    name = window.findChild(QToolButton, "modelLabel")
    model = active.install(a_model(tmp_path / "mine.digitpad", "R&D <b>"), Origin.IMPORTED)
    name.menu().aboutToShow.emit()
    offered = {action.text(): action for action in name.menu().actions()}
    assert offered["digitnet"].isChecked()
    offered["R&&D <b>"].trigger()
    assert active.model.id == model.id
    assert name.text().startswith("R&&D <b>")
    name.menu().aboutToShow.emit()
    assert [action.text() for action in name.menu().actions() if action.isChecked()] == ["R&&D <b>"]
    assert window.pad_actions.models in name.menu().actions()


def test_what_a_thing_does_stands_where_the_models_name_does(window: PadWindow) -> None:
    name, hint = window.findChild(QToolButton, "modelLabel"), window.findChild(QLabel, "hint")
    QApplication.sendEvent(window, QStatusTipEvent("digitnet is read"))
    assert (hint.isVisible(), name.isVisible(), hint.text()) == (True, False, "digitnet is read")
    painted = text_rows(window, hint)
    QApplication.sendEvent(window, QStatusTipEvent(""))
    assert (hint.isVisible(), name.isVisible()) == (False, True)
    QApplication.processEvents()
    first, last = text_rows(window, name)
    assert abs(painted[0] - first) <= 1
    assert abs(painted[1] - last) <= 1


def text_rows(window: PadWindow, label: QWidget) -> tuple[int, int]:
    """Return the first and last row of the window in which the label's first letters are."""
    image = label.grab(QRect(0, 0, 60, label.height())).toImage()
    paper = image.pixelColor(1, label.height() // 2).lightness()
    rows = [
        y
        for y in range(4, image.height() - 4)
        if any(abs(image.pixelColor(x, y).lightness() - paper) > 60 for x in range(8, 56))
    ]
    top = label.mapTo(window, QPoint()).y()
    return top + rows[0], top + rows[-1]

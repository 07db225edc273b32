"""Whoever works with the keyboard sees where it is, on every control and in both looks."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFocusFrame,
    QListView,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.common.accessibility.focus_ring import show_focus
from digitpad.widgets.common.message_bar import MessageBar
from digitpad.widgets.pad.pad_window import PadWindow
from tests.keyboard.all_windows import ACTIONS, bring_into_view, opened_by, reached_by_tab
from tests.pad import SEVEN, mouse_stroke

AROUND_PX = 4
LEAST_RATIO = 3.0


@pytest.mark.parametrize("appearance", ["light", "dark"])
@pytest.mark.parametrize("action", ["pad", *ACTIONS])
def test_a_ring_is_seen_around_every_control(
    qtbot: QtBot,
    window: PadWindow,
    look: Callable[[str], None],
    action: str,
    appearance: str,
) -> None:
    look(appearance)
    if action == "pad":
        mouse_stroke(window.canvas, SEVEN)
    opened = opened_by(qtbot, window, action)
    controls = reached_by_tab(opened)
    assert controls
    for control in controls:
        if control.isVisible() and control.isEnabled():
            bring_into_view(control)
            assert ring_px(opened, control) >= control.width() + control.height(), control


def ring_px(window: QWidget, control: QWidget) -> int:
    """Return how many pixels in and around ``control`` its focus changes enough to be seen."""
    control.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert QApplication.focusWidget() in (control, *control.findChildren(QWidget)), control
    focused = luminance(window, control)
    QApplication.focusWidget().clearFocus()
    QApplication.processEvents()
    lighter = np.maximum(focused, plain := luminance(window, control))
    darker = np.minimum(focused, plain)
    return int(((lighter + 0.05) / (darker + 0.05) >= LEAST_RATIO).sum())


def luminance(window: QWidget, control: QWidget) -> NDArray[np.float64]:
    """Return the relative luminance of each pixel in and around ``control``, as WCAG defines it."""
    box = QRect(control.mapTo(window, QPoint()), control.size())
    box = box.adjusted(-AROUND_PX, -AROUND_PX, AROUND_PX, AROUND_PX)
    picture = window.grab(box).toImage().convertToFormat(QImage.Format.Format_RGB888)
    rows = np.frombuffer(picture.constBits(), np.uint8)
    rows = rows.reshape(picture.height(), picture.bytesPerLine())[:, : 3 * picture.width()]
    colours = rows.reshape(picture.height(), picture.width(), 3) / 255
    linear = np.where(colours <= 0.04045, colours / 12.92, ((colours + 0.055) / 1.055) ** 2.4)
    return np.asarray(linear @ np.array([0.2126, 0.7152, 0.0722]))


def test_the_page_has_no_ring_for_who_draws(window: PadWindow, canvas: Canvas) -> None:
    mouse_stroke(canvas, SEVEN)
    assert canvas.hasFocus()
    assert not canvas.shows_focus
    window.bars.setFocus()
    canvas.setFocus(Qt.FocusReason.BacktabFocusReason)
    assert canvas.shows_focus


def test_the_ring_goes_where_the_control_goes_when_a_message_is_undone(
    qtbot: QtBot, qapp: QApplication
) -> None:
    show_focus(qapp)
    dialog, message, below = QDialog(), MessageBar(), QListView()
    qtbot.addWidget(dialog)
    rows = QVBoxLayout(dialog)
    rows.addWidget(message)
    rows.addWidget(below)
    message.show_success("Deleted.", undo=below.setFocus)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    lower = below.y()
    message.undo()
    qtbot.waitUntil(lambda: below.y() < lower)
    ring = dialog.findChild(QFocusFrame)
    assert ring is not None
    assert ring.geometry().center() == below.geometry().center()

"""Tab goes through every window in the order of reading, and leaves out no control."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from digitpad.widgets.pad.pad_window import PadWindow
from tests.keyboard.all_windows import ACTIONS, opened_by, reached_by_tab
from tests.pad import SEVEN, mouse_stroke


@pytest.mark.parametrize("action", ["pad", *ACTIONS])
def test_tab_follows_the_order_of_reading(qtbot: QtBot, window: PadWindow, action: str) -> None:
    if action == "pad":
        mouse_stroke(window.canvas, SEVEN)
    opened = opened_by(qtbot, window, action)
    stops = walked(opened)
    everything = set(reached_by_tab(opened))
    assert everything <= set(stops), everything - set(stops)
    check_order(stops, opened)


def walked(window: QWidget) -> list[QWidget]:
    """Press Tab until it comes round; return the stops. In a text it goes from link to link."""
    stops: list[QWidget] = []
    for _ in range(80):
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Tab)
        at = QApplication.focusWidget()
        if stops and at is stops[-1]:
            continue
        if at in stops:
            break
        stops.append(at)
    return stops


def check_order(stops: list[QWidget], window: QWidget) -> None:
    """Fail unless Tab goes back in the order of reading only once, from the last to the first."""
    pairs = pairwise([*stops, stops[0]])
    back = [pair for pair in pairs if not is_read_before(*pair, window)]
    assert len(back) <= 1, back


def is_read_before(before: QWidget, after: QWidget, window: QWidget) -> bool:
    """Return whether the box around ``before`` ends above ``after``'s, or left of it.

    The boxes are the largest that hold only one of the two: a column is read to its end.
    """
    if before.isAncestorOf(after):
        return True
    ancestors = [before, *parents(before, window)]
    one, other = after, after.parentWidget()
    while other is not None and other not in ancestors:
        one, other = other, other.parentWidget()
    assert other is not None
    mine = ancestors[ancestors.index(other) - 1]
    first, second = mine.geometry(), one.geometry()
    return second.top() > first.bottom() or second.left() > first.right()


def parents(widget: QWidget, window: QWidget) -> list[QWidget]:
    found: list[QWidget] = []
    above = widget.parentWidget()
    while above is not None:
        found.append(above)
        above = None if above is window else above.parentWidget()
    return found

"""The order in which Tab goes through a window: that in which people read it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QWidget

Side = Callable[[QRect], int]


def follow_reading_order(window: QWidget) -> None:
    """Let Tab go through all that is shown in ``window`` in the order of reading.

    Neither here nor elsewhere may `nextInFocusChain` or `focusProxy` be called: PySide makes what
    they return a child of the widget they are called on, and destroys it too early.
    """
    for before, after in pairwise(in_reading_order(window)):
        QWidget.setTabOrder(before, after)


def in_reading_order(widget: QWidget) -> Iterator[QWidget]:
    """Yield what Tab reaches in ``widget``: rows from top to bottom, each from left to right.

    What stands in a box of its own is read to its end before the next box.
    """
    inside = [child for child in widget.children() if isinstance(child, QWidget)]
    for child in _sorted([child for child in inside if child.isVisible() and not child.isWindow()]):
        if takes_tab(child):
            yield child
        if not isinstance(child, QComboBox | QAbstractSpinBox):  # the line in it stands for it
            yield from in_reading_order(child)


def takes_tab(widget: QWidget) -> bool:
    """Return whether Tab may stop at a widget."""
    return bool(widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value)


def _sorted(widgets: Sequence[QWidget]) -> list[QWidget]:
    """Sort by cutting in two where nothing is cut through, across first, then down.

    The recursive X-Y cut of Nagy and Seth (1984), as for the blocks of a printed page.
    """
    if len(widgets) < 2:
        return list(widgets)
    for first, last in ((QRect.top, QRect.bottom), (QRect.left, QRect.right)):
        parts = _cut(widgets, first, last)
        if len(parts) > 1:
            return [widget for part in parts for widget in _sorted(part)]
    return sorted(widgets, key=_corner)


def _cut(widgets: Sequence[QWidget], first: Side, last: Side) -> list[list[QWidget]]:
    """Return the groups that do not overlap between their ``first`` and ``last`` side."""
    parts: list[list[QWidget]] = []
    end = 0
    for widget in sorted(widgets, key=lambda one: first(one.geometry())):
        box = widget.geometry()
        if parts and first(box) <= end:
            parts[-1].append(widget)
            end = max(end, last(box))
        else:
            parts.append([widget])
            end = last(box)
    return parts


def _corner(widget: QWidget) -> tuple[int, int]:
    corner: QPoint = widget.geometry().topLeft()
    return corner.y(), corner.x()

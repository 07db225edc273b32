"""Opens every window and says, as JSON, what is cut off or too large: one language, one screen.

``python -m tests.layout.walk``, in an environment that names language, scale and screen.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator

from PySide6.QtCore import QEventLoop, QRect, Qt, QTimer
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QScrollArea,
    QToolButton,
    QWidget,
)

from digitpad.app import create
from digitpad.widgets.reading.figures import Figures

SLACK_PX = 1
"""Rounding of fonts at fractional scales."""
ACTIONS = ("my_digits", "browse_test_set", "models", "retrain", "about", "shortcuts", "manual",
           "report", "compare_networks", "inside", "story")  # fmt: skip


def walk() -> list[str]:
    app = create([])
    settle(200)
    found = list(problems())
    for name in ACTIONS:
        getattr(app.window.pad_actions, name).trigger()
        settle(300)
        found += [f"after {name}: {problem}" for problem in problems()]
        for window in windows():
            if window is not app.window:
                window.hide()
        settle(50)
    return list(dict.fromkeys(found))


def settle(ms: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(ms, loop.quit)
    loop.exec()
    QApplication.processEvents()  # what has come last still has to be laid out


def windows() -> list[QWidget]:
    return [top for top in QApplication.topLevelWidgets() if top.isVisible() and top.isWindow()]


def problems() -> Iterator[str]:
    for window in windows():
        room = window.screen().availableGeometry()
        if not room.contains(window.frameGeometry()):
            where = window.frameGeometry()
            yield f"{label(window)} is {size(where)} at {where.x()}, {where.y()} on {size(room)}"
        for child in window.findChildren(QWidget):
            if child.isVisible() and child.window() is window:
                yield from cut_off(child)
                if isinstance(child, QHeaderView):
                    yield from cut_off_titles(child)


def cut_off_titles(header: QHeaderView) -> Iterator[str]:
    if header.orientation() is not Qt.Orientation.Horizontal:
        return
    for section in range(header.count()):
        wanted, has = header.sectionSizeHint(section), header.sectionSize(section)
        if not header.isSectionHidden(section) and wanted > has + SLACK_PX:
            title = header.model().headerData(section, header.orientation())
            yield f"the title “{title}” needs {wanted}, has {has}"


def cut_off(widget: QWidget) -> Iterator[str]:
    text = text_of(widget)
    if not text:
        return
    wanted = wanted_size(widget)
    if wanted is not None:
        width, height = wanted
        if width > widget.width() + SLACK_PX or height > widget.height() + SLACK_PX:
            yield f"{label(widget)} needs {width}×{height}, has {size(widget.rect())}"
    above = widget.parentWidget()
    while above is not None and not widget.isWindow():
        if isinstance(above.parentWidget(), QScrollArea) or above.inherits("QAbstractScrollArea"):
            break
        corner = widget.mapTo(above, widget.rect().topLeft())
        if not above.rect().adjusted(-1, -1, 1, 1).contains(QRect(corner, widget.size())):
            yield f"{label(widget)} is cut off by {type(above).__name__}"
            break
        if above.isWindow():
            break
        above = above.parentWidget()


def text_of(widget: QWidget) -> str:
    if isinstance(widget, QToolButton) and widget.toolButtonStyle().name == "ToolButtonIconOnly":
        return ""
    if isinstance(widget, QLabel | QAbstractButton):
        return str(widget.text())
    if isinstance(widget, QComboBox):
        return widget.currentText()
    return ""


def wanted_size(widget: QWidget) -> tuple[int, int] | None:
    """Return the size that the text needs; None where it makes do by itself (an ellipsis)."""
    if widget.property("elides"):
        return None
    if isinstance(widget, QLabel) and widget.wordWrap():
        return 0, widget.heightForWidth(widget.width())
    if isinstance(widget, Figures):  # which have nothing below the line
        return widget.sizeHint().width(), widget.fontMetrics().capHeight()
    hint = widget.minimumSizeHint() if isinstance(widget, QComboBox) else widget.sizeHint()
    return hint.width(), hint.height()


def label(widget: QWidget) -> str:
    name = widget.objectName() or text_of(widget)[:50] or widget.windowTitle()
    return f"{type(widget).__name__} “{name}”"


def size(rect: QRect) -> str:
    return f"{rect.width()}×{rect.height()}"


if __name__ == "__main__":
    sys.stdout.write(json.dumps(walk(), ensure_ascii=False))
    sys.stdout.flush()
    os._exit(0)

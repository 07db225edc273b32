"""Opens every window of the program, and says what in it can have the keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QPushButton,
    QScrollArea,
    QWidget,
)
from pytestqt.qtbot import QtBot

from digitpad.widgets.pad.pad_window import PadWindow

ACTIONS = ("my_digits", "browse_test_set", "models", "retrain", "about", "shortcuts", "manual",
           "report")  # fmt: skip


def opened_by(qtbot: QtBot, pad: PadWindow, action: str) -> QWidget:
    """Return the window that one of the pad's actions opens; the pad itself for "pad"."""
    before = set(shown())
    if action == "pad":
        window: QWidget = pad
    else:
        getattr(pad.pad_actions, action).trigger()
        qtbot.waitUntil(lambda: bool(set(shown()) - before))
        (window,) = set(shown()) - before
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    if action == "browse_test_set":  # it looks for the set, and offers to download it
        qtbot.waitUntil(_is_download_offered)
    return window


def _is_download_offered() -> bool:
    focus = QApplication.focusWidget()
    return isinstance(focus, QPushButton) and "Download" in focus.text()


def shown() -> list[QWidget]:
    tops = QApplication.topLevelWidgets()
    return [top for top in tops if top.isVisible() and top.windowType() in _KINDS]


_KINDS = (Qt.WindowType.Window, Qt.WindowType.Dialog)


def reached_by_tab(window: QWidget) -> list[QWidget]:
    """Return what Tab has to reach, in no order."""
    return [each for each in window.findChildren(QWidget) if _is_stop(each, window)]


def _is_stop(widget: QWidget, window: QWidget) -> bool:
    takes_tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
    is_part = isinstance(widget.parentWidget(), QComboBox | QAbstractSpinBox)
    is_here = widget.isVisible() and widget.isEnabled() and widget.window() is window
    return bool(takes_tab) and is_here and not is_part


def bring_into_view(widget: QWidget) -> None:
    above = widget.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(widget)
        above = above.parentWidget()

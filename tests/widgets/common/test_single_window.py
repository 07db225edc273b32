"""One window of a kind: made once, found again, and made anew after its end."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from digitpad.widgets.common.single_window import SingleWindow, bring_to_front


def test_a_window_is_made_once_and_found_again(qtbot: QtBot) -> None:
    made: list[QWidget] = []
    one = SingleWindow(lambda: made.append(QWidget()) or made[-1])
    assert one.window is None
    first = one.open()
    qtbot.addWidget(first)
    first.close()
    assert one.window is first
    assert one.open() is first
    assert first.isVisible()
    assert made == [first]


def test_after_its_end_another_one_is_made(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)

    def make() -> QDialog:
        dialog = QDialog(parent)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog

    one = SingleWindow(make, ends=lambda dialog: dialog.finished)
    first = one.open()
    first.close()  # Qt deletes it later: until then it must not be found
    assert one.window is None
    second = one.open()
    assert second is not first
    assert second.isVisible()
    qtbot.waitUntil(lambda: not isValid(first))
    assert one.open() is second


def test_a_minimized_window_comes_back_as_it_was(qtbot: QtBot) -> None:
    window, elsewhere = QWidget(), QWidget()
    for each in (window, elsewhere):
        qtbot.addWidget(each)
    window.showFullScreen()
    window.setWindowState(window.windowState() | Qt.WindowState.WindowMinimized)
    bring_to_front(elsewhere)
    qtbot.waitUntil(elsewhere.isActiveWindow)
    bring_to_front(window)
    assert not window.isMinimized()
    assert window.isFullScreen()
    qtbot.waitUntil(window.isActiveWindow)

"""Where windows open, and what a small screen does to them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from digitpad.widgets.common.windows import Dialog, MainWindow, Scrolled


def test_a_new_window_is_placed_by_the_window_manager(qtbot: QtBot) -> None:
    window = MainWindow()
    qtbot.addWidget(window)
    window.resize(300, 200)
    window.show()
    qtbot.wait(0)
    assert not window.testAttribute(Qt.WidgetAttribute.WA_Moved)


def test_a_dialog_opens_over_its_parent(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.setGeometry(500, 300, 600, 400)
    parent.show()
    dialog = Dialog(parent)
    dialog.resize(200, 100)
    dialog.show()
    qtbot.wait(0)
    middle = dialog.frameGeometry().center() - parent.frameGeometry().center()
    assert middle.manhattanLength() < 50


@pytest.mark.parametrize("kind", [Dialog, MainWindow])
def test_none_is_larger_than_the_screen_or_lies_off_it(
    qtbot: QtBot, kind: type[Dialog | MainWindow]
) -> None:
    window = kind()
    qtbot.addWidget(window)
    screen = window.screen().availableGeometry()
    window.resize(2 * screen.size())
    window.move(screen.bottomRight() - QPoint(20, 20))
    window.show()
    qtbot.waitUntil(lambda: screen.contains(window.frameGeometry()))


def test_what_scrolls_leaves_the_focus_to_what_is_inside(qtbot: QtBot) -> None:
    dialog, inside, button = Dialog(), QWidget(), QPushButton("Start")
    qtbot.addWidget(dialog)
    rows = QVBoxLayout(inside)
    rows.addWidget(QLabel("\n" * 60))
    rows.addWidget(button)
    QVBoxLayout(dialog).addWidget(Scrolled(inside))
    dialog.resize(300, 200)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    assert dialog.focusWidget() is button
    assert not button.visibleRegion().isEmpty()


@pytest.mark.parametrize("kind", [QPushButton, QToolButton])
def test_enter_presses_the_button_with_the_ring_and_not_the_default_one(
    qtbot: QtBot, kind: type[QPushButton | QToolButton]
) -> None:
    dialog, other, start = Dialog(), kind(), QPushButton("Start", default=True)
    qtbot.addWidget(dialog)
    rows = QVBoxLayout(dialog)
    for button in (other, start):
        rows.addWidget(button)
    if isinstance(other, QPushButton):
        other.setAutoDefault(False)
    dialog.show()
    other.setFocus()
    started: list[bool] = []
    start.clicked.connect(started.append)
    with qtbot.waitSignal(other.clicked):
        qtbot.keyClick(other, Qt.Key.Key_Return)
    assert not started

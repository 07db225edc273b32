"""Knowing when a window is on the screen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from digitpad.widgets.common.first_paint import FirstPaint


@pytest.fixture
def widget(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


def test_it_is_said_once(qtbot: QtBot, widget: QWidget) -> None:
    first_paint = FirstPaint(widget)
    said: list[None] = []
    first_paint.painted.connect(lambda: said.append(None))
    with qtbot.waitSignal(first_paint.painted):
        widget.show()
    widget.repaint()
    qtbot.wait(0)
    assert len(said) == 1


def test_of_a_window_closed_meanwhile_nothing_is_said(qtbot: QtBot, widget: QWidget) -> None:
    first_paint = FirstPaint(widget)
    widget.show()
    with qtbot.assertNotEmitted(first_paint.painted, wait=50):
        widget.grab()
        widget.close()


def test_a_picture_of_a_hidden_window_is_not_its_first_painting(
    qtbot: QtBot, widget: QWidget
) -> None:
    first_paint = FirstPaint(widget)
    with qtbot.assertNotEmitted(first_paint.painted, wait=50):
        widget.grab()
    with qtbot.waitSignal(first_paint.painted):
        widget.show()

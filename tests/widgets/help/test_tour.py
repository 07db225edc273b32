"""The first start: three bubbles, which drawing skips, and never again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from digitpad.app import create
from digitpad.widgets.help.tour import Tour
from digitpad.widgets.pad.pad_window import PadWindow
from tests.pad import SEVEN, mouse_stroke
from tests.retraining import press


@pytest.fixture
def tour(window: PadWindow, qtbot: QtBot) -> Tour:
    qtbot.waitUntil(lambda: bool(window.findChildren(Tour)))
    (tour,) = window.findChildren(Tour)
    return tour


def test_each_bubble_points_at_what_it_explains(window: PadWindow, tour: Tour) -> None:
    window.resize(1300, 900)
    arrow = window.findChild(QWidget, "tourArrow")
    teaching = window.findChild(QWidget, "teachingBar")
    tips = []
    for about in (window.canvas, teaching, window.toolbar):
        assert arrow.isVisible()
        edge = QRect(about.mapTo(window, QPoint()), about.size()).adjusted(-3, -3, 3, 3)
        assert edge.intersects(arrow.geometry())
        assert tour.geometry().intersects(arrow.geometry())
        tips.append(arrow.geometry())
        press(tour, "tourNext")
    assert len({(tip.x(), tip.y()) for tip in tips}) == 3
    assert not arrow.isVisible()


def is_over(window: PadWindow) -> bool:
    return not any(tour.isVisible() for tour in window.findChildren(Tour))


def test_it_has_three_bubbles_within_the_window(window: PadWindow, tour: Tour) -> None:
    said = []
    for size in ((1300, 900), (700, 640), (1000, 700)):
        window.resize(*size)
        assert window.rect().contains(tour.geometry())
        said.append(tour.findChild(QLabel, "tourText").text())
        assert not is_over(window)
        press(tour, "tourNext")
    assert len(set(said)) == 3
    assert is_over(window)


@pytest.mark.usefixtures("tour")
def test_drawing_skips_it(window: PadWindow) -> None:
    mouse_stroke(window.canvas, SEVEN)
    assert is_over(window)
    assert window.reading is not None


def test_it_can_be_skipped_and_does_not_come_again(
    window: PadWindow, tour: Tour, qtbot: QtBot
) -> None:
    press(tour, "tourSkip")
    assert is_over(window)
    window.close()
    again = create([]).window
    qtbot.addWidget(again)
    with qtbot.waitSignal(again.first_shown):
        pass
    assert again.findChildren(Tour) == []

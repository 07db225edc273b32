"""The bar above the grid: nothing in it is cut off, however narrow the window is."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from digitpad.core.browsing.arrangement import Filter
from digitpad.widgets.browser.filter_bar import FilterBar

NAMES = ("Misread", "Right", "Unsure", "Disputed", "My labels")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def bar(window: QWidget) -> FilterBar:
    bar = FilterBar([QAction(name, window) for name in NAMES], window)
    bar.show_filter(Filter(unsure=True), [])
    bar.show_count(10_000, 70_000)
    bar.resize(700, 80)
    window.show()
    return bar


def shown(bar: FilterBar) -> list[QWidget]:
    parts = [*bar.findChildren(QToolButton), *bar.findChildren(QComboBox)]
    return [part for part in parts if part.isVisible()]


def is_whole(bar: FilterBar, part: QWidget) -> bool:
    corner = part.mapTo(bar, part.rect().bottomRight())
    return part.width() >= part.sizeHint().width() and bar.rect().contains(corner)


@pytest.mark.parametrize("width", [0, 400, 700])
def test_every_control_has_its_full_width(qtbot: QtBot, bar: FilterBar, width: int) -> None:
    wanted = max(width, bar.minimumSizeHint().width())
    bar.resize(wanted, 130)
    qtbot.waitUntil(lambda: all(is_whole(bar, part) for part in shown(bar)))


def test_a_wide_bar_needs_a_row_less(qtbot: QtBot, bar: FilterBar) -> None:
    high = bar.sizeHint().height()
    bar.resize(bar.minimumSizeHint().width(), 130)
    qtbot.waitUntil(lambda: bar.sizeHint().height() > high)

"""How my digits look in their grid."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from digitpad.widgets.my_digits.window import MyDigitsWindow
from tests.my_digits_window import grid_of


def painted(grid: QListView, part: QRect) -> np.ndarray:
    """Return (height, width, 3) uint8 of a part of the viewport as it is painted now."""
    image = grid.viewport().grab(part).toImage().convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint8)
    return pixels.reshape(image.height(), image.width(), 4)[..., :3].copy()


def test_the_ink_follows_the_palette(window: MyDigitsWindow, look: Callable[[str], None]) -> None:
    grid = grid_of(window)
    paper = grid.visualRect(grid.model().index(0, 0)).adjusted(12, 8, -12, -34)
    for scheme in ("light", "dark"):
        look(scheme)
        pixels = painted(grid, paper)
        bright_paper = bool(np.median(pixels) > 127)
        assert bright_paper is (scheme == "light")
        ink = pixels.min() if bright_paper else pixels.max()
        assert abs(int(ink) - int(np.median(pixels))) > 150


def test_what_the_mouse_is_drawn_across_is_framed(qtbot: QtBot, window: MyDigitsWindow) -> None:
    grid = grid_of(window)
    view, left = grid.viewport(), Qt.MouseButton.LeftButton
    beside = grid.visualRect(grid.model().index(0, 0))
    while grid.indexAt(beside.center()).isValid():
        beside.translate(beside.width(), 0)
    begin = QPoint(view.width() - 2, beside.center().y())
    assert not grid.indexAt(begin).isValid()
    empty = painted(grid, QRect(begin.x() - 4, 0, 4, 2 * beside.height()))
    qtbot.mousePress(view, left, pos=begin)
    qtbot.mouseMove(view, begin - QPoint(60, -20))
    qtbot.mouseMove(view, begin - QPoint(120, -40))
    framed = painted(grid, QRect(begin.x() - 4, 0, 4, 2 * beside.height()))
    assert (framed != empty).any()
    assert grid.selectedIndexes()
    qtbot.mouseRelease(view, left, pos=begin - QPoint(120, -40))
    again = painted(grid, QRect(begin.x() - 4, 0, 4, 2 * beside.height()))
    assert (again == empty).all()

"""The grid: where pictures stand, how keys and mouse choose them."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QImage
from pytestqt.qtbot import QtBot

from digitpad.core.browsing.scored_set import ScoredSet
from digitpad.widgets.browser.grid.picture_grid import PictureGrid
from digitpad.widgets.browser.grid.picture_model import PictureModel
from digitpad.widgets.common.formatting import clauses
from tests.said import said

Key = Qt.Key


@pytest.fixture
def grid(qtbot: QtBot, scored: ScoredSet) -> PictureGrid:
    model = PictureModel()
    grid = PictureGrid(model)
    qtbot.addWidget(grid)
    model.setParent(grid)
    grid.resize(600, 400)
    model.show(scored, np.arange(len(scored)))
    grid.show()
    qtbot.waitExposed(grid)
    grid.setCurrentIndex(model.index(0))
    return grid


def row(grid: PictureGrid) -> int:
    return grid.currentIndex().row()


def test_every_picture_is_found_where_it_is_painted(grid: PictureGrid) -> None:
    for number in range(0, 240, 17):
        index = grid.model().index(number, 0)
        grid.scrollTo(index)
        rect = grid.visualRect(index)
        assert grid.viewport().rect().contains(rect)
        assert grid.indexAt(rect.center()).row() == number


def test_beside_the_pictures_is_nothing(grid: PictureGrid) -> None:
    grid.verticalScrollBar().setValue(grid.verticalScrollBar().maximum())
    last = grid.visualRect(grid.model().index(239, 0))
    assert not grid.indexAt(QPoint(1, 1)).isValid()
    assert not grid.indexAt(last.center() + QPoint(0, last.height())).isValid()


def test_keys_go_everywhere(qtbot: QtBot, grid: PictureGrid) -> None:
    columns = grid.columns
    steps = [
        (Key.Key_Right, 1),
        (Key.Key_Down, 1 + columns),
        (Key.Key_Left, columns),
        (Key.Key_Up, 0),
        (Key.Key_Up, 0),
        (Key.Key_End, 239),
        (Key.Key_Down, 239),
        (Key.Key_Home, 0),
    ]
    for key, expected in steps:
        qtbot.keyClick(grid, key)
        assert row(grid) == expected
    qtbot.keyClick(grid, Key.Key_PageDown)
    assert row(grid) >= columns
    assert row(grid) % columns == 0


def test_what_is_chosen_by_keys_is_in_sight(qtbot: QtBot, grid: PictureGrid) -> None:
    qtbot.keyClick(grid, Key.Key_End)
    assert grid.viewport().rect().contains(grid.visualRect(grid.currentIndex()))


def test_shift_chooses_several(qtbot: QtBot, grid: PictureGrid) -> None:
    qtbot.keyClick(grid, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(grid, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert grid.selected_pictures() == [0, 1, 2]


def test_shift_chooses_all_between_also_across_lines(qtbot: QtBot, grid: PictureGrid) -> None:
    last = grid.columns - 1
    grid.setCurrentIndex(grid.model().index(last, 0))
    qtbot.keyClick(grid, Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert grid.selected_pictures() == [last, last + 1]
    qtbot.keyClick(grid, Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert grid.selected_pictures() == list(range(last, last + grid.columns + 2))
    at = grid.visualRect(grid.model().index(1, 0)).center()
    left, shift = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier
    qtbot.mouseClick(grid.viewport(), left, shift, at)
    assert grid.selected_pictures() == list(range(1, last + 1))


def test_a_drag_chooses_what_it_touches(qtbot: QtBot, grid: PictureGrid) -> None:
    columns, view = grid.columns, grid.viewport()
    begin = grid.visualRect(grid.model().index(columns + 1, 0)).center()
    end = grid.visualRect(grid.model().index(3 * columns + 2, 0)).center()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=begin)
    qtbot.mouseMove(view, (begin + end) / 2)
    qtbot.mouseMove(view, end)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=end)
    lines = (columns, 2 * columns, 3 * columns)
    assert grid.selected_pictures() == [line + place for line in lines for place in (1, 2)]


def test_a_click_chooses_one_and_control_adds_another(qtbot: QtBot, grid: PictureGrid) -> None:
    left = Qt.MouseButton.LeftButton
    for number, modifier in (
        (9, Qt.KeyboardModifier.NoModifier),
        (4, Qt.KeyboardModifier.ControlModifier),
    ):
        at = grid.visualRect(grid.model().index(number, 0)).center()
        qtbot.mouseClick(grid.viewport(), left, modifier, at)
    assert grid.selected_pictures() == [4, 9]


def test_all_can_be_chosen(grid: PictureGrid) -> None:
    grid.selectAll()
    assert grid.selected_pictures() == list(range(240))


def test_letters_and_digits_are_left_to_the_window(qtbot: QtBot, grid: PictureGrid) -> None:
    qtbot.keyClick(grid, Key.Key_5)
    assert row(grid) == 0


def test_larger_pictures_are_fewer_in_a_row(grid: PictureGrid) -> None:
    before = grid.columns
    grid.zoom(2)
    assert grid.columns < before
    grid.zoom(-10)
    assert grid.columns > before


def test_the_wrong_ones_are_framed_in_red(grid: PictureGrid, scored: ScoredSet) -> None:
    wrong = int(np.flatnonzero(scored.scores.misread)[0])
    grid.scrollTo(grid.model().index(wrong, 0))
    red = _reds(grid, wrong)
    right = int(np.flatnonzero(scored.scores.right)[0])
    grid.scrollTo(grid.model().index(right, 0))
    assert red > 50
    assert _reds(grid, right) == 0


def _reds(grid: PictureGrid, number: int) -> int:
    image = QImage(grid.viewport().size(), QImage.Format.Format_RGB32)
    grid.setCurrentIndex(grid.model().index(number, 0))
    grid.clearSelection()
    grid.viewport().render(image)
    rect = grid.visualRect(grid.model().index(number, 0)).adjusted(3, 3, -3, -3)
    colours = [
        image.pixelColor(x, y)
        for x in range(rect.left(), rect.right())
        for y in range(rect.top(), rect.bottom())
    ]
    return sum(colour.red() > colour.green() + 80 for colour in colours)


def test_an_empty_grid_has_nothing_to_choose(qtbot: QtBot) -> None:
    model = PictureModel()
    grid = PictureGrid(model)
    model.setParent(grid)
    qtbot.addWidget(grid)
    grid.show()
    qtbot.keyClick(grid, Key.Key_End)
    assert not grid.currentIndex().isValid()
    assert grid.selected_pictures() == []


def test_a_screen_reader_finds_every_picture(grid: PictureGrid) -> None:
    found = QAccessible.queryAccessibleInterface(grid)
    assert found.role() == QAccessible.Role.List
    assert found.childCount() == 240
    fifth = found.child(4)
    assert fifth.text(QAccessible.Text.Name).startswith(clauses([said("Picture 4"), ""]))
    corner = grid.viewport().mapToGlobal(grid.visualRect(grid.model().index(4, 0)).topLeft())
    assert fifth.rect().topLeft() == corner

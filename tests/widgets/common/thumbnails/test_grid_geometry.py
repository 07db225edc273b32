"""Where cells stand, without a grid."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QRect, QSize

from digitpad.widgets.common.thumbnails.grid_geometry import GridGeometry, Move

GRID = GridGeometry(
    count=23, cell=QSize(50, 40), viewport=QSize(270, 100), scrolled_px=30, is_centred=True
)
"""Five side by side with 10 px at either side, in five lines, the last of three."""


def test_cells_stand_side_by_side_in_lines() -> None:
    assert GRID.columns == 5
    assert GRID.rect_of(0) == QRect(10, -30, 50, 40)
    assert GRID.rect_of(7) == QRect(110, 10, 50, 40)
    assert replace(GRID, is_centred=False).rect_of(7).left() == 100
    assert GRID.hidden_px == 5 * 40 - 100


def test_one_column_is_always_there() -> None:
    narrow = replace(GRID, viewport=QSize(20, 100))
    assert narrow.columns == 1
    assert narrow.rect_of(3).top() == 3 * 40 - 30


def test_every_row_is_found_where_it_stands() -> None:
    for row in range(23):
        rect = GRID.rect_of(row)
        assert [GRID.row_at(at) for at in (rect.topLeft(), rect.bottomRight())] == [row, row]


@pytest.mark.parametrize("at", [(9, 50), (260, 50), (200, 140), (100, -31)])
def test_beside_the_cells_is_nothing(at: tuple[int, int]) -> None:
    assert GRID.row_at(QPoint(*at)) == -1


def test_lines_in_sight() -> None:
    assert GRID.rows_between(0, 99) == range(20)
    assert GRID.rows_between(0, 9) == range(5)
    assert GRID.rows_between(130, 169) == range(20, 23)
    assert not replace(GRID, count=0).rows_between(0, 99)


def test_what_a_rectangle_touches() -> None:
    both = GRID.rect_of(6).united(GRID.rect_of(12))
    assert GRID.touched_by(both) == [range(6, 8), range(11, 13)]
    upwards = QRect(GRID.rect_of(12).center(), GRID.rect_of(6).center())
    assert GRID.touched_by(upwards) == [range(6, 8), range(11, 13)]
    assert GRID.touched_by(QRect(-500, -500, 2000, 2000)) == [
        *(range(line, line + 5) for line in range(0, 20, 5)),
        range(20, 23),
    ]
    right_of_the_last = QRect(GRID.rect_of(22).topRight() + QPoint(5, 5), QSize(5, 5))
    assert GRID.touched_by(right_of_the_last) == []


@pytest.mark.parametrize(
    ("move", "row"),
    [
        (Move.MoveLeft, 6),
        (Move.MoveRight, 8),
        (Move.MoveUp, 2),
        (Move.MoveDown, 12),
        (Move.MovePageDown, 17),
        (Move.MovePageUp, 0),
        (Move.MoveHome, 0),
        (Move.MoveEnd, 22),
    ],
)
def test_keys_go_from_cell_to_cell(move: Move, row: int) -> None:
    assert GRID.moved(7, move) == row


def test_up_and_down_stay_where_there_is_no_further_line() -> None:
    assert GRID.moved(3, Move.MoveUp) == 3
    assert GRID.moved(19, Move.MoveDown) == 19
    assert GRID.moved(22, Move.MoveRight) == 22

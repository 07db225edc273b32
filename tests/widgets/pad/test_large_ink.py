"""Ink files that are large: opened beside the window, and refused where they are no drawing."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from pytestqt.qtbot import QtBot

from digitpad.core.ink.ink import Ink
from digitpad.core.ink.ndjson import Drawing, to_ndjson_line
from digitpad.widgets.pad.pad_window import PadWindow
from tests.pad import SEVEN, mouse_stroke
from tests.said import said

PATIENCE_MS = 30_000


def test_a_large_ink_file_is_opened_beside_the_window(
    window: PadWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    places = np.random.default_rng(1).uniform(0, 900, (10_000, 1, 2))
    ink = Ink.from_points(list(places + np.array([[0, 0], [8, 8]])))
    path = tmp_path / "large.ndjson"
    path.write_text(f"{to_ndjson_line(Drawing(ink))}\n" * 2)
    window.open_file(path)
    qtbot.waitUntil(lambda: window.book == (0, 2), timeout=PATIENCE_MS)
    assert len(window.ink) == 10_000
    assert window.reading is not None


def test_a_large_ink_file_that_cannot_be_read_leaves_the_page(
    window: PadWindow, qtbot: QtBot
) -> None:
    mouse_stroke(window.canvas, SEVEN)
    path = Path(__file__).parents[2] / "data" / "membomb.ndjson.gz"
    window.open_file(path)
    qtbot.waitUntil(lambda: window.message.text != "", timeout=PATIENCE_MS)
    assert window.message.text == said(
        f"{path}, line 1: the drawing has more than 100,000 points, the most that a page takes; "
        "divide it among several lines"
    )
    assert len(window.ink) == 1

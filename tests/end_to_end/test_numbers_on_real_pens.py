"""Numbers of real pens, written on the real canvas: the same text as `digitpad recognize` gives."""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from digitpad.cli import main
from digitpad.core.ink.drawing import Drawing
from digitpad.core.ink.ndjson import read_ndjson
from digitpad.core.reading.page import page_of_ink
from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.pad.pad_window import PadWindow
from tests.pad import Points, mouse_stroke, send_pen
from trainer.data.written_numbers import Hand, Writing, write_number

MOUSE_NUMBERS, PEN_NUMBERS = 16, 6
LINES, LEAST = 3000, 8
HOW = Writing(digits=(2, 6), gap=(0.0, 0.45), late=0.3, signs=0.1, spaces=0.05)


@pytest.fixture(scope="module")
def hands(pen_folder: Path) -> list[Hand]:
    """The digits of some writers, those of one together."""
    found: dict[str, list[tuple[str, list[np.ndarray]]]] = {}
    for line in islice(read_ndjson(pen_folder / "unipen-1a.ndjson.gz"), LINES):
        if isinstance(line, Drawing) and line.digit is not None:
            strokes = [stroke.points for stroke in line.ink]
            found.setdefault(line.writer or "", []).append((str(line.digit), strokes))
    return [hand for hand in found.values() if len(hand) >= LEAST]


def with_the_mouse(canvas: Canvas, points: Points) -> None:
    mouse_stroke(canvas, points)
    QApplication.processEvents()


def with_the_pen(canvas: Canvas, points: Points) -> None:
    """Draw with a pen whose window gets on between two of its events."""
    send_pen(canvas, QEvent.Type.TabletPress, points[0], 0.5)
    for point in points[1:]:
        send_pen(canvas, QEvent.Type.TabletMove, point, 0.5)
        QApplication.processEvents()
    send_pen(canvas, QEvent.Type.TabletRelease, points[-1], 0.0)


@pytest.mark.parametrize(
    ("draw", "count"), [(with_the_mouse, MOUSE_NUMBERS), (with_the_pen, PEN_NUMBERS)]
)
def test_the_pad_reads_what_recognize_reads(
    window: PadWindow,
    hands: list[Hand],
    draw: Callable[[Canvas, Points], None],
    count: int,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    rng = np.random.default_rng(17)
    shown, right, pages = [], 0, []
    for number in range(count):
        written = write_number(hands[int(rng.integers(len(hands)))], rng, HOW)
        window.pad_actions.clear.trigger()
        for stroke in page_of_ink(written.ink).ink:
            draw(window.canvas, [(float(x), float(y)) for x, y in stroke.points])
        assert len(window.ink) == len(written.ink), "a stroke was taken for something else"
        shown.append(window.reading_view.digit.text())
        right += shown[-1] == written.text
        pages.append(tmp_path / f"{number:02}.ndjson")
        window.save_file(pages[-1])
    assert main(["recognize", "--json", *map(str, pages)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line)["text"] for line in lines] == shown
    assert right >= 0.8 * count

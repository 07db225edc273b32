"""Real pen drawings of many writers, drawn on the real canvas: as often right as `recognize`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ndjson import Drawing, read_ndjson
from digitpad.core.reading.recognizer import Recognizer
from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.pad.pad_window import PadWindow
from tests.pad import Points, mouse_stroke, on_page, pen_stroke

DRAWINGS = 120
PEN_DRAWINGS = 40


@pytest.fixture(scope="module")
def drawings(pen_folder: Path) -> list[Drawing]:
    """One drawing of each of many writers, the digits in turn."""
    of_writer: dict[str, Drawing] = {}
    for line in read_ndjson(pen_folder / "unipen-1a.ndjson.gz"):
        if isinstance(line, Drawing) and line.word == str(len(of_writer) % 10):
            of_writer.setdefault(line.writer or "", line)
            if len(of_writer) == DRAWINGS:
                break
    assert len(of_writer) == DRAWINGS
    return list(of_writer.values())


def with_the_mouse(canvas: Canvas, points: Points) -> None:
    mouse_stroke(canvas, points)


def with_the_pen(canvas: Canvas, points: Points) -> None:
    pen_stroke(canvas, points, [0.3 + 0.4 * (n % 7) / 7 for n in range(len(points))])


@pytest.mark.parametrize(
    ("draw", "count"), [(with_the_mouse, DRAWINGS), (with_the_pen, PEN_DRAWINGS)]
)
def test_the_pad_is_right_as_often_as_the_recognizer(
    window: PadWindow,
    drawings: list[Drawing],
    draw: Callable[[Canvas, Points], None],
    count: int,
) -> None:
    recognizer = Recognizer.from_file(bundled_model())
    on_pad, alone, alike = 0, 0, 0
    for drawing in drawings[:count]:
        shown = replay(window, drawing, draw)
        expected = str(recognizer.read(drawing.ink).digit)
        on_pad += shown == drawing.word
        alone += expected == drawing.word
        alike += shown == expected
    # A screen has pixels and a file has not: one drawing in a hundred may fall to the other side.
    assert abs(on_pad - alone) <= max(1, count // 100)
    assert alike >= count - max(1, count // 50)
    assert on_pad > 0.8 * count


def replay(window: PadWindow, drawing: Drawing, draw: Callable[[Canvas, Points], None]) -> str:
    """Draw on an empty page; return the reading after checking that the bars agree with it."""
    window.pad_actions.new.trigger()
    reading = window.findChild(QLabel, "reading")
    assert reading.text() == ""
    for points in on_page(drawing.ink):
        draw(window.canvas, points)
        QApplication.processEvents()
    probabilities = window.bars.probabilities()
    assert sum(probabilities) == pytest.approx(1, abs=1e-4)
    assert reading.text() == str(probabilities.index(max(probabilities)))
    return str(reading.text())

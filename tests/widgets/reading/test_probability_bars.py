"""Ten bars that move to what was read, and no further."""

from __future__ import annotations

from itertools import count

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from digitpad.widgets.common.formatting import percent
from digitpad.widgets.reading import probability_bars
from digitpad.widgets.reading.probability_bars import ProbabilityBars
from digitpad.widgets.reading.reading_view import ReadingView
from tests.said import said

PROBABILITIES = np.array([0, 0, 0.1, 0, 0, 0, 0, 0.9, 0, 0], np.float32)


@pytest.fixture
def bars(qtbot: QtBot) -> ProbabilityBars:
    bars = ProbabilityBars()
    qtbot.addWidget(bars)
    bars.resize(400, 300)
    bars.show()
    return bars


def filled(bars: ProbabilityBars, digit: int) -> int:
    """Return how many pixels of the row's middle line have the colour of its bar's beginning."""
    image = bars.grab().toImage()
    y = round((digit + 0.5) * bars.height() / 10)
    colours = [image.pixelColor(x, y).rgb() for x in range(40, 320)]
    return colours.count(colours[0])


def test_the_values_are_there_at_once_and_the_bars_follow(
    bars: ProbabilityBars, qtbot: QtBot
) -> None:
    bars.show_probabilities(PROBABILITIES)
    assert bars.probabilities() == pytest.approx(PROBABILITIES.tolist())
    qtbot.waitUntil(lambda: 8 * filled(bars, 2) < filled(bars, 7))


def test_a_stream_of_readings_does_not_hold_the_bars_up(
    bars: ProbabilityBars, qtbot: QtBot
) -> None:
    steps = count()

    def read_again() -> bool:
        bars.show_probabilities(PROBABILITIES + np.float32(1e-5 * (next(steps) % 100)))
        return filled(bars, 7) > 150

    qtbot.waitUntil(read_again)


def test_none_empties_them(bars: ProbabilityBars) -> None:
    bars.show_probabilities(PROBABILITIES)
    bars.show_probabilities(None)
    assert bars.probabilities() == [0.0] * 10


def test_what_was_repainted_in_part_looks_like_the_whole(
    bars: ProbabilityBars, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(probability_bars, "ANIMATION_SECONDS", 3600)  # its end repaints everything
    qtbot.waitUntil(lambda: difference(bars) < 0.001)
    for digit in (3, 7, 1):
        bars.show_probabilities(np.roll(PROBABILITIES, digit))
        qtbot.waitUntil(lambda d=digit: filled(bars, (7 + d) % 10) > 150)
        assert bars.is_moving
        qtbot.waitUntil(lambda: difference(bars) < 0.001)


def difference(bars: ProbabilityBars) -> float:
    """Return how much of what was painted bit by bit looks unlike what is painted at once.

    A bar that has moved by less than a quarter of a pixel is not painted anew.
    """
    on_screen = bars.screen().grabWindow(bars.winId()).toImage()
    return float((np.abs(pixels(on_screen) - pixels(bars.grab().toImage())) > 64).mean())


def pixels(image: QImage) -> NDArray[np.int_]:
    """Return (pixels, 3) colours in 0..255."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint8).reshape(-1, 4)[:, :3].astype(int)


@pytest.mark.parametrize(
    ("fraction", "text"),
    [
        (0, "0 %"),
        (0.0004, "0 %"),
        (0.004, "< 1 %"),
        (0.012, "1 %"),
        (0.97, "97 %"),
        (0.997, "> 99 %"),
        (0.99951, "> 99 %"),
        (1.0, "> 99 %"),
    ],
)
def test_percent(fraction: float, text: str) -> None:
    assert percent(fraction).replace("\u202f", " ") == text


def test_the_rule_by_which_it_is_written_is_in_the_tooltip(qtbot: QtBot) -> None:
    bars, reading = ProbabilityBars(), ReadingView()
    for widget in (bars, reading):
        qtbot.addWidget(widget)
    assert bars.toolTip() == said(
        "How sure the network is, in whole percent."
        " “> 99 %” is all from 99.5 % on: no reading is ever certain."
    )
    told = [label.toolTip() for label in reading.findChildren(QLabel)]
    assert bars.toolTip() in told

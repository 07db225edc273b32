"""Ten bars that move to what was read, and no further."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from digitpad.widgets.percent import percent
from digitpad.widgets.probability_bars import ProbabilityBars

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
    def read_again() -> bool:
        bars.show_probabilities(PROBABILITIES + np.float32(0.0001))
        return filled(bars, 7) > 150

    qtbot.waitUntil(read_again)


def test_none_empties_them(bars: ProbabilityBars) -> None:
    bars.show_probabilities(PROBABILITIES)
    bars.show_probabilities(None)
    assert bars.probabilities() == [0.0] * 10


def test_what_was_repainted_in_part_looks_like_the_whole(
    bars: ProbabilityBars, qtbot: QtBot
) -> None:
    for digit in (3, 7, 1):
        bars.show_probabilities(np.roll(PROBABILITIES, digit))
        qtbot.waitUntil(lambda d=digit: filled(bars, (7 + d) % 10) > 150)
    qtbot.waitUntil(lambda: not bars.is_moving)
    qtbot.waitUntil(lambda: on_screen(bars) == bars.grab().toImage())


def on_screen(bars: ProbabilityBars) -> QImage:
    """Return what was painted bit by bit, as it stands on the (invisible) screen."""
    return bars.screen().grabWindow(bars.winId()).toImage()


@pytest.mark.parametrize(
    ("fraction", "text"),
    [
        (0, "0 %"),
        (0.0004, "0 %"),
        (0.004, "< 1 %"),
        (0.012, "1 %"),
        (0.97, "97 %"),
        (0.997, "> 99 %"),
        (0.99951, "100 %"),
    ],
)
def test_percent(fraction: float, text: str) -> None:
    assert percent(fraction).replace("\u202f", " ") == text

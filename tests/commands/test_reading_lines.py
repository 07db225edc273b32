"""What a reading looks like on standard output."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from digitpad.commands.drawings import ReadDrawing
from digitpad.commands.reading_lines import plain_line
from digitpad.core.numbers.number_reading import Mark, NumberReading
from digitpad.core.reading.recognizer import Reading


@pytest.mark.parametrize(
    ("confidence", "written"), [(0.997, "99.7%"), (0.99949, "99.9%"), (0.9999, ">99.9%")]
)
def test_no_reading_is_written_as_certain(confidence: float, written: str) -> None:
    rest = (1 - confidence) / 9
    probabilities = np.array([*[rest] * 7, confidence, *[rest] * 2])
    reading = Reading(probabilities, np.zeros((28, 28), np.float32), np.zeros(96, np.float32))
    number = NumberReading((Mark("7", reading, (0, 0, 1, 1)),), "7", confidence)
    line = plain_line(ReadDrawing(Path("seven.png"), 0, None, is_ink=False, reading=number))
    assert line.split()[:2] == ["7", written]

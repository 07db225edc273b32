"""What a reading looks like on standard output."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from digitpad.commands.drawings import Source
from digitpad.commands.reading_lines import plain_line


@pytest.mark.parametrize(
    ("confidence", "written"), [(0.997, "99.7%"), (0.99949, "99.9%"), (0.9999, ">99.9%")]
)
def test_no_reading_is_written_as_certain(confidence: float, written: str) -> None:
    rest = (1 - confidence) / 9
    seven = Source(Path("seven.png"), 0, None, np.zeros((28, 28), np.float32))
    line = plain_line(seven, [*[rest] * 7, confidence, *[rest] * 2])
    assert line.split()[:2] == ["7", written]

"""Read pictures on one sheet, on a real disk and on a real one that is full."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from digitpad.core.errors import FileError
from digitpad.core.scoring.contact_sheet import (
    MAX_SHEET,
    caption,
    contact_sheet,
    write_contact_sheet,
)
from digitpad.core.scoring.scored_picture import ScoredPicture
from digitpad.core.scoring.scores import UNLABELLED

PIXELS = np.random.default_rng(0).integers(0, 256, (3, 28, 28), np.uint8)
SAMPLES = [
    ScoredPicture(12, PIXELS[0], 4, 9, 0.8, 0.7, 2.3, 2),
    ScoredPicture(13, PIXELS[1], 4, 4, 0.99, 0.98, 0.01, 1),
    ScoredPicture(14, PIXELS[2], UNLABELLED, 1, 0.5, 0.1, float("nan"), 0),
]


def test_the_sheet_shows_every_picture_and_marks_the_wrong_one(tmp_path: Path) -> None:
    write_contact_sheet(tmp_path / "sheet.png", SAMPLES, "Misread by digitnet")
    with Image.open(tmp_path / "sheet.png") as sheet:
        colours = {colour for _, colour in sheet.getcolors(1 << 20)}
        assert (179, 38, 30) in colours
        assert sheet.width > 3 * 84
    right_only = contact_sheet(SAMPLES[1:], "Right")
    assert (179, 38, 30) not in {colour for _, colour in right_only.getcolors(1 << 20)}


def test_wrong_is_said_by_a_sign_and_not_by_colour_alone() -> None:
    assert [caption(sample) for sample in SAMPLES] == ["4 read 9 !", "4", "read 1"]


def test_a_sheet_has_an_end(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="sheet holds"):
        write_contact_sheet(tmp_path / "sheet.png", SAMPLES[:1] * (MAX_SHEET + 1), "Too many")
    assert list(tmp_path.iterdir()) == []


def test_nothing_chosen_is_a_sheet_with_its_title_only() -> None:
    assert contact_sheet([], "Nothing").width > 0


def test_a_full_disk_leaves_no_half_sheet(full_disk: Path) -> None:
    many = [replace(SAMPLES[number % 3], index=number) for number in range(MAX_SHEET)]
    with pytest.raises(FileError, match="no space left"):
        write_contact_sheet(full_disk / "export", many, "Full")
    assert list(full_disk.iterdir()) == []

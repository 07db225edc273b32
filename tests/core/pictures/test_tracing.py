"""Pictures traced into strokes: what is traced and drawn again reads the same."""

from __future__ import annotations

import numpy as np
import pytest

from digitpad.core.errors import NoInkError
from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ink import Ink
from digitpad.core.pictures.preprocess import picture_of_ink
from digitpad.core.pictures.tracing import thinned, traced
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.scoring.picture_set import PictureSet


def test_a_thick_line_becomes_one_pixel_wide() -> None:
    mask = np.zeros((40, 40), np.bool_)
    mask[18:23, 5:35] = True
    line = thinned(mask)
    assert line.sum(axis=0).max() == 1
    assert line.sum() >= 24
    assert (mask | ~line).all()


def test_a_seven_is_traced_along_its_line() -> None:
    seven = Ink.from_points([[(20, 10), (80, 10), (45, 95)]])
    ink = traced(picture_of_ink(seven))
    assert len(ink) == 1
    redrawn = picture_of_ink(ink)
    assert np.abs(redrawn - picture_of_ink(seven)).mean() < 0.03


def test_a_dot_is_traced() -> None:
    dot = picture_of_ink(Ink.from_points([[(5, 5)]]))
    assert sum(map(len, traced(dot))) >= 1


def test_blank_paper_has_no_line() -> None:
    with pytest.raises(NoInkError):
        traced(np.zeros((28, 28), np.float32))


def test_traced_digits_read_as_before(mnist_test: PictureSet) -> None:
    pictures = mnist_test.pictures[:100].astype(np.float32) / 255
    recognizer = Recognizer.from_file(bundled_model())
    before = recognizer.read_pictures(pictures)[0].argmax(axis=1)
    after = [recognizer.read(traced(picture)).digit for picture in pictures]
    assert (before == after).mean() >= 0.9

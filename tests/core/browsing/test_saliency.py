"""Occlusion with the real bundled model."""

from __future__ import annotations

import numpy as np
import pytest

from digitpad.core.browsing.saliency import PATCH_PX, occlusion
from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ink import Ink
from digitpad.core.pictures.preprocess import picture_of_ink
from digitpad.core.reading.recognizer import Recognizer

SEVEN = Ink.from_points([[(20, 10), (80, 10), (45, 95)]])


@pytest.fixture(scope="module")
def recognizer() -> Recognizer:
    return Recognizer.from_file(bundled_model())


def test_only_ink_and_its_surroundings_speak(recognizer: Recognizer) -> None:
    picture = picture_of_ink(SEVEN)
    reading = recognizer.read_picture(picture)
    evidence = occlusion(recognizer, picture, reading.digit)
    assert evidence.shape == (28, 28)
    assert evidence.dtype == np.float32
    rows, columns = np.nonzero(picture)
    far = np.ones((28, 28), np.bool_)
    reach = PATCH_PX - 1
    for row, column in zip(rows, columns, strict=True):
        far[max(row - reach, 0) : row + reach + 1, max(column - reach, 0) : column + reach + 1] = 0
    assert far.any()
    assert (evidence[far] == 0).all()
    assert np.abs(evidence[~far]).max() > 0


def test_taking_out_what_speaks_most_lowers_the_probability_most(recognizer: Recognizer) -> None:
    picture = picture_of_ink(SEVEN)
    reading = recognizer.read_picture(picture)
    evidence = occlusion(recognizer, picture, reading.digit)

    def without(row: int, column: int) -> float:
        covered = picture.copy()
        covered[max(row - 2, 0) : row + 3, max(column - 2, 0) : column + 3] = 0
        return float(recognizer.read_picture(covered).probabilities[reading.digit])

    most = without(*np.unravel_index(evidence.argmax(), evidence.shape))
    least = without(*np.unravel_index(evidence.argmin(), evidence.shape))
    assert most < least


def test_a_rival_turns_the_sign_round(recognizer: Recognizer) -> None:
    picture = picture_of_ink(SEVEN)
    one_way = occlusion(recognizer, picture, 7, against=1)
    other_way = occlusion(recognizer, picture, 1, against=7)
    assert one_way == pytest.approx(-other_way, abs=1e-5)


def test_blank_paper_has_nothing_to_say(recognizer: Recognizer) -> None:
    assert (occlusion(recognizer, np.zeros((28, 28), np.float32), 3) == 0).all()

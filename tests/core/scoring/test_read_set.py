"""Reading a set with the real bundled model: the numbers, the progress and the way out."""

from __future__ import annotations

import numpy as np
import pytest

from digitpad.core.errors import WorkCancelled
from digitpad.core.files.paths import bundled_model
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.scoring.picture_set import PictureSet
from digitpad.core.scoring.read_set import CHUNK, as_network_input, read_set


@pytest.fixture(scope="module")
def recognizer() -> Recognizer:
    return Recognizer.from_file(bundled_model())


@pytest.fixture(scope="module")
def pictures() -> np.ndarray:
    return np.random.default_rng(0).integers(0, 256, (2 * CHUNK + 7, 28, 28), np.uint8)


def test_chunks_give_what_the_recognizer_gives(
    recognizer: Recognizer, pictures: np.ndarray
) -> None:
    probabilities, features = read_set(recognizer, pictures)
    expected = recognizer.read_pictures(as_network_input(pictures))
    assert probabilities == pytest.approx(expected[0], abs=1e-5)
    assert features == pytest.approx(expected[1], abs=1e-4)


def test_progress_rises_to_the_end(recognizer: Recognizer, pictures: np.ndarray) -> None:
    seen: list[int] = []
    read_set(recognizer, pictures, on_progress=seen.append)
    assert seen == sorted(seen)
    assert len(seen) == 3
    assert seen[-1] == len(pictures)


def test_cancelling_stops_before_the_next_chunk(
    recognizer: Recognizer, pictures: np.ndarray
) -> None:
    seen: list[int] = []
    with pytest.raises(WorkCancelled):
        read_set(recognizer, pictures, on_progress=seen.append, is_cancelled=lambda: bool(seen))
    assert len(seen) == 1


def test_an_empty_set_is_read(recognizer: Recognizer) -> None:
    probabilities, features = read_set(recognizer, np.zeros((0, 28, 28), np.uint8))
    assert probabilities.shape == (0, 10)
    assert len(features) == 0


def test_mnist_is_read_mostly_right(recognizer: Recognizer, mnist_test: PictureSet) -> None:
    probabilities, _ = read_set(recognizer, mnist_test.pictures[:500])
    assert (probabilities.argmax(axis=1) == mnist_test.truth[:500]).mean() > 0.9

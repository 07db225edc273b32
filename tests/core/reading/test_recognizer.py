"""The bundled model reads, alone and in batches, and nothing that is ink makes it stumble."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from digitpad.core.errors import DigitPadError
from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ink import Ink
from digitpad.core.ink.ndjson import Drawing, read_ndjson
from digitpad.core.reading.recognizer import BATCH, Recognizer

DATA = Path(__file__).parents[2] / "data"
SEVEN = Ink.from_points([[(0, 0), (60, 0), (30, 100)]])
ZERO_ANGLES = np.linspace(0, 2 * np.pi, 40)
ZERO = Ink.from_points([np.column_stack([np.sin(ZERO_ANGLES) * 30, np.cos(ZERO_ANGLES) * 50])])


@pytest.fixture(scope="module")
def recognizer() -> Recognizer:
    return Recognizer.from_file(bundled_model())


def test_plain_digits_are_read(recognizer: Recognizer) -> None:
    assert recognizer.read(SEVEN).digit == 7
    assert recognizer.read(ZERO).digit == 0


def test_a_reading_holds_what_was_seen(recognizer: Recognizer) -> None:
    reading = recognizer.read(SEVEN)
    assert reading.probabilities.shape == (10,)
    assert reading.confidence == reading.probabilities[7]
    assert reading.picture.shape == (28, 28)
    assert reading.features.ndim == 1


@pytest.mark.parametrize("count", [0, 1, BATCH, BATCH + 3])
def test_batches_read_as_single_drawings_do(recognizer: Recognizer, count: int) -> None:
    inks = [SEVEN, ZERO] * (count // 2) + [SEVEN] * (count % 2)
    readings = recognizer.read_many(inks)
    assert len(readings) == count
    for ink, reading in list(zip(inks, readings, strict=True))[-3:]:
        alone = recognizer.read(ink)
        np.testing.assert_allclose(reading.probabilities, alone.probabilities, atol=1e-5)
        np.testing.assert_allclose(reading.features, alone.features, atol=1e-3)


@pytest.mark.parametrize(
    "strokes",
    [
        [[(5, 5)]],
        [np.random.default_rng(1).normal(size=(5000, 2)) * 1e9],
        [[(0, 0), (0, 1e-9)]],
    ],
)
def test_odd_ink_gives_probabilities(recognizer: Recognizer, strokes: list) -> None:
    probabilities = recognizer.read(Ink.from_points(strokes)).probabilities
    assert np.isfinite(probabilities).all()
    assert probabilities.sum() == pytest.approx(1, abs=1e-5)


def test_letters_give_probabilities(recognizer: Recognizer, pen_folder: Path) -> None:
    letters = pen_folder / "unipen-letters.ndjson.gz"
    if not letters.exists():
        pytest.skip(f"no letters: {letters.name} is not among the pen data")
    drawings = list(read_ndjson(letters))[::40]
    readings = recognizer.read_many([d.ink for d in drawings if isinstance(d, Drawing)])
    sums = np.array([reading.probabilities.sum() for reading in readings])
    np.testing.assert_allclose(sums, 1, atol=1e-5)


def test_a_network_that_fails_while_it_reads_is_a_sentence() -> None:
    """It looks a number up at a place that the brightest pixel says: beyond the end for ink."""
    recognizer = Recognizer.from_file(DATA / "fails-in-invoke.digitpad")
    for read in (recognizer.read, lambda ink: recognizer.read_many([ink])):
        with pytest.raises(DigitPadError, match=r"LiteRT cannot run this model: .*gather"):
            read(SEVEN)

"""Own digits count in the next reading, and nothing else does."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.my_digits.vectors import load_prototypes
from digitpad.core.pictures.preprocess import picture_of_ink
from digitpad.core.reading import hand_shape
from digitpad.core.reading.personal_reader import PersonalReader, PersonalReading, vector_of
from digitpad.core.reading.prototypes import MAX_PER_DIGIT, Prototypes
from digitpad.core.reading.recognizer import Recognizer
from tests.hands import any_ink, my_digit


@pytest.fixture(scope="module")
def recognizer() -> Recognizer:
    return Recognizer.from_file(bundled_model())


def teach(reader: PersonalReader, number: int, ink: Ink, label: int) -> None:
    vector = vector_of(reader.recognizer.read(ink), ink)
    reader.prototypes.put(number, label, vector)


def shaken(ink: Ink, seed: int) -> Ink:
    """Return ``ink`` as the same hand draws it again: larger, elsewhere, not quite the same."""
    random = np.random.default_rng(seed)
    left, top, right, bottom = ink.bounds
    size = max(right - left, bottom - top)
    return Ink(
        tuple(
            Stroke(3 * (stroke.points + random.normal(0, 0.01 * size, stroke.points.shape)) + 400)
            for stroke in ink
        )
    )


def test_without_own_digits_it_reads_like_the_network(recognizer: Recognizer) -> None:
    ink = any_ink(1)
    plain, personal = recognizer.read(ink), PersonalReader(recognizer).read(ink)
    assert np.array_equal(plain.probabilities, personal.probabilities)
    assert not isinstance(personal, PersonalReading)


@pytest.mark.parametrize("seed", range(8))
def test_a_drawing_like_one_that_was_taught_twice_is_read_as_taught(
    recognizer: Recognizer, seed: int
) -> None:
    reader, ink = PersonalReader(recognizer), any_ink(seed)
    label = (recognizer.read(ink).digit + 1) % 10
    for number in range(2):
        teach(reader, number, shaken(ink, number), label)
    reading = reader.read(shaken(ink, 99))
    assert isinstance(reading, PersonalReading)
    assert reading.digit == label
    assert reading.changed
    assert reading.without.digit == recognizer.read(shaken(ink, 99)).digit
    assert reading.probabilities.sum() == pytest.approx(1, abs=1e-5)


def test_a_single_wrong_label_is_outvoted_by_right_ones(recognizer: Recognizer) -> None:
    reader, ink = PersonalReader(recognizer), any_ink(3)
    right = recognizer.read(ink).digit
    for number in range(3):
        teach(reader, number, shaken(ink, number), right)
    teach(reader, 9, shaken(ink, 9), (right + 1) % 10)
    assert reader.read(shaken(ink, 10)).digit == right


def test_own_digits_that_look_otherwise_change_nothing(recognizer: Recognizer) -> None:
    reader = PersonalReader(recognizer)
    vertical = Ink.from_points([[(0, 0), (1, 50), (0, 100)]])
    ring = [(50 + 50 * np.cos(t), 50 + 50 * np.sin(t)) for t in np.linspace(0, 6.3, 40)]
    teach(reader, 1, vertical, 7)
    plain = recognizer.read(Ink.from_points([ring]))
    assert (
        np.abs(reader.read(Ink.from_points([ring])).probabilities - plain.probabilities).max()
        < 0.05
    )


def test_it_can_be_switched_off(recognizer: Recognizer) -> None:
    reader, ink = PersonalReader(recognizer), any_ink(4)
    teach(reader, 1, ink, (recognizer.read(ink).digit + 1) % 10)
    reader.enabled = False
    assert np.array_equal(reader.read(ink).probabilities, recognizer.read(ink).probabilities)


def test_a_picture_without_ink_is_read_too(recognizer: Recognizer) -> None:
    reader, ink = PersonalReader(recognizer), any_ink(5)
    teach(reader, 1, ink, 3)
    reading = reader.read_picture(picture_of_ink(ink))
    assert isinstance(reading, PersonalReading)
    assert np.isfinite(reading.probabilities).all()


def test_what_was_taught_as_a_digit_is_one(recognizer: Recognizer) -> None:
    reader, scrawl = PersonalReader(recognizer), any_ink(3, strokes=1, points=60)
    unknown = recognizer.read(scrawl)
    assert unknown.is_digit is not None
    assert unknown.is_digit < 0.5
    teach(reader, 1, any_ink(8), 4)
    assert reader.read(scrawl).is_digit == pytest.approx(unknown.is_digit, abs=0.05)
    teach(reader, 2, scrawl, 7)
    assert reader.read(scrawl).is_digit == pytest.approx(1, abs=0.01)
    reader.enabled = False
    assert reader.read(scrawl).is_digit == unknown.is_digit


def test_prototypes_find_the_nearest_as_a_plain_search_does() -> None:
    random = np.random.default_rng(1)
    vectors, labels = random.normal(size=(300, 12)).astype(np.float32), random.integers(0, 10, 300)
    prototypes = Prototypes(12, 7)
    for number, (vector, label) in enumerate(zip(vectors, labels, strict=True)):
        prototypes.put(number, int(label), vector)
    gone = set(range(0, 300, 7))
    prototypes.drop(gone)
    asked = random.normal(size=(5, 12)).astype(np.float32)
    for width in (12, 7):
        found = prototypes.distances(asked[:, :width], 2)
        for row, vector in zip(found, asked, strict=True):
            for digit in range(10):
                mine = [n for n in range(300) if labels[n] == digit and n not in gone]
                away = np.sort(((vectors[mine] - vector)[:, :width] ** 2).sum(axis=1))[:2]
                assert row[digit] == pytest.approx(away, abs=1e-4)


def test_relabelled_and_replaced_prototypes_count_once() -> None:
    prototypes = Prototypes(2, 1)
    prototypes.put(1, 4, np.array([1, 0], np.float32))
    prototypes.relabel([1, 77], 9)
    prototypes.put(1, 5, np.array([0, 1], np.float32))
    assert len(prototypes) == 1
    assert np.isfinite(prototypes.distances(np.zeros((1, 2), np.float32), 1)[0, :, 0]).tolist() == [
        digit == 5 for digit in range(10)
    ]


def test_only_the_newest_of_very_many_are_compared() -> None:
    prototypes = Prototypes(1, 1)
    for number in range(MAX_PER_DIGIT + 1):
        prototypes.put(number, 0, np.array([number], np.float32))
    assert prototypes.distances(np.zeros((1, 1), np.float32), 1)[0, 0, 0] == pytest.approx(1)


def test_prototypes_of_a_file_are_those_of_its_drawings(recognizer: Recognizer) -> None:
    with MyDigits() as digits:
        ids = digits.add_new(my_digit(seed) for seed in range(40))
        first = load_prototypes(digits, recognizer)
        assert len(first) == 40
        digits.delete(ids[:5])
        digits.add(replace(my_digit(77), label=3))
        again = load_prototypes(digits, recognizer)
        assert len(again) == 36
        vector = vector_of(recognizer.read(any_ink(6)), any_ink(6))
        assert again.distances(vector[None], 1)[0, 6, 0] == pytest.approx(0, abs=1e-3)


def test_paths_do_not_depend_on_size_and_place() -> None:
    ink = any_ink(2)
    moved = Ink(tuple(Stroke(7 * stroke.points - 900) for stroke in ink))
    assert hand_shape.pen_path(ink) == pytest.approx(hand_shape.pen_path(moved), abs=1e-4)


@pytest.mark.parametrize(
    "ink",
    [
        Ink.from_points([[(3, 4)]]),
        Ink.from_points([[(3, 4), (3, 4), (3, 4)]]),
        Ink.from_points([[(0, 0)], [(0, 0)], [(1e9, -1e9)]]),
    ],
    ids=["a dot", "a pen that stood still", "dots far apart"],
)
def test_odd_ink_has_a_path_too(ink: Ink, recognizer: Recognizer) -> None:
    assert np.isfinite(hand_shape.pen_path(ink)).all()
    reader = PersonalReader(recognizer)
    teach(reader, 1, ink, 1)
    assert reader.read(ink).probabilities.sum() == pytest.approx(1, abs=1e-5)

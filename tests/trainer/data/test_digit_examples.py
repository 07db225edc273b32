"""What a head learns from: as many right as wrong, each of its kind, the same for the same seed."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from digitpad.core.datasets.digits import Digits
from digitpad.core.datasets.split import part_of_writer
from digitpad.core.ink.ink import Ink
from digitpad.core.ink.ndjson import Drawing, to_ndjson_line
from tests import sample_digits
from trainer.data import scribbles, wrong_ink
from trainer.data.digit_examples import ExampleMaker
from trainer.data.letters import letters

INKS, LABELS = sample_digits.inks(60)
DRAWN = Digits(LABELS, inks=INKS)
PICTURED = Digits(LABELS, pictures=sample_digits.pictures(60)[0])
A_LETTER = [np.array([(0.0, 4.0), (1.5, 0.0), (3.0, 4.0)]), np.array([(0.6, 2.6), (2.4, 2.6)])]


@pytest.mark.parametrize("augment", [True, False])
def test_half_are_digits_and_half_are_not(augment: bool) -> None:
    maker = ExampleMaker([DRAWN, PICTURED], [A_LETTER] * 40)
    examples = maker.make(120, np.random.default_rng(1), augment=augment)
    assert examples.pictures.shape[1:] == (28, 28)
    assert examples.pictures.dtype == np.float32
    assert 0 <= examples.pictures.min() <= examples.pictures.max() <= 1
    assert len(examples.kinds) == len(examples.pictures)
    assert examples.is_digit.mean() == pytest.approx(0.5, abs=0.05)
    assert {"letter", "part", "two", "neighbour", "scribble", "half picture"} <= set(examples.kinds)


def test_the_same_seed_makes_the_same_examples() -> None:
    maker = ExampleMaker([DRAWN], [])
    first, again = (maker.make(80, np.random.default_rng(3), augment=True) for _ in range(2))
    assert np.array_equal(first.pictures, again.pictures)
    assert first.kinds == again.kinds


def test_pictures_alone_are_enough() -> None:
    kinds = set(
        ExampleMaker([PICTURED], []).make(100, np.random.default_rng(1), augment=True).kinds
    )
    assert kinds == {"picture", "scribble", "shape", "half picture", "two pictures"}


def test_strokes_that_make_up_a_whole_digit_are_no_part_of_it() -> None:
    four = [np.array([(1.0, 0), (0, 2), (2, 2)]), np.array([(2.0, 0), (2, 4)])]
    rng = np.random.default_rng(1)
    for _ in range(20):
        part = wrong_ink.some_strokes(four, rng)
        assert part is not None
        assert len(part) == 1
    assert wrong_ink.some_strokes(four[:1], rng) is None


def test_a_neighbours_strokes_lie_where_the_neighbour_would() -> None:
    rng = np.random.default_rng(2)
    one, four = ([stroke.points for stroke in INKS[digit]] for digit in (1, 4))
    for _ in range(20):
        drawing = wrong_ink.with_a_neighbour(one, four, rng)
        assert drawing is not None
        width = np.ptp(np.concatenate(drawing)[:, 0])
        assert width <= 3.2


@pytest.mark.parametrize("make", [scribbles.scribble, scribbles.shape])
def test_what_means_nothing_can_always_be_drawn(make: object) -> None:
    for seed in range(200):
        lines = make(np.random.default_rng(seed))  # type: ignore[operator]
        ink = Ink.from_points(lines)
        assert 1 <= len(ink) <= 12
        assert all(1 <= len(stroke) <= 400 for stroke in ink)


def test_letters_are_those_that_look_like_no_digit_and_split_by_writer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path))
    (tmp_path / "pen").mkdir()
    writers = [f"w{number}" for number in range(40)]
    ink = Ink.from_points([line.tolist() for line in A_LETTER])
    lines = [
        to_ndjson_line(Drawing(ink, word=word, writer=writer))
        for writer in writers
        for word in ("A", "O", "word")
    ]
    (tmp_path / "pen" / "letters.ndjson").write_text("\n".join(lines))
    digit = to_ndjson_line(Drawing(ink, word="4", writer="w1"))
    (tmp_path / "pen" / "digits.ndjson").write_text(digit + "\n" + lines[0])
    counts = {part: len(letters(part)) for part in ("train", "validation", "test")}
    assert counts == {
        part: sum(part_of_writer(writer) == part for writer in writers) for part in counts
    }

"""Numbers are read as they stand there, single digits as ever, and nothing makes it stumble."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from digitpad.core.errors import NoInkError
from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.cuts import NO_CUTS, parted
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.ink.parts import Span
from digitpad.core.numbers.number_reader import MOST_PIECES, NumberReader
from digitpad.core.reading.personal_reader import PersonalReader, PersonalReading, vector_of
from digitpad.core.reading.recognizer import Recognizer
from tests.written_numbers import HEIGHT, written


@pytest.fixture(scope="module")
def recognizer() -> Recognizer:
    return Recognizer.from_file(bundled_model())


@pytest.fixture
def reader(recognizer: Recognizer) -> NumberReader:
    return NumberReader(recognizer)


@pytest.mark.parametrize("text", ["42", "305", "2034", "5", "3 5"])
def test_a_number_is_read_as_it_stands_there(reader: NumberReader, text: str) -> None:
    assert reader.read(written(text)).text == text


@pytest.mark.parametrize("size", [1e-3, 1.0, 1e4])
def test_its_size_does_not_matter(reader: NumberReader, size: float) -> None:
    assert reader.read(written("4203", size=size)).text == "4203"


def test_every_mark_says_where_it_is(reader: NumberReader) -> None:
    ink = written("42\n3")
    marks = reader.read(ink).digits
    assert [mark.strokes for mark in marks] == [(0, 1), (2,), (3,)]
    assert [mark.line for mark in marks] == [0, 0, 1]
    for mark in marks:
        assert mark.ink is not None
        assert mark.box == mark.ink.bounds
        assert mark.ink.strokes == tuple(ink.strokes[stroke] for stroke in mark.strokes)


def test_a_bar_drawn_after_everything_goes_with_its_digit(reader: NumberReader) -> None:
    ink = written("423")
    late = Ink((ink.strokes[0], *ink.strokes[2:], ink.strokes[1]))
    reading = reader.read(late)
    assert reading.text == "423"
    assert reading.digits[0].strokes == (0, 3)


def test_a_stroke_that_runs_through_two_digits_is_cut(reader: NumberReader) -> None:
    ink = written("23")
    joined = Ink((Stroke(np.concatenate([stroke.points for stroke in ink])),))
    reading = reader.read(joined)
    assert reading.text == "23"
    (left,), (right,) = (mark.spans for mark in reading.digits)
    assert left.last == right.first
    assert right.last == np.inf


def test_an_empty_page_has_nothing_to_read(reader: NumberReader) -> None:
    with pytest.raises(NoInkError):
        reader.read(Ink())


def test_a_number_grows_while_the_pen_moves(recognizer: Recognizer) -> None:
    ink = written("4203")
    live = NumberReader(recognizer)
    for count in range(1, len(ink) + 1):
        last = ink.strokes[count - 1].points
        for length in range(1, len(last) + 1, 5):
            page = Ink((*ink.strokes[: count - 1], Stroke(last[:length])))
            seen, fresh = live.read(page), NumberReader(recognizer).read(page)
            assert seen.text == fresh.text
            assert seen.confidence == pytest.approx(fresh.confidence, abs=1e-4)
    assert live.read(ink).text == "4203"


def test_what_did_not_change_is_not_read_again(
    reader: NumberReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    ink = written("305")
    before = reader.read(ink)
    asked: list[Ink] = []
    read = Recognizer.read

    def counting(self: Recognizer, drawn: Ink) -> object:
        asked.append(drawn)
        return read(self, drawn)

    monkeypatch.setattr(Recognizer, "read", counting)
    assert reader.read(ink).text == before.text
    assert not asked
    far = Stroke(np.array([[3000.0, 100.0], [3000.0, 100.0 + HEIGHT]]))
    assert [mark.strokes for mark in reader.read(ink.adding(far)).digits][:3] == [(0,), (1,), (2,)]
    assert {len(drawn) for drawn in asked} <= {1, len(ink) + 1}


def test_joined_ink_is_one_mark(reader: NumberReader) -> None:
    ink = written("305")
    first, second, third = reader.read(ink).digits
    reading = reader.read(ink, NO_CUTS.joining(first.spans, second.spans))
    assert [mark.strokes for mark in reading.digits] == [(0, 1), third.strokes]


def test_split_ink_is_two_marks(reader: NumberReader) -> None:
    ink = written("4")
    (mark,) = reader.read(ink).digits
    left, top, right, bottom = mark.box
    x = left + 0.8 * (right - left)
    sides = parted(ink, mark.spans, np.array([x, top]), np.array([x, bottom]))
    reading = reader.read(ink, NO_CUTS.splitting(*sides))
    assert len(reading.digits) == 2
    for side, found in zip(sides, reading.digits, strict=True):
        assert set(found.spans) == side


def test_a_correction_stays_while_the_page_grows(reader: NumberReader) -> None:
    ink = written("30")
    cuts = NO_CUTS.joining(*(mark.spans for mark in reader.read(ink).digits))
    reading = reader.read(written("305"), cuts)
    assert [mark.strokes for mark in reading.digits] == [(0, 1), (2,)]


def test_own_digits_have_a_say_in_each_mark(recognizer: Recognizer) -> None:
    ink = written("305")
    personal = PersonalReader(recognizer)
    mark = NumberReader(personal).read(ink).digits[1]
    for number in range(2):
        personal.prototypes.put(number, 8, vector_of(mark.reading, mark.ink))
    reading = NumberReader(personal).read(ink)
    assert reading.text == "385"
    assert isinstance(reading.digits[1].reading, PersonalReading)
    assert reading.digits[1].reading.without.digit == 0


def spiral(turns: float) -> np.ndarray:
    angles = np.linspace(0, turns * 2 * np.pi, 600)
    return np.column_stack([angles * np.cos(angles), angles * np.sin(angles)])


def circle_of_digits() -> Ink:
    strokes = []
    for place in range(12):
        angle = place * np.pi / 6
        centre = 4 * HEIGHT * np.array([np.cos(angle), np.sin(angle)])
        strokes += [Stroke(stroke.points + centre) for stroke in written(str(place % 10))]
    return Ink(tuple(strokes))


def text_page() -> Ink:
    return written("\n".join("4A51X20" * 4 for _ in range(20)))


@pytest.mark.parametrize(
    "made",
    [
        lambda: Ink.from_points([[(x % 97, x % 89)] for x in range(10_000)]),
        lambda: Ink(tuple(stroke for _ in range(100) for stroke in written("48"))),
        text_page,
        lambda: Ink((Stroke(spiral(12)), *written("42"))),
        lambda: Ink((Stroke(np.concatenate([s.points for s in written("0123456789" * 2)])),)),
        lambda: Ink.from_points([[(0, 0)], [(5, 5)], [(0, 0)]]),
        lambda: Ink.from_points([[(x, 0)] for x in range(40)]),
        lambda: written("6" * 40),
        circle_of_digits,
        lambda: Ink.from_points([[(0, 0), (1e300, 1e300)], [(-1e300, 0), (0, 1)]]),
        lambda: Ink.from_points([[(0, 0), (0, 1e-320)], [(0, 1e-320), (1e-320, 0)]]),
    ],
    ids=[
        "ten thousand dots", "strokes on strokes", "a page of text", "a spiral", "one stroke",
        "the same dot", "dots", "forty digits", "digits in a circle", "huge", "tiny",
    ],
)  # fmt: skip
def test_whatever_there_is_gets_an_answer(reader: NumberReader, made: Callable[[], Ink]) -> None:
    ink = made()
    reading = reader.read(ink)
    assert reading.digits
    assert 0 <= reading.confidence <= 1
    assert sorted({stroke for mark in reading.digits for stroke in mark.strokes}) == list(
        range(len(ink))
    )
    assert len(reading.text.replace(" ", "").replace("\n", "")) == len(reading.digits)


def test_a_page_that_is_too_full_is_no_number(reader: NumberReader) -> None:
    ink = Ink(tuple(Stroke([(n, 0), (n, 5)]) for n in range(MOST_PIECES + 1)))
    (mark,) = reader.read(ink).digits
    assert (mark.symbol, mark.is_digit) == ("?", 0.0)
    assert mark.spans == tuple(map(Span, range(len(ink))))

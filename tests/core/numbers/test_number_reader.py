"""Numbers are read as they stand there, single digits as ever, and nothing makes it stumble."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.datasets.split import part_of_writer
from digitpad.core.errors import NoInkError
from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.cuts import NO_CUTS
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.ink.ndjson import Drawing, read_ndjson
from digitpad.core.ink.parting import parted
from digitpad.core.ink.parts import Span
from digitpad.core.numbers.number_reader import MOST_PIECES, NumberReader
from digitpad.core.reading.personal_reader import PersonalReader, PersonalReading, vector_of
from digitpad.core.reading.recognizer import Reading, Recognizer
from tests.odd_pages import ODD_PAGES
from tests.written_numbers import HEIGHT, written


@pytest.fixture(scope="module")
def recognizer() -> Recognizer:
    return Recognizer.from_file(bundled_model())


@pytest.fixture
def reader(recognizer: Recognizer) -> NumberReader:
    return NumberReader(recognizer)


@pytest.mark.parametrize("text", ["42", "305", "2034", "5", "31\n42", "3 5"])
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


def test_digits_one_above_the_other_are_lines(reader: NumberReader) -> None:
    assert reader.read(written("5\n3\n2")).text == "5\n3\n2"


@pytest.mark.parametrize("name", ["unipen-1a", "pendigits-train"])
def test_pens_read_alone_are_read_as_ever(
    reader: NumberReader, recognizer: Recognizer, pen_folder: Path, name: str
) -> None:
    drawings = [
        drawing
        for drawing in read_ndjson(pen_folder / f"{name}.ndjson.gz")
        if isinstance(drawing, Drawing) and part_of_writer(drawing.writer or "") == "test"
    ]
    cut = 0
    for drawing in drawings:
        single = reader.read(drawing.ink).single
        if single is None:
            cut += 1
        else:
            alone = recognizer.read(drawing.ink)
            assert np.array_equal(single.probabilities, alone.probabilities)
            assert single.is_digit == alone.is_digit
    assert cut <= 0.002 * len(drawings)


@pytest.mark.parametrize(
    ("text", "wanted"), [("3.4", "3.4"), ("42-5", "42-5"), ("20,3", "20,3"), ("2A3", "2?3")]
)
def test_signs_and_letters_between_digits_are_said_to_be_such(
    reader: NumberReader, text: str, wanted: str
) -> None:
    assert reader.read(written(text)).text == wanted


@pytest.mark.parametrize("text", ["X", "+"])
def test_strokes_that_cross_in_their_middles_stay_together(reader: NumberReader, text: str) -> None:
    assert reader.read(written(text)).text == "?"
    assert reader.read(written(f"42{text}7")).text == "42?7"


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


@pytest.mark.parametrize("name", ODD_PAGES)
def test_whatever_there_is_gets_an_answer(reader: NumberReader, name: str) -> None:
    ink = ODD_PAGES[name]()
    reading = reader.read(ink)
    assert reading.digits
    assert 0 <= reading.confidence <= 1
    assert {stroke for mark in reading.digits for stroke in mark.strokes} == set(range(len(ink)))
    assert len("".join(reading.text.split())) == len(reading.digits)


@pytest.mark.parametrize(
    "name", ["ten thousand strokes", "a page of text", "a long scribble", "a spiral over a number"]
)
def test_what_is_no_number_is_said_to_be_none(reader: NumberReader, name: str) -> None:
    reading = reader.read(ODD_PAGES[name]())
    assert "?" in reading.text
    assert not any(mark.symbol.isdigit() for mark in reading.digits) or len(reading.digits) > 1


@pytest.mark.parametrize("name", ["forty digits", "forty other digits"])
def test_long_numbers_are_read(reader: NumberReader, name: str) -> None:
    assert len(reader.read(ODD_PAGES[name]()).digits) == 40


def test_a_network_that_gives_no_numbers_gets_an_answer_too(
    reader: NumberReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = Recognizer.read

    def broken(self: Recognizer, ink: Ink) -> Reading:
        reading = read(self, ink)
        nothing = np.full(10, np.nan, np.float32)
        return replace(reading, probabilities=nothing, is_digit=float("nan"))

    monkeypatch.setattr(Recognizer, "read", broken)
    assert reader.read(written("42")).digits


def test_a_page_that_is_too_full_is_no_number(reader: NumberReader) -> None:
    ink = Ink(tuple(Stroke([(n, 0), (n, 5)]) for n in range(MOST_PIECES + 1)))
    (mark,) = reader.read(ink).digits
    assert (mark.symbol, mark.is_digit) == ("?", 0.0)
    assert mark.spans == tuple(map(Span, range(len(ink))))

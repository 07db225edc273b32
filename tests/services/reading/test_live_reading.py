"""The newest ink wins, and a reading never holds the window up for long."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.models.model_file import ModelCard
from digitpad.core.pictures.preprocess import Picture
from digitpad.core.reading.page import Page
from digitpad.core.reading.recognizer import Reading, Recognizer
from digitpad.services.reading.live_reading import LiveReading
from tests.written_numbers import written


@dataclass
class Counting:
    """A recognizer that takes its time and remembers what it was asked."""

    recognizer: Recognizer
    inks: list[Ink] = field(default_factory=list)

    @property
    def card(self) -> ModelCard:
        return self.recognizer.card

    @property
    def network(self) -> Counting:
        return self

    @property
    def knows_digits(self) -> bool:
        return False

    def refined(self, reading: Reading, ink: Ink | None) -> Reading:
        del ink
        return reading

    def read(self, ink: Ink) -> Reading:
        self.inks.append(ink)
        for _ in range(20):
            reading = self.recognizer.read(ink)
        return reading

    def read_picture(self, picture: Picture) -> Reading:
        return self.recognizer.read_picture(picture)


@pytest.fixture
def recognizer() -> Recognizer:
    return Recognizer.from_file(bundled_model())


def page(number: int) -> Page:
    return Page(Ink.from_points([[(0, 0), (10 + number, 0), (5, 20)]]))


def test_a_page_is_read_at_once_when_there_is_time(qtbot: QtBot, recognizer: Recognizer) -> None:
    del qtbot
    live = LiveReading(lambda: recognizer)
    live.follow(page(1))
    assert live.reading is not None
    assert live.reading.digit == recognizer.read(page(1).ink).digit


def test_of_pages_in_a_hurry_only_the_newest_is_read(qtbot: QtBot, recognizer: Recognizer) -> None:
    counting = Counting(recognizer)
    live = LiveReading(lambda: counting)
    pages = [page(number) for number in range(100)]
    for each in pages:
        live.follow(each)
    qtbot.waitUntil(lambda: counting.inks[-1] is pages[-1].ink)
    assert len(counting.inks) < 20
    expected = recognizer.read(pages[-1].ink).probabilities
    assert live.reading is not None
    assert (live.reading.probabilities == expected).all()


def test_a_blank_page_has_no_reading(qtbot: QtBot, recognizer: Recognizer) -> None:
    live = LiveReading(lambda: recognizer)
    live.read_page(page(1))
    with qtbot.waitSignal(live.reading_changed) as changed:
        live.read_page(Page())
    assert changed.args == [None]
    assert live.reading is None


def test_a_picture_is_read_as_picture(qtbot: QtBot, recognizer: Recognizer) -> None:
    del qtbot
    picture = np.zeros((28, 28), np.float32)
    picture[4:24, 13:16] = 1
    live = LiveReading(lambda: recognizer)
    live.read_page(Page(picture=picture))
    assert live.reading is not None
    assert live.reading.picture is picture


def test_another_reader_reads_the_page_anew(qtbot: QtBot, recognizer: Recognizer) -> None:
    del qtbot
    live = LiveReading(lambda: recognizer)
    live.read_page(page(1))
    counting = Counting(recognizer)
    live.use(counting)
    assert counting.inks == [page(1).ink]


def test_a_stroke_on_its_way_becomes_a_number_once_no_event_waits(
    qtbot: QtBot, recognizer: Recognizer
) -> None:
    joined = Stroke(np.concatenate([stroke.points for stroke in written("23")]))
    live = LiveReading(lambda: recognizer)
    live.follow(Page(Ink((joined,))))
    assert live.number is not None
    assert live.number.single is not None
    qtbot.waitUntil(lambda: live.number is not None and live.number.text == "23")
    live.read_page(Page(Ink((joined,))))
    assert live.number.text == "23"

"""Pictures are opened beside the window: in order, one at a time, and the newest wins."""

from __future__ import annotations

from collections.abc import Iterator
from threading import Event, get_ident

import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.errors import DigitPadError, NoInkError
from digitpad.core.reading.page import Page
from digitpad.core.sentences.ink_words import PictureWords
from digitpad.services.reading.opening import PageOpening, PageRequest

WAIT_SECONDS = 20


@pytest.fixture
def gate() -> Iterator[Event]:
    """What slow openings wait for."""
    event = Event()
    yield event
    event.set()


@pytest.fixture
def opening() -> PageOpening:
    return PageOpening()


def quick(source: str) -> PageRequest:
    return PageRequest(lambda: Page(source=source), "Open", source)


def slow(gate: Event, source: str) -> PageRequest:
    def load() -> Page:
        gate.wait(WAIT_SECONDS)
        return Page(source=source)

    return PageRequest(load, "Open", source)


def pages_of(opening: PageOpening) -> list[str]:
    """Return a list that the sources of opened pages will be in."""
    sources: list[str] = []
    opening.opened.connect(lambda _, page: sources.append(page.source))
    return sources


def test_a_page_comes_with_what_asked_for_it(opening: PageOpening, qtbot: QtBot) -> None:
    asked = quick("a.png")
    with qtbot.waitSignal(opening.opened) as told:
        opening.open(asked)
    assert told.args[0] is asked
    assert told.args[1].source == "a.png"
    assert opening.busy_with is None


def test_it_is_not_the_thread_of_the_window_that_works(opening: PageOpening, qtbot: QtBot) -> None:
    threads: list[int] = []

    def load() -> Page:
        threads.append(get_ident())
        return Page()

    with qtbot.waitSignal(opening.opened):
        opening.open(PageRequest(load, "Open", ""))
    assert threads != [get_ident()]


def test_what_takes_longer_is_said(opening: PageOpening, gate: Event, qtbot: QtBot) -> None:
    asked = slow(gate, "large.png")
    opening.open(asked)
    assert opening.busy_with is asked
    with qtbot.waitSignals([opening.busy_changed, opening.opened]):
        gate.set()
    assert opening.busy_with is None


def test_the_newest_wins(opening: PageOpening, gate: Event, qtbot: QtBot) -> None:
    sources = pages_of(opening)
    opening.open(slow(gate, "first"))
    opening.open(quick("second"))
    opening.open(quick("third"))
    assert opening.busy_with is not None
    assert opening.busy_with.source == "third"
    gate.set()
    qtbot.waitUntil(lambda: opening.busy_with is None)
    assert sources == ["third"]


def test_what_is_cancelled_never_comes(opening: PageOpening, gate: Event, qtbot: QtBot) -> None:
    sources = pages_of(opening)
    opening.open(slow(gate, "large.png"))
    opening.cancel()
    assert opening.busy_with is None
    gate.set()
    with qtbot.waitSignal(opening.opened):
        opening.open(quick("other.png"))
    assert sources == ["other.png"]


@pytest.mark.parametrize(
    ("raised", "said"),
    [
        (NoInkError(PictureWords.NO_INK, path="a.png"), "a.png: no ink found in the picture"),
        (MemoryError(), "a.png: there is not enough memory for it"),
    ],
)
def test_trouble_is_one_sentence(
    opening: PageOpening, qtbot: QtBot, raised: Exception, said: str
) -> None:
    def load() -> Page:
        raise raised

    with qtbot.waitSignal(opening.failed) as told:
        opening.open(PageRequest(load, "Open", "a.png"))
    (error,) = told.args
    assert isinstance(error, DigitPadError)
    assert str(error) == said


def test_an_error_that_nobody_foresaw_is_told(opening: PageOpening, qtbot: QtBot) -> None:
    def load() -> Page:
        raise RuntimeError("a fault in the decoder")

    with qtbot.waitSignal(opening.failed) as told:
        opening.open(PageRequest(load, "Open", "a.png"))
    assert "a fault in the decoder" in str(told.args[0])
    assert opening.busy_with is None

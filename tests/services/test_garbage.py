"""Python's garbage is looked for between two events, by the thread of the windows."""

from __future__ import annotations

import gc
import threading
import weakref
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from digitpad.services.garbage import Search, collected_between_events
from digitpad.services.jobs import JobRunner

MANY = 2000


class Round:
    """Refers to itself: only a search finds that nobody else does."""

    def __init__(self) -> None:
        self.itself = self


class Window(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.itself = self


class Searches:
    """What Python tells of its searches: the generation, and the thread."""

    def __init__(self) -> None:
        self.generations: list[int] = []
        self.threads: set[int] = set()

    def __call__(self, phase: str, told: Mapping[str, Any]) -> None:
        if phase == "start":
            self.generations.append(told["generation"])
            self.threads.add(threading.get_ident())


@pytest.fixture
def searches() -> Iterator[Searches]:
    gc.collect()
    watch = Searches()
    gc.callbacks.append(watch)
    yield watch
    gc.callbacks.remove(watch)


def make_garbage(_: object = None) -> int:
    return len([Round() for _ in range(MANY)])


def test_a_window_that_nobody_knows_ends_in_the_thread_of_the_windows(
    qtbot: QtBot, searches: Searches
) -> None:
    runner, window = JobRunner(), weakref.ref(Window())
    gc.enable()  # as it is when the program starts
    with collected_between_events():
        with qtbot.waitSignal(runner.done):
            runner.begin(make_garbage)
        qtbot.waitUntil(lambda: window() is None, timeout=10_000)
    assert searches.threads == {threading.get_ident()}


def test_what_is_new_is_searched_while_much_is_made_and_everything_afterwards(
    searches: Searches,
) -> None:
    search, kept = Search(), [Round() for _ in range(MANY)]
    search.go_on()
    kept += [Round() for _ in range(MANY)]
    search.go_on()
    assert searches.generations == [1, 1]
    first = weakref.ref(kept[0])
    kept.clear()
    search.go_on()
    assert first() is None
    assert searches.generations == [1, 1, 2]


def test_who_is_never_at_rest_is_searched_too(searches: Searches) -> None:
    search = Search()
    for _ in range(25):
        make_garbage()
        search.go_on()
    assert searches.generations.count(2) == 1


def test_nothing_is_searched_where_nothing_was_made(searches: Searches) -> None:
    Search().go_on()
    assert searches.generations == []

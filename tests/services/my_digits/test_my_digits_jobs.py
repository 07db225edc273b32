"""The list of own digits: short ones at once, long ones beside the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.my_digits.store import MyDigits
from digitpad.services.my_digits.my_digits_jobs import Listed, Listing
from tests.hands import my_digit
from tests.my_digits_window import PATIENCE_MS, add_many


@pytest.fixture
def digits() -> Iterator[MyDigits]:
    with MyDigits() as opened:
        opened.add_new(my_digit(seed) for seed in range(30))
        yield opened


def listings(listing: Listing) -> list[Listed]:
    heard: list[Listed] = []
    listing.listed.connect(heard.append)
    return heard


@pytest.mark.usefixtures("qapp")
def test_a_short_list_is_there_at_once(digits: MyDigits) -> None:
    listing = Listing()
    heard = listings(listing)
    listing.ask(digits)
    assert [one.summaries for one in heard] == [digits.summaries()]
    assert sum(line.count for line in heard[0].report) == 30


def test_a_long_list_is_read_elsewhere_and_once_more_if_asked_meanwhile(
    qtbot: QtBot, digits: MyDigits
) -> None:
    add_many(digits.path, 20_000)
    listing = Listing()
    heard = listings(listing)
    for _ in range(5):
        listing.ask(digits)
    assert heard == []
    newest = digits.add(my_digit(77)).id
    qtbot.waitUntil(lambda: not listing.is_running, timeout=PATIENCE_MS)
    assert len(heard) == 2
    assert heard[1].summaries == digits.summaries()
    assert heard[1].summaries[0].id == newest


def test_a_list_that_is_not_wanted_any_more_is_not_told(qtbot: QtBot, digits: MyDigits) -> None:
    add_many(digits.path, 20_000)
    listing = Listing()
    with qtbot.assertNotEmitted(listing.listed, wait=50):
        listing.ask(digits)
        listing.stop_and_wait()

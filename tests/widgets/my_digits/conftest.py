"""Thirty own digits and the window that shows them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.my_digits.store import MyDigits
from digitpad.services.my_digits.my_digits_service import OwnDigits
from digitpad.widgets.my_digits.window import MyDigitsWindow
from tests.hands import own_digit
from tests.my_digits_window import opened, shown


@pytest.fixture
def own_digits(qtbot: QtBot) -> Iterator[OwnDigits]:
    with MyDigits() as digits:
        digits.add_new(own_digit(seed) for seed in range(30))
    yield from opened(qtbot)


@pytest.fixture
def window(qtbot: QtBot, own_digits: OwnDigits) -> Iterator[MyDigitsWindow]:
    made = shown(qtbot, own_digits)
    yield made
    made.stop()

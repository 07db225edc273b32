"""Thirty own digits and the window that shows them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.my_digits.store import MyDigits
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.my_digits.window import MyDigitsWindow
from tests.hands import my_digit
from tests.my_digits_window import opened, shown


@pytest.fixture
def my_digits(qtbot: QtBot) -> Iterator[MyDigitsService]:
    with MyDigits() as digits:
        digits.add_new(my_digit(seed) for seed in range(30))
    yield from opened(qtbot)


@pytest.fixture
def window(qtbot: QtBot, my_digits: MyDigitsService) -> Iterator[MyDigitsWindow]:
    made = shown(qtbot, my_digits)
    yield made
    made.stop()

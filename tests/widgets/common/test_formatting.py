"""Numbers in few characters, and one digit is never "1 digits"."""

from __future__ import annotations

import pytest

from digitpad.widgets.common.formatting import counted, out_of

DIGITS = "{0} digit", "{0} digits"


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 digits"), (1, "1 digit"), (2, "2 digits"), (1234, "1,234 digits")]
)
def test_one_thing_and_many(count: int, words: str) -> None:
    assert counted(count, *DIGITS) == words


@pytest.mark.parametrize(
    ("done", "total", "words"), [(1, 1, "1 of 1 digit"), (1, 10_000, "1 of 10,000 digits")]
)
def test_how_many_of_all(done: int, total: int, words: str) -> None:
    assert out_of(done, total, *DIGITS) == words

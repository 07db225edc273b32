"""Numbers in few characters, and one digit is never "1 digits"."""

from __future__ import annotations

import pytest

from digitpad.widgets.common.formatting import counted, out_of
from tests.said import said, written

DIGITS = "{0} digit", "{0} digits"


@pytest.mark.parametrize(
    ("count", "words"), [(0, "0 digits"), (1, "1 digit"), (2, "2 digits"), (1234, "1,234 digits")]
)
def test_one_thing_and_many(count: int, words: str) -> None:
    assert counted(count, *DIGITS) == written(words)


@pytest.mark.parametrize(
    ("done", "total", "all_of_them"), [(1, 1, "1 digit"), (1, 10_000, "10,000 digits")]
)
def test_how_many_of_all(done: int, total: int, all_of_them: str) -> None:
    assert out_of(done, total, *DIGITS) == said("{0} of {1}", done, written(all_of_them))

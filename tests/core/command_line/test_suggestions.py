"""What was meant by a word that does not exist."""

from __future__ import annotations

import pytest

from digitpad.core.command_line.suggestions import nearest, unknown
from digitpad.core.sentences.command_words import NameWords

WORDS = ("train", "resume", "recognize", "--help")


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("trian", "train"),
        ("Train", "train"),
        ("recognise", "recognize"),
        ("resme", "resume"),
        ("help", "--help"),
        ("seven", None),
        ("7", None),
        ("", None),
    ],
)
def test_the_nearest_word_is_found_where_one_is_near(word: str, meant: str | None) -> None:
    assert nearest(word, WORDS) == meant


def test_an_unknown_name_gets_the_nearest_or_all() -> None:
    assert str(unknown(NameWords.RECIPE, "mlp", ["mlp-512"])) == (
        "unknown recipe mlp: did you mean mlp-512?"
    )
    assert str(unknown("part", "7", ["a", "b"])) == "unknown part 7: there are a, b"


def test_a_number_is_not_taken_for_a_slip() -> None:
    assert str(unknown("--digit", 12, ["0", "1", "2"])) == "unknown --digit 12: there are 0, 1, 2"

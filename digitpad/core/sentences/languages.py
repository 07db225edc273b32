"""The languages that the program speaks, and which of them is meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Language:
    """A language, with what distinguishes how it writes numbers and joins what it says."""

    code: str
    """As in names of files: "de", "zh_CN"."""
    name: str
    """What those who speak it call it."""
    decimal_mark: str = "."
    group_mark: str = ","
    list_mark: str = ", "
    """Between names, numbers and the like, of which there are several."""
    clause_mark: str = ", "
    """Between the parts of a sentence."""
    part_mark: str = "; "
    """Between parts of a sentence that have commas themselves."""
    sentence_gap: str = " "
    """Between a full stop and the next sentence."""


ENGLISH: Final = Language("en", "English")
LANGUAGES: Final = (
    ENGLISH,
    Language(
        "zh_CN",
        "\u7b80\u4f53\u4e2d\u6587",
        list_mark="\u3001",
        clause_mark="\uff0c",
        part_mark="\uff1b",
        sentence_gap="",
    ),
    Language("de", "Deutsch", decimal_mark=",", group_mark="."),
)
VARIABLE: Final = "DIGITPAD_LANGUAGE"
"""The environment variable that names a language, whatever system and settings say."""
_TRADITIONAL: Final = frozenset(("hant", "tw", "hk", "mo"))


def language(code: str) -> Language | None:
    """Return the language with this code, if the program speaks it."""
    return next((known for known in LANGUAGES if known.code == code), None)


def first_spoken(tags: Iterable[str]) -> Language:
    """Return the first language that the program speaks; English where there is none.

    tags: what a person understands, best first, as POSIX or BCP 47 write it: "de_AT.UTF-8",
    "zh-Hans-CN".
    """
    for tag in tags:
        name, *parts = tag.partition(".")[0].replace("-", "_").lower().split("_")
        if name == "zh" and _TRADITIONAL.isdisjoint(parts):
            name = "zh_cn"
        for known in LANGUAGES:
            if known.code.lower() == name:
                return known
    return ENGLISH

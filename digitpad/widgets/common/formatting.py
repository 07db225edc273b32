"""Formats times, counts and shares briefly, as people say them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import QDateTime, QLocale

from digitpad.core.sentences.sentence import spoken, written
from digitpad.services.language.translate import tr


def span(seconds: float) -> str:
    """Return a duration in the two units that matter: "40 s", "2 min 30 s", "1 h 5 min"."""
    whole = max(round(seconds), 0)
    if whole < 60:
        return tr("{0} s").format(whole)
    if whole < 600:
        minutes, rest = divmod(round(whole / 10) * 10, 60)
        return tr("{0} min {1} s").format(minutes, rest) if rest else tr("{0} min").format(minutes)
    if whole < 3600:
        return tr("{0} min").format(round(whole / 60))
    hours, rest = divmod(round(whole / 60), 60)
    return tr("{0} h {1} min").format(hours, rest)


def number(value: float, decimals: int = 0) -> str:
    """Return a number as the language writes it: "1,234", and 0.5 with ``decimals`` 2 is "0.50"."""
    return written(value, f",.{decimals}f")


def date(when: datetime) -> str:
    """Return the day of ``when`` here, in few characters: "28 Nov 2026"."""
    return QLocale().toString(_here(when).date(), tr("d MMM yyyy"))


def moment(when: datetime) -> str:
    """Return day and time of ``when`` here: "28 Nov 2026, 06:26"."""
    return QLocale().toString(_here(when), tr("d MMM yyyy, HH:mm"))


def _here(when: datetime) -> QDateTime:
    return QDateTime.fromSecsSinceEpoch(round(when.timestamp()))


def counted(count: int, one: str, many: str) -> str:
    """Return ``one`` for a single thing, otherwise ``many``, with the number in place of {0}."""
    return (one if count == 1 else many).format(number(count))


def without_access_key(text: str) -> str:
    """Return a menu's text as it is shown elsewhere: "Open" for "&Open", "打开" for "打开(&O)"."""
    return re.sub(r"\(&\w\)", "", text).replace("&", "")


def a_digit(digit: int) -> str:
    """Return a digit with its article: "a 5", "an 8"."""
    if digit == 8:
        return tr("an {0}").format(digit)
    return tr("a {0}").format(digit)


def out_of(done: int, total: int, one: str, many: str) -> str:
    """Return "3 of 10 digits"; ``one`` and ``many`` name all of them, as in `counted`."""
    words = tr("{0} of {1}")
    return words.format(number(done), counted(total, one, many))


def exact_percent(fraction: float) -> str:
    """Return an accuracy in hundredths: 0.9978 is "99.78 %"."""
    return f"{number(100 * fraction, 2)}{_NARROW_SPACE}%"


def clauses(parts: Iterable[str]) -> str:
    """Return the parts of a sentence in a row: "one, two"."""
    return spoken().clause_mark.join(parts)


def long_clauses(parts: Iterable[str]) -> str:
    """Return parts of a sentence that have commas themselves: "one, two; three"."""
    return spoken().part_mark.join(parts)


def sentences(*whole: object) -> str:
    """Return whole sentences one after another; leaves out what is None or empty."""
    return spoken().sentence_gap.join(str(one) for one in whole if one)


_NARROW_SPACE = "\u202f"


def percent(fraction: float) -> str:
    """Return how sure a reading is: "97 %", but never "100 %"; see `percent_rule`."""
    rounded = f"{round(100 * fraction)}"
    if fraction >= 0.995:
        rounded = f">{_NARROW_SPACE}99"
    elif 0.0005 <= fraction < 0.005:
        rounded = f"<{_NARROW_SPACE}1"
    return f"{rounded}{_NARROW_SPACE}%"


def percent_in_words(fraction: float) -> str:
    """Return how sure a reading is, as it is spoken: "98 percent"; rounded as in `percent`."""
    if fraction >= 0.995:
        return tr("more than {0} percent").format(99)
    if 0.0005 <= fraction < 0.005:
        return tr("less than {0} percent").format(1)
    return tr("{0} percent").format(round(100 * fraction))


def percent_rule() -> str:
    """Return a tooltip that explains how `percent` rounds."""
    return tr(
        "How sure the network is, in whole percent."
        " “> 99 %” is all from 99.5 % on: no reading is ever certain.",
    )

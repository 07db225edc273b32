"""Marks -> a number: in lines, named, and written as text."""

from __future__ import annotations

import math
from collections.abc import Sequence

from digitpad.core.numbers.lines import lines_of
from digitpad.core.numbers.number_reading import NO_DIGIT, Mark, NumberReading
from digitpad.core.numbers.symbols import Seen, symbols_of


def arranged(seen: Sequence[Seen], height: float, log_probability: float) -> NumberReading:
    """Put marks in order.

    height: that of digits on this page. log_probability: of the way in which the page was cut.
    """
    if len(seen) == 1:  # as at each point of a single digit
        return _alone(*seen)
    marks: list[Mark] = []
    lines: list[str] = []
    for number, places in enumerate(lines_of([mark.box for mark in seen])):
        line = [seen[place] for place in places]
        symbols = symbols_of(line)
        marks += [
            Mark(symbol, mark.reading, mark.box, mark.spans, mark.ink, number)
            for symbol, mark in zip(symbols, line, strict=True)
        ]
        lines.append(_text(line, symbols, height))
    return NumberReading(tuple(marks), "\n".join(lines), _confidence(marks, log_probability))


def _alone(seen: Seen) -> NumberReading:
    (symbol,) = symbols_of([seen])
    mark = Mark(symbol, seen.reading, seen.box, seen.spans, seen.ink)
    return NumberReading((mark,), symbol, mark.confidence)


def _text(line: Sequence[Seen], symbols: Sequence[str], height: float) -> str:
    """Return the symbols, with a space where the gap is wider than digits are high."""
    text, end = "", math.inf
    for mark, symbol in zip(line, symbols, strict=True):
        text += (" " if mark.box[0] - end > height else "") + symbol
        end = mark.box[2] if end == math.inf else max(end, mark.box[2])
    return text


def _confidence(marks: Sequence[Mark], log_probability: float) -> float:
    """Return how probable it is that every mark is what its symbol says, and cut rightly."""
    return math.exp(log_probability) * math.prod(map(_certainty, marks))


def _certainty(mark: Mark) -> float:
    if mark.is_read_as_digit:
        return mark.confidence
    return 1 - (mark.is_digit or 0.0) if mark.symbol == NO_DIGIT else 1.0

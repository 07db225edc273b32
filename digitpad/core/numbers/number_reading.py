"""What was read: one mark or many, in lines, each with its place, its digit and how sure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from digitpad.core.arrays import Floats
    from digitpad.core.ink.ink import Ink
    from digitpad.core.ink.parts import Span
    from digitpad.core.reading.recognizer import Reading

NO_DIGIT: Final = "?"
"""The symbol of a mark that is neither a digit nor a sign that is known."""
SIGNS: Final = ".,-/"
"""What stands between digits and is told by size and place."""

Box = tuple[float, float, float, float]
"""Left, top, right and bottom, in the unit of the ink or in pixels of the picture."""


@dataclass(frozen=True, eq=False)
class Mark:
    """A digit, or something else that stands where a digit could."""

    symbol: str
    """``0`` to ``9``, one of SIGNS, or NO_DIGIT."""
    reading: Reading
    """What the reader makes of this mark alone, digit or not."""
    box: Box
    spans: tuple[Span, ...] = ()
    """Its strokes or parts of strokes; none in a picture."""
    ink: Ink | None = None
    """Its strokes, as they lie on the page; None in a picture."""
    line: int = 0
    """In which line it stands, from 0 at the top."""

    @property
    def digit(self) -> int:
        """The digit that it is, or comes nearest to."""
        return self.reading.digit

    @property
    def confidence(self) -> float:
        """Probability of `digit` among the ten, in 0..1."""
        return self.reading.confidence

    @property
    def probabilities(self) -> Floats:
        """(10,) float32, softmax over the digits 0..9."""
        return self.reading.probabilities

    @property
    def is_digit(self) -> float | None:
        """How certain it is that this is a digit, 0..1; None where the model does not know."""
        return self.reading.is_digit

    @property
    def is_read_as_digit(self) -> bool:
        """Whether its symbol is a digit."""
        return self.symbol.isdigit()

    @property
    def strokes(self) -> tuple[int, ...]:
        """The indices of its strokes in the page's ink."""
        return tuple(sorted({span.stroke for span in self.spans}))


@dataclass(frozen=True, eq=False)
class NumberReading:
    """All marks of a page or a picture. Immutable."""

    digits: tuple[Mark, ...]
    """The marks, line by line and from left to right; at least one."""
    text: str
    """Their symbols, a space where the gap is wider than digits are high, a line break."""
    confidence: float
    """Probability that all of it is right, 0..1; of a single mark that of its digit."""

    @property
    def single(self) -> Mark | None:
        """The mark where there is only one: the page is read as it always was."""
        return self.digits[0] if len(self.digits) == 1 else None

    @property
    def text_of_digits(self) -> str:
        """The text without its "?"; empty where nothing was read as a digit."""
        if not any(mark.is_read_as_digit for mark in self.digits):
            return ""
        return " ".join(self.text.replace(NO_DIGIT, " ").split())

    @property
    def is_digit(self) -> float | None:
        """That of the mark of which it is least certain; None where the model does not know."""
        known = [mark.is_digit for mark in self.digits]
        return min((value for value in known if value is not None), default=None)

    def as_digits(self) -> NumberReading:
        """Return the reading of a person who wants a digit and nothing else."""
        number = self
        for place in range(len(self.digits)):
            number = number.taken_for_digit(place)
        return number

    def taken_for_digit(self, place: int) -> NumberReading:
        """Return this reading with the digit that the mark at ``place`` comes nearest to.

        Of an unfinished mark nobody should say that it is no digit.
        """
        mark = self.digits[place]
        if mark.is_read_as_digit:
            return self
        named = replace(mark, symbol=str(mark.digit))
        marks = (*self.digits[:place], named, *self.digits[place + 1 :])
        at = [at for at, sign in enumerate(self.text) if not sign.isspace()][place]
        text = self.text[:at] + named.symbol + self.text[at + 1 :]
        return replace(self, digits=marks, text=text)

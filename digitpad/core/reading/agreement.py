"""How far several networks agree on one picture."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Agreement:
    """Who reads which digit."""

    readers: Mapping[int, tuple[str, ...]]
    """Digit -> the names of those that read it; the digit that most read comes first."""

    @property
    def is_full(self) -> bool:
        """Whether all that read anything read the same."""
        return len(self.readers) <= 1

    @property
    def digit(self) -> int | None:
        """The digit that most read; None where nobody reads anything."""
        return next(iter(self.readers), None)

    def is_alone_with(self, digit: int) -> bool:
        """Whether this is another digit than the one that most read."""
        return self.digit is not None and digit != self.digit


def agreement_of(digits: Mapping[str, int]) -> Agreement:
    """Return who agrees with whom; ``digits`` maps the name of each network to what it reads.

    Where as many read one digit as another, the one of the network that is named first counts.
    """
    readers: dict[int, tuple[str, ...]] = {}
    for name, digit in digits.items():
        readers[digit] = (*readers.get(digit, ()), name)
    return Agreement(dict(sorted(readers.items(), key=lambda item: -len(item[1]))))

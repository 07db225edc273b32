"""Which way up, and which way round, the digits of a set lie: the bundled network tries them.

EMNIST's CSV has its pictures on their side, other sets have dark ink on white paper, and ink of
other programs may have y upwards. Nothing in such files says so, but a network that reads digits
agrees with nearly every label one way and with few any other way.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from digitpad.core.datasets.digits import Dataset, Digits
from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.sentences.data_words import DataWords
from digitpad.core.sentences.sentence import Sentence, Words

Turn = Callable[[Digits], Digits]
TRIED: Final = 200
"""Digits of a set that are read; 20 ms, and four times that where they are read badly."""
_LEAST: Final = 10
"""Fewer digits prove nothing."""
_WELL: Final = 0.6
"""The share of agreement below which something is wrong with the set; MNIST's is 0.998, and of a
set on its side or inverted 0.25 or less."""
_WHOLLY: Final = 0.9
"""The share below which a part of the set may be inverted, turned or labelled wrongly."""
_FAR_BETTER: Final = 0.3
"""How much more of the labels another way has to agree with to be taken."""


@dataclass(frozen=True)
class Found:
    """How the digits of a set have to be turned, and what is to be said of it."""

    turn: Turn | None = None
    """None where they stay as they are."""
    note: Sentence | None = None

    @property
    def kind(self) -> Words | None:
        """What was found, whatever set it was found in; None where nothing is to be said."""
        return None if self.note is None else self.note.words

    def turned(self, digits: Digits) -> Digits:
        """Return ``digits`` as they are read."""
        return digits if self.turn is None else self.turn(digits)


def put_right(dataset: Dataset) -> Dataset:
    """Return ``dataset`` the way in which its digits are read, with a note where that is another.

    Where no way reads them well, they stay as they are and the note warns. The test part is tried
    for itself, unless it is too small.
    """
    found = try_ways(dataset.name, dataset.digits)
    notes = [] if found.note is None else [found.note]
    test = dataset.test
    if test is not None:
        found_in_test = found
        if len(test) >= _LEAST:
            found_in_test = try_ways(DataWords.TEST_PART(name=dataset.name), test)
        if found_in_test.note is not None and found_in_test.kind is not found.kind:
            notes.append(found_in_test.note)
        test = found_in_test.turned(test)
    digits = found.turned(dataset.digits)
    return replace(dataset, digits=digits, test=test, notes=(*dataset.notes, *notes))


def try_ways(name: str | Sentence, digits: Digits) -> Found:
    """Find out which way the digits of the set ``name`` are read best."""
    sample = _sample(digits)
    if len(sample) < _LEAST:
        return Found()
    agreement = _Agreement()
    as_is = agreement(sample)
    if as_is >= _WELL:
        if as_is >= _WHOLLY:
            return Found()
        return Found(note=DataWords.PARTLY_NOT_LIKE_DIGITS(name=name, share=_percent(as_is)))
    shares = [(agreement(way.turn(sample)), way) for way in _ways(sample)]
    share, best = max(shares, key=lambda found: found[0])
    if share < max(_WELL, as_is + _FAR_BETTER):
        return Found(note=DataWords.NOT_LIKE_DIGITS(name=name, share=_percent(as_is)))
    return Found(best.turn, best.said(name, _percent(share), _percent(as_is)))


def upside_down(ink: Ink) -> Ink:
    """Return ``ink`` with y the other way."""
    other_way = np.array([1.0, -1.0])
    return Ink(
        tuple(Stroke(stroke.points * other_way, stroke.seconds, stroke.pressure) for stroke in ink)
    )


class _Agreement:
    """The share of labels that the bundled network agrees with."""

    def __init__(self) -> None:
        from digitpad.core.reading.recognizer import Recognizer  # not needed to find a set

        self._recognizer = Recognizer.from_file(bundled_model())

    def __call__(self, digits: Digits) -> float:
        probabilities, _ = self._recognizer.read_pictures(digits.drawn())
        return float((probabilities.argmax(axis=1) == digits.labels).mean())


def _sample(digits: Digits) -> Digits:
    """Return digits from the whole length of a set, which may be sorted."""
    count = len(digits)
    return digits.at(np.unique(np.linspace(0, count - 1, min(count, TRIED)).astype(np.intp)))


def _percent(share: float) -> int:
    return round(100 * share)


@dataclass(frozen=True)
class _Way:
    turn: Turn
    said: Callable[[str | Sentence, int, int], Sentence]
    """The note about a set of this name, with the shares read rightly so and as it lies."""


def _ways(digits: Digits) -> Sequence[_Way]:
    if digits.pictures is None:
        return [
            _Way(
                _with_inks_turned,
                lambda name, so, as_is: DataWords.UPSIDE_DOWN(name=name, share=so, as_is=as_is),
            )
        ]
    return [
        _Way(
            _with_pictures(_transposed),
            lambda name, so, as_is: DataWords.TRANSPOSED(name=name, share=so, as_is=as_is),
        ),
        _Way(
            _with_pictures(_inverted),
            lambda name, so, as_is: DataWords.INVERTED(name=name, share=so, as_is=as_is),
        ),
        _Way(
            _with_pictures(lambda pictures: _inverted(_transposed(pictures))),
            lambda name, so, as_is: DataWords.INVERTED_AND_TRANSPOSED(
                name=name, share=so, as_is=as_is
            ),
        ),
    ]


def _with_pictures(change: Callable[[NDArray[np.uint8]], NDArray[np.uint8]]) -> Turn:
    def turn(digits: Digits) -> Digits:
        assert digits.pictures is not None
        return replace(digits, pictures=change(digits.pictures))

    return turn


def _transposed(pictures: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.ascontiguousarray(pictures.transpose(0, 2, 1))


def _inverted(pictures: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return np.bitwise_not(pictures)


def _with_inks_turned(digits: Digits) -> Digits:
    return replace(digits, inks=tuple(map(upside_down, digits.inks)))

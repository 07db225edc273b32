"""How a foreign network wants its pictures: found out by letting it read known digits."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Final

import numpy as np
from numpy.typing import NDArray

from digitpad.core.errors import DigitPadError
from digitpad.core.ink.ink import Ink
from digitpad.core.library.installed_model import LEAST_RIGHT
from digitpad.core.library.known_digits import INKS
from digitpad.core.models.convention import SCALES, Convention
from digitpad.core.pictures.preprocess import picture_of_ink
from digitpad.core.sentences.model_words import ImportWords
from digitpad.core.sentences.sentence import Sentence

Pictures = NDArray[np.float32]
Logits = NDArray[np.float32]

_FAR_BETTER, _BETTER = 0.05, 0.02
"""Fractions of the digits, which a way must read better to be taken for ours and for others."""
_POOR_NATS, _SURE_NATS = 1.0, 0.5
"""Cross-entropies; guessing is 2.3."""
_SLANTS: Final = (-0.3, -0.15, 0.0, 0.15, 0.3)
_WIDTHS: Final = (0.75, 1.0)


def known_digits() -> tuple[Pictures, NDArray[np.intp]]:
    """Return a hundred drawn digits (100, 28, 28, 1), the known ones slanted, and their labels."""
    pictures, labels = zip(*_drawn(), strict=True)
    return np.stack(pictures)[..., None], np.array(labels)


@cache
def _conventions() -> tuple[Convention, ...]:
    """Return all, the usual ones first and the smaller scales before the larger."""
    return tuple(
        Convention(scale, inverted, transposed)
        for transposed, inverted, scale in product((False, True), (False, True), SCALES)
    )


def _drawn() -> Iterator[tuple[Pictures, int]]:
    for digit, (slant, width) in product(range(10), product(_SLANTS, _WIDTHS)):
        matrix = np.array([[width, 0.0], [-slant, 1.0]])
        lines = [(stroke.points @ matrix).tolist() for stroke in INKS[digit].strokes]
        yield picture_of_ink(Ink.from_points(lines)), digit


@dataclass(frozen=True)
class Found:
    """How a network wants its pictures, and one sentence about what a person should know."""

    convention: Convention
    remark: Sentence | None


def found_by(logits_of: Callable[[Pictures], Logits]) -> Found:
    """Return how the network wants its pictures; ``logits_of`` reads (n, 28, 28, 1).

    It is left as it is unless another way reads far better. Where none reads digits, the remark
    says so: the network may have learnt nothing yet. Raises DigitPadError where it gives no
    numbers.
    """
    pictures, labels = known_digits()
    ways = _conventions()
    logits = logits_of(np.concatenate([way.applied(pictures) for way in ways]))
    if not np.isfinite(logits).all():
        raise DigitPadError(ImportWords.READS_NO_NUMBER)
    scored = {
        way: _score(part, labels)
        for way, part in zip(ways, np.split(logits, len(ways)), strict=True)
    }
    right, nats = scored[ways[0]]
    best = max(ways, key=lambda way: (scored[way][0], -scored[way][1]))
    best_right, _ = scored[best]
    if best_right < LEAST_RIGHT:
        as_it_is, at_best = round(100 * right), round(100 * best_right)
        return Found(ways[0], ImportWords.READS_NO_DIGITS(right=as_it_is, best=at_best))
    if right >= best_right - _FAR_BETTER and nats < _POOR_NATS:
        return Found(ways[0], None)
    good = [way for way in ways if scored[way][0] >= best_right - _BETTER]
    # A larger scale makes any network surer, so the smallest that leaves it sure is taken.
    sure = (way for way in good if scored[way][1] < _SURE_NATS)
    way = next(sure, min(good, key=lambda way: scored[way][1]))
    return Found(way, way.remark())


def _score(logits: Logits, labels: NDArray[np.intp]) -> tuple[float, float]:
    """Return the fraction read right, and the cross-entropy in nats."""
    shifted = logits - logits.max(axis=1, keepdims=True)
    log_softmax = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    nats = -log_softmax[np.arange(len(labels)), labels].mean()
    return float((logits.argmax(axis=1) == labels).mean()), float(nats)

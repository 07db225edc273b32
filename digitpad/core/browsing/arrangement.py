"""Which pictures of a scored set are shown, and in which order: pure functions of `Scores`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np

from digitpad.core.arrays import Indices, Mask
from digitpad.core.scoring.comparison import only_right
from digitpad.core.scoring.scores import Scores

UNSURE_BELOW = 0.9
"""A reading with less confidence than this counts as unsure."""


class Verdict(Enum):
    """Whether the reading agrees with the label."""

    ANY = "any"
    MISREAD = "misread"
    RIGHT = "right"


class Contrast(Enum):
    """What the model and a second one make of the same picture."""

    ANY = "any"
    ONLY_FIRST_RIGHT = "only first right"
    ONLY_SECOND_RIGHT = "only second right"
    BOTH_WRONG = "both wrong"
    READ_DIFFERENTLY = "read differently"


class SortBy(Enum):
    """What decides the order; each begins with the most interesting pictures."""

    LOSS = "loss"
    CONFIDENCE = "confidence"
    MARGIN = "margin"
    INDEX = "index"
    SHUFFLED = "shuffled"


@dataclass(frozen=True)
class Filter:
    """Conditions that a picture must meet, all of them. The default accepts everything."""

    verdict: Verdict = Verdict.ANY
    unsure: bool = False
    true_digit: int | None = None
    read_digit: int | None = None
    disputed: bool = False
    annotated: bool = False
    """Only what the person has relabelled, marked or tagged."""
    tag: str = ""
    contrast: Contrast = Contrast.ANY


@dataclass(frozen=True, eq=False)
class FilterColumns:
    """What is known of the pictures besides the scores; None stands for "of no picture"."""

    disputed: Mask | None = None
    """(n,) whether people disagree with the label."""
    annotated: Mask | None = None
    """(n,) whether the person has said something about the picture."""
    tagged: Mask | None = None
    """(n,) whether the picture carries the filter's tag."""
    second: Scores | None = None
    """What the second model reads in the same pictures."""


def matching(scores: Scores, wanted: Filter, columns: FilterColumns | None = None) -> Indices:
    """Return the indices, rising, of the pictures that meet every condition of ``wanted``."""
    columns = columns or FilterColumns()
    mask = _verdict(scores, wanted.verdict) & _contrast(scores, columns.second, wanted.contrast)
    if wanted.unsure:
        mask &= scores.confidence < UNSURE_BELOW
    if wanted.true_digit is not None:
        mask &= scores.truth == wanted.true_digit
    if wanted.read_digit is not None:
        mask &= scores.read == wanted.read_digit
    for asked, known in (
        (wanted.disputed, columns.disputed),
        (wanted.annotated, columns.annotated),
        (bool(wanted.tag), columns.tagged),
    ):
        if asked:
            mask &= known if known is not None else False
    return np.flatnonzero(mask)


def ordered(
    scores: Scores, indices: Indices, by: SortBy, *, backwards: bool = False, seed: int = 0
) -> Indices:
    """Return ``indices`` in the order asked for; equal ones keep the order of the set.

    By loss: the most wrong first, unlabelled pictures last in either direction. By confidence and
    by margin: the least sure first. ``seed`` chooses the shuffle, which has no direction.
    """
    if by is SortBy.SHUFFLED:
        return np.random.default_rng(seed).permutation(np.sort(indices))
    rising = np.sort(indices)
    if by is SortBy.INDEX:
        return rising[::-1] if backwards else rising
    keys = {
        SortBy.LOSS: -scores.loss,
        SortBy.CONFIDENCE: scores.confidence,
        SortBy.MARGIN: scores.margin,
    }[by][rising]
    return rising[np.argsort(-keys if backwards else keys, kind="stable")]


def contrast_mask(first: Scores, second: Scores, contrast: Contrast) -> Mask:
    """Return (n,) whether the two models' readings of the same pictures stand in ``contrast``."""
    masks: dict[Contrast, Mask] = {
        Contrast.ANY: np.ones(len(first), np.bool_),
        Contrast.ONLY_FIRST_RIGHT: only_right(first, second),
        Contrast.ONLY_SECOND_RIGHT: only_right(second, first),
        Contrast.BOTH_WRONG: first.misread & second.misread,
        Contrast.READ_DIFFERENTLY: first.read != second.read,
    }
    return masks[contrast]


def _contrast(scores: Scores, second: Scores | None, contrast: Contrast) -> Mask:
    if contrast is Contrast.ANY:
        return np.ones(len(scores), np.bool_)
    if second is None:
        return np.zeros(len(scores), np.bool_)
    return contrast_mask(scores, second, contrast)


def _verdict(scores: Scores, verdict: Verdict) -> Mask:
    if verdict is Verdict.MISREAD:
        return scores.misread
    if verdict is Verdict.RIGHT:
        return scores.right
    return np.ones(len(scores), np.bool_)

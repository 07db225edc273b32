"""What can be browsed: a title for the person, and how to read it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np

from digitpad.core.datasets.digits import MNIST, Digits
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.scoring.picture_set import PictureSet, SetPart, as_picture_set, open_set
from digitpad.services.browsing.scoring import LoadPictures
from digitpad.services.language.translate import tr


@dataclass(frozen=True)
class PictureSource:
    """A set that can be opened."""

    title: str
    load: LoadPictures
    is_test: bool = False
    """Whether it is a test set, on which a model that learnt from it can no longer be tested."""


def mnist_sources() -> list[PictureSource]:
    """Return the parts of MNIST, the test set first."""
    titles = {
        SetPart.TEST: tr("MNIST, test set"),
        SetPart.TRAINING: tr("MNIST, training set"),
        SetPart.ALL: tr("MNIST, everything"),
    }
    return [
        PictureSource(title, partial(_mnist, part, title), part is not SetPart.TRAINING)
        for part, title in titles.items()
    ]


def my_digits_source() -> PictureSource:
    """Return the person's own labelled drawings."""
    title = tr("My digits")
    return PictureSource(title, lambda _: _my_digits(title))


def path_source(path: Path) -> PictureSource:
    """Return the set in a file or folder."""
    return PictureSource(
        path.name,
        lambda is_cancelled: open_set(str(path), is_cancelled=is_cancelled),
        is_test=True,
    )


def _mnist(part: SetPart, title: str, is_cancelled: Callable[[], bool]) -> PictureSet:
    return replace(open_set(MNIST, part, is_cancelled), name=title)


def _my_digits(title: str) -> PictureSet:
    with MyDigits(check=False, mend=False) as mine:  # the pad has it open, and has checked it
        digits = list(mine.all())
    labels = np.array([digit.label for digit in digits], np.uint8)
    inks = tuple(digit.ink for digit in digits)
    return as_picture_set(title, "my digits", Digits(labels, inks=inks))

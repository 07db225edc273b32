"""Pictures on which two compared models differ, to be shown in the browser."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digitpad.core.datasets.digits import MNIST
from digitpad.core.scoring.comparison import HELD_OUT_PENS
from digitpad.core.scoring.picture_set import PictureSet
from digitpad.services.browsing.sources import PictureSource, mnist_sources
from digitpad.services.language.translate import tr
from digitpad.services.models.comparing import held_out_pens, my_digits


@dataclass(frozen=True, eq=False)
class DifferingPictures:
    """The pictures of one set that only one of two models reads right."""

    set_name: str
    """The name of the `Comparison`."""
    before: Path
    """The current model's file."""
    after: Path
    """The new model's file."""
    now_right: bool
    """Whether it is the new model that reads them right."""
    picture: NDArray[np.uint8] | None = None
    """(28, 28) uint8, the one of them to begin with; None: the first."""

    @property
    def source(self) -> PictureSource:
        """The set as it was compared."""
        if self.set_name == MNIST:
            return mnist_sources()[0]
        if self.set_name == HELD_OUT_PENS:
            return _source(tr("Held-out pens"), held_out_pens)
        return _source(tr("My digits"), my_digits)


def _source(title: str, load: Callable[[], PictureSet | None]) -> PictureSource:
    return PictureSource(title, lambda _: replace(load() or _nothing(), name=title), is_test=True)


def _nothing() -> PictureSet:
    return PictureSet("", "", np.zeros((0, 28, 28), np.uint8), np.zeros(0, np.int8))

"""Chosen pictures as a small set of their own, from which a retraining can learn."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np

from digitpad.core.browsing.sample import Sample
from digitpad.core.datasets import idx_set
from digitpad.core.errors import DigitPadError
from digitpad.core.files import presence
from digitpad.core.files.atomic_writing import new_folder
from digitpad.core.files.paths import data_home
from digitpad.core.scoring.scores import UNLABELLED
from digitpad.core.sentences.window_words import BrowsingWords


def write_selection(
    samples: Iterable[Sample], name: str, *, into: Path | None = None
) -> tuple[Path, int]:
    """Write ``samples`` as IDX files into a new folder; return it and how many were taken.

    The person's label counts where there is one, else the set's. Pictures that have neither, or
    that were marked as mislabelled without saying what they are, are left out. Raises
    DigitPadError when nothing is left, FileError when it cannot be written; no half set is left.
    """
    taken = [(sample, label) for sample in samples if (label := _label_of(sample)) is not None]
    if not taken:
        raise DigitPadError(BrowsingWords.NO_LABEL_TO_LEARN_FROM)
    pictures = np.stack([sample.picture for sample, _ in taken])
    labels = np.array([label for _, label in taken], np.uint8)
    folder = _free_name((into or data_home() / "selections") / name)
    with new_folder(folder) as partial:
        idx_set.write(partial, pictures, labels)
    return folder, len(taken)


def _label_of(sample: Sample) -> int | None:
    if sample.annotation.label is not None:
        return sample.annotation.label
    if sample.annotation.mislabelled or sample.truth == UNLABELLED:
        return None
    return sample.truth


def _free_name(folder: Path) -> Path:
    names = (folder.with_name(f"{folder.name}-{number}") for number in range(2, 10_000))
    return (
        folder
        if not presence.exists(folder)
        else next(name for name in names if not presence.exists(name))
    )

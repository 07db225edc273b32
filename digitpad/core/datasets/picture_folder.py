"""Pictures in folders named 0 to 9, in any format and size that the pad itself reads."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray

from digitpad.core.datasets.digits import Dataset, Digits
from digitpad.core.errors import FileError, NoInkError, WorkCancelled
from digitpad.core.files import presence
from digitpad.core.pictures.opening.picture_file import PICTURE_SUFFIXES
from digitpad.core.pictures.picture import picture_of_file
from digitpad.core.sentences.data_words import DataWords
from digitpad.core.sentences.sentence import Sentence

_NOTED: Final = 5


def is_one(folder: Path) -> bool:
    """Say whether ``folder`` has a folder for at least one digit."""
    return any(presence.is_folder(folder / str(digit)) for digit in range(10))


def read(folder: Path, is_cancelled: Callable[[], bool] = lambda: False) -> Dataset:
    """Read every picture as the pad would read it; ``is_cancelled`` is asked before each.

    Pictures that cannot be read are left out and noted. Raises FileError when none is left,
    WorkCancelled.
    """
    pictures: list[NDArray[np.uint8]] = []
    labels: list[int] = []
    broken: list[Sentence] = []
    for digit in range(10):
        for path in _pictures_in(folder / str(digit)):
            if is_cancelled():
                raise WorkCancelled
            try:
                picture = picture_of_file(path)
            except (FileError, NoInkError) as error:
                broken.append(DataWords.LEFT_OUT(error=error.sentence))
                continue
            pictures.append(np.round(picture * 255).astype(np.uint8))
            labels.append(digit)
    if not pictures:
        raise FileError(folder, DataWords.NO_PICTURE_IN_FOLDERS)
    if len(broken) > _NOTED:
        more = DataWords.MORE_PICTURES_LEFT_OUT(count=len(broken) - _NOTED)
        broken[_NOTED:] = [more.at(folder)]
    digits = Digits(np.array(labels, np.uint8), np.stack(pictures))
    return Dataset(folder.name, folder.name, digits, notes=tuple(broken))


def _pictures_in(folder: Path) -> list[Path]:
    if not presence.is_folder(folder):
        return []
    return sorted(path for path in folder.iterdir() if path.suffix.lower() in PICTURE_SUFFIXES)

"""Pictures in folders named 0 to 9 or zero to nine, in any format and size that the pad reads.

They may lie in a folder for training and one for testing.
"""

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
_NAMES: Final = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_TRAINING: Final = ("train", "training")
_TEST: Final = ("test", "testing", "val", "valid", "validation")


def inside(folder: Path) -> Path | None:
    """Return ``folder`` if it has folders of digits, or parts that have; else None."""
    return folder if _digit_folders(folder) or _part(folder, _TRAINING) else None


def read(folder: Path, is_cancelled: Callable[[], bool] = lambda: False) -> Dataset:
    """Read every picture as the pad would read it; ``is_cancelled`` is asked before each.

    Pictures that cannot be read are left out and noted. Raises FileError when none is left,
    WorkCancelled.
    """
    broken: list[Sentence] = []
    training = _part(folder, _TRAINING)
    digits = _read_part(training or folder, broken, is_cancelled)
    test = _part(folder, _TEST) if training else None
    held_out = None if test is None else _read_part(test, broken, is_cancelled)
    if len(broken) > _NOTED:
        more = DataWords.MORE_PICTURES_LEFT_OUT(count=len(broken) - _NOTED)
        broken[_NOTED:] = [more.at(folder)]
    return Dataset(folder.name, folder.name, digits, held_out, notes=tuple(broken))


def _read_part(folder: Path, broken: list[Sentence], is_cancelled: Callable[[], bool]) -> Digits:
    """Read the pictures of one part; what cannot be read is added to ``broken``."""
    pictures: list[NDArray[np.uint8]] = []
    labels: list[int] = []
    for digit, path in _pictures_in(folder):
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
    return Digits(np.array(labels, np.uint8), np.stack(pictures))


def _part(folder: Path, names: tuple[str, ...]) -> Path | None:
    """Return the folder of a part that has folders of digits in it; None where there is none."""
    found = [path for path in presence.matching(folder, "*") if path.name.lower() in names]
    return next((path for path in found if _digit_folders(path)), None)


def _digit_folders(folder: Path) -> list[tuple[int, Path]]:
    """Return the digits that have a folder in ``folder``, each with its folder."""
    found = {path.name.lower(): path for path in presence.matching(folder, "*")}
    return [
        (digit, found[called])
        for digit, name in enumerate(_NAMES)
        for called in (str(digit), name)
        if called in found and presence.is_folder(found[called])
    ]


def _pictures_in(folder: Path) -> list[tuple[int, Path]]:
    """Return every picture of a part with its digit, in the order of digits and names."""
    return [
        (digit, path)
        for digit, inner in _digit_folders(folder)
        for path in sorted(inner.iterdir())
        if path.suffix.lower() in PICTURE_SUFFIXES
    ]

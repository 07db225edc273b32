"""Two NumPy files side by side: pictures in one, labels in the other.

There is no standard for their names; ``x_train.npy`` and ``y_train.npy`` are the usual ones, ``X``
and ``Y``, ``images`` and ``labels``, ``data`` and ``targets`` are met too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final, Literal

import numpy as np
from numpy.typing import NDArray

from digitpad.core.datasets import npz
from digitpad.core.datasets.digits import Dataset, Digits
from digitpad.core.errors import FileError
from digitpad.core.files import limits, npy_header, presence, untrusted_files
from digitpad.core.sentences.data_words import DataWords

_LABELS_OF: Final = {
    "x": ("y",),
    "image": ("label",),
    "images": ("labels", "targets"),
    "imgs": ("labels",),
    "pictures": ("labels",),
    "features": ("labels", "targets"),
    "data": ("labels", "label", "targets", "target"),
}
"""What pictures are called -> what their labels are called."""


def in_folder(folder: Path) -> Path | None:
    """Return the file of pictures of a pair in ``folder``, one for training before others."""
    found = [path for path in presence.matching(folder, "*.npy") if labels_beside(path)]
    return min(found, key=lambda path: "train" not in path.name.lower(), default=None)


def labels_beside(pictures: Path) -> Path | None:
    """Return the file with the labels of ``pictures``; None where none lies beside it."""
    return next(filter(presence.is_file, _names(pictures)), None)


def read(pictures: Path) -> Dataset:
    """Read a pair, and the test part of the same names beside it. Raises FileError."""
    test = pictures.with_name(pictures.name.replace("train", "test"))
    has_test = test != pictures and presence.is_file(test)
    name = pictures.name
    return Dataset(name, name, _read_pair(pictures), _read_pair(test) if has_test else None)


def _read_pair(pictures: Path) -> Digits:
    labels = labels_beside(pictures)
    x = read_array(pictures)
    if labels is None:
        wanted = next(_names(pictures), pictures.with_name("y.npy"))
        raise FileError(pictures, DataWords.NO_LABELS_BESIDE(name=wanted.name))
    return npz.digits_of(pictures, (pictures.name, x), (labels.name, read_array(labels)))


def _names(pictures: Path) -> Iterator[Path]:
    words = re.split(r"([-_. ]|(?<=[a-z])(?=[A-Z]))", pictures.stem)
    for place, word in enumerate(words):
        for label in _LABELS_OF.get((word or "").lower(), ()):
            for same in (label, label.upper() if (word or "").isupper() else label):
                named = "".join([*words[:place], same, *words[place + 1 :]])
                yield pictures.with_name(named + pictures.suffix)


def read_array(path: Path) -> NDArray[Any]:
    """Return the array in a ``.npy``. Raises FileError; pickled objects are refused unopened.

    Nothing is reserved for more than the file holds.
    """
    with (
        untrusted_files.explained(path, DataWords.DAMAGED_NPY),
        untrusted_files.opened(path) as file,
    ):
        try:
            header = npy_header.read(file)
        except ValueError:
            raise FileError(path, DataWords.DAMAGED_NPY) from None
        if header.has_objects:
            raise npz.refuse_pickle(path)
        limits.require_usual(path, header.size_bytes)
        data = file.read(header.size_bytes)
    is_sound = min(header.shape, default=1) >= 0 and header.dtype.itemsize
    if len(data) < header.size_bytes or not is_sound:
        raise FileError(path, DataWords.DAMAGED_NPY)
    order: Literal["F", "C"] = "F" if header.is_fortran else "C"
    return np.frombuffer(data, header.dtype).reshape(header.shape, order=order)

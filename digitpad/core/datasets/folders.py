"""What kind of set lies in a folder, and where in it: as downloads and other libraries leave it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final

from digitpad.core.datasets import csv_set, idx_set, npz, picture_folder
from digitpad.core.datasets.digits import Dataset
from digitpad.core.datasets.foreign import mat, npy_pair, parquet
from digitpad.core.datasets.locate import MNIST_NPZ
from digitpad.core.datasets.tables.text_file import KNOWN_NAMES
from digitpad.core.errors import FileError
from digitpad.core.files import presence
from digitpad.core.pictures.opening.picture_file import PICTURE_SUFFIXES
from digitpad.core.sentences.data_words import DataWords

_INNER: Final = ("raw", "MNIST/raw", "MNIST", "mnist", "mnist_png", "data", "gzip", "matlab")
"""Where torchvision, Hugging Face and EMNIST's archives keep their files."""
_DEPTH: Final = 3
"""A set that lies deeper is somebody else's business."""
_MATS: Final = ("emnist-digits.mat", "emnist-mnist.mat", "mnist-original.mat")
_SHOWN: Final = 5


@dataclass(frozen=True)
class FoundSet:
    """A set in a folder, and what reads it."""

    path: Path
    read: Callable[[Path], Dataset]


def read(folder: Path, is_cancelled: Callable[[], bool] = lambda: False) -> Dataset:
    """Read the set in ``folder``. Raises FileError that names what is there where it is none."""
    if inside := picture_folder.inside(folder):
        return picture_folder.read(inside, is_cancelled)
    found = _found(folder, _DEPTH, is_cancelled)
    if found is not None:
        return found.read(found.path)
    if deeper := _with_pictures(folder):
        return picture_folder.read(deeper, is_cancelled)
    names = sorted(path.name for path in folder.iterdir())
    shown = names[:_SHOWN] + (["…"] if len(names) > _SHOWN else [])
    raise FileError(folder, DataWords.NO_SET_IN_FOLDER(found=shown or DataWords.NOTHING()))


def _found(folder: Path, depth: int, is_cancelled: Callable[[], bool]) -> FoundSet | None:
    if found := _here(folder, is_cancelled):
        return found
    if depth:
        for inner in _inner_folders(folder):
            if found := _found(inner, depth - 1, is_cancelled):
                return found
    return None


def _here(folder: Path, is_cancelled: Callable[[], bool]) -> FoundSet | None:
    """Return the set whose files lie in ``folder`` itself."""
    if presence.is_file(folder / MNIST_NPZ):
        return FoundSet(folder / MNIST_NPZ, npz.read)
    places: list[tuple[Path | None, Callable[[Path], Dataset]]] = [
        (idx_set.in_folder(folder), idx_set.read),
        (_table_in(folder), partial(csv_set.read, is_cancelled=is_cancelled)),
        (npy_pair.in_folder(folder), npy_pair.read),
        (parquet.in_folder(folder), partial(parquet.read, is_cancelled=is_cancelled)),
        (_mat_in(folder), mat.read),
    ]
    return next((FoundSet(path, read) for path, read in places if path is not None), None)


def _table_in(folder: Path) -> Path | None:
    """Return a table under a known name, else the only one there is, else one for training."""
    names = [name + packed for name in KNOWN_NAMES for packed in ("", ".gz", ".zip")]
    for name in names:
        if presence.is_file(folder / name):
            return folder / name
    found = [
        path
        for path in presence.matching(folder, "*")
        if path.name.lower().endswith(csv_set.SUFFIXES) and not path.name.startswith(".")
    ]
    training = [path for path in found if "train" in path.name.lower()]
    chosen = training or found
    return chosen[0] if len(chosen) == 1 else None


def _mat_in(folder: Path) -> Path | None:
    known = [folder / name for name in _MATS if presence.is_file(folder / name)]
    found = known or presence.matching(folder, "*.mat")
    return found[0] if known or len(found) == 1 else None


def _inner_folders(folder: Path) -> list[Path]:
    """Return the folders inside in which a set may lie: those with known names, or the only one.

    Not beside pictures: those may be what is meant.
    """
    known = [folder / name for name in _INNER if presence.is_folder(folder / name)]
    if known:
        return known
    here = presence.matching(folder, "*")
    if any(path.suffix.lower() in PICTURE_SUFFIXES for path in here):
        return []
    inner = [path for path in here if presence.is_folder(path)]
    return inner if len(inner) == 1 else []


def _with_pictures(folder: Path) -> Path | None:
    """Return the folder of digits' folders that lies one deeper, as in mnist_png's archive."""
    for inner in _inner_folders(folder):
        if inside := picture_folder.inside(inner):
            return inside
    return None

"""NumPy archives as Keras publishes MNIST: x_train, y_train, x_test, y_test."""

from __future__ import annotations

from pathlib import Path
from tokenize import TokenError
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from digitpad.core.datasets import idx
from digitpad.core.datasets.digits import MNIST, Dataset, Digits
from digitpad.core.errors import FileError
from digitpad.core.files import npy_header, npz_archive, untrusted_files
from digitpad.core.sentences.data_words import DataWords

_BROKEN_HEADERS: Final = (TypeError, OverflowError, MemoryError, TokenError)
"""What NumPy raises besides ValueError for an array with an impossible header."""
PICKLES: Final = (".pkl", ".pickle", ".pkl.gz", ".joblib")


def refuse_pickle(path: Path) -> FileError:
    """Return the error that says why a pickle is not opened and what to do instead."""
    return FileError(path, DataWords.PICKLED)


def read(path: Path) -> Dataset:
    """Read an archive of (n, 28, 28) or (n, 784) uint8 pictures and (n,) labels.

    Raises FileError; pickled arrays are refused without being opened.
    """
    with (
        untrusted_files.explained(path, DataWords.DAMAGED_NPZ),
        npz_archive.opened(path) as archive,
    ):
        digits = _pair(path, archive, "x_train", "y_train")
        test = _pair(path, archive, "x_test", "y_test") if "x_test" in archive else None
    name = MNIST if path.name == "mnist.npz" else path.name
    return Dataset(name, name.removesuffix(".npz"), digits, test)


def _pair(path: Path, archive: np.lib.npyio.NpzFile, x: str, y: str) -> Digits:
    if x not in archive or y not in archive:
        found = list(archive) or DataWords.NONE()
        raise FileError(path, DataWords.NO_ARRAYS(pictures=x, labels=y, found=found))
    return digits_of(path, (x, _array(path, archive, x)), (y, _array(path, archive, y)))


def digits_of(path: Path, x: tuple[str, NDArray[Any]], y: tuple[str, NDArray[Any]]) -> Digits:
    """Return digits of an array of pictures and one of labels, each with its name.

    Raises FileError that names the array which is not one.
    """
    (x_name, pictures), (y_name, labels) = x, y
    if pictures.dtype != np.uint8 or pictures.shape[1:] not in {(28, 28), (784,), (28, 28, 1)}:
        sizes = "×".join(map(str, pictures.shape)) or DataWords.A_SINGLE()
        kind = str(pictures.dtype)
        raise FileError(path, DataWords.ARRAY_NO_PICTURES(name=x_name, sizes=sizes, type=kind))
    if labels.dtype.kind not in "ui" or labels.ndim != 1:
        raise FileError(path, DataWords.ARRAY_NO_LABELS(name=y_name))
    digits = Digits(idx.digits_only(path, labels), pictures.reshape(-1, 28, 28))
    idx.same_length(path, pictures, digits.labels)
    return digits


def _array(path: Path, archive: np.lib.npyio.NpzFile, name: str) -> NDArray[Any]:
    try:
        array = archive[name]
    except ValueError as error:
        if _holds_objects(archive, name):
            raise refuse_pickle(path) from None
        damaged = DataWords.ARRAY_DAMAGED_BECAUSE(name=name, reason=str(error))
        raise FileError(path, damaged) from None
    except _BROKEN_HEADERS:
        raise FileError(path, DataWords.ARRAY_DAMAGED(name=name)) from None
    if not isinstance(array, np.ndarray):  # NumPy returns the bytes of a member that is no array
        raise FileError(path, DataWords.NOT_AN_ARRAY(name=name))
    return array


def _holds_objects(archive: np.lib.npyio.NpzFile, name: str) -> bool:
    """Say whether the array's header announces Python objects, which only a pickle can hold."""
    member = f"{name}.npy"
    if archive.zip is None or member not in archive.zip.namelist():
        return False
    with archive.zip.open(member) as file:
        try:
            return npy_header.read(file).has_objects
        except ValueError:
            return False

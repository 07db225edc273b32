"""NumPy archives as Keras publishes MNIST: x_train, y_train, x_test, y_test."""

from __future__ import annotations

import zipfile
from pathlib import Path
from tokenize import TokenError
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from digitpad.core.datasets import idx
from digitpad.core.datasets.digits import MNIST, Dataset, Digits
from digitpad.core.errors import FileError
from digitpad.core.files import untrusted_files

_REFUSED: Final = (
    "holds pickled Python objects, which can run any code when they are opened, so it is not read; "
    "save plain arrays instead: numpy.savez('digits.npz', x_train=pictures, y_train=labels)"
)
_BROKEN_HEADERS: Final = (TypeError, OverflowError, MemoryError, TokenError)
"""What NumPy raises besides ValueError for an array that says odd things about itself."""
_DAMAGED: Final = "not a whole npz file: it is damaged or cut short"
PICKLES: Final = (".pkl", ".pickle", ".pkl.gz", ".joblib")


def refuse_pickle(path: Path) -> FileError:
    """Return the error that says why a pickle is not opened and what to do instead."""
    return FileError(path, _REFUSED)


def read(path: Path) -> Dataset:
    """Read an archive of (n, 28, 28) or (n, 784) uint8 pictures and (n,) labels.

    Raises FileError; pickled arrays are refused without being opened.
    """
    with untrusted_files.explained(path, _DAMAGED):
        _check_sizes(path)
        with _opened(path) as archive:
            digits = _pair(path, archive, "x_train", "y_train")
            test = _pair(path, archive, "x_test", "y_test") if "x_test" in archive else None
    name = MNIST if path.name == "mnist.npz" else path.name
    return Dataset(name, name.removesuffix(".npz"), digits, test)


def _opened(path: Path) -> np.lib.npyio.NpzFile:
    try:
        archive: np.lib.npyio.NpzFile = np.load(path, allow_pickle=False)
    except ValueError:  # its first bytes are not those of a zip
        raise FileError(path, _DAMAGED) from None
    return archive


def _check_sizes(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        if sum(info.file_size for info in archive.infolist()) > idx.MAX_BYTES:
            raise FileError(path, "holds more than a gibibyte, which no set of digits does")


def _pair(path: Path, archive: np.lib.npyio.NpzFile, x: str, y: str) -> Digits:
    if x not in archive or y not in archive:
        raise FileError(path, f"has no arrays {x} and {y}; it has {', '.join(archive) or 'none'}")
    pictures, labels = _array(path, archive, x), _array(path, archive, y)
    if pictures.dtype != np.uint8 or pictures.shape[1:] not in {(28, 28), (784,), (28, 28, 1)}:
        sizes = "×".join(map(str, pictures.shape))
        found = f"{sizes or 'a single'} {pictures.dtype}"
        raise FileError(path, f"{x} is {found}, not pictures of 28×28 bytes (uint8, ink 255)")
    if labels.dtype.kind not in "ui" or labels.ndim != 1:
        raise FileError(path, f"{y} is not one whole number for each picture")
    digits = Digits(idx.digits_only(path, labels), pictures.reshape(-1, 28, 28))
    idx.same_length(path, pictures, digits.labels)
    return digits


def _array(path: Path, archive: np.lib.npyio.NpzFile, name: str) -> NDArray[Any]:
    try:
        array = archive[name]
    except ValueError as error:
        if "allow_pickle" in str(error):
            raise refuse_pickle(path) from None
        raise FileError(path, f"{name} is damaged: {error}") from None
    except _BROKEN_HEADERS:
        raise FileError(path, f"{name} is damaged") from None
    if not isinstance(array, np.ndarray):  # a file that NumPy did not write comes as its bytes
        raise FileError(path, f"{name} is not an array")
    return array

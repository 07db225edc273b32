"""Where labelled digits come from: MNIST wherever it is on this machine, files and folders."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

from digitpad.core.datasets import csv_set, idx_set, ink_set, npz, picture_folder
from digitpad.core.datasets.digits import MNIST, PEN, Dataset, Digits
from digitpad.core.errors import DigitPadError, FileError, os_error_cause
from digitpad.core.files import paths
from digitpad.core.ink.ndjson import is_ink_file

FETCH_COMMAND: Final = "python -m trainer fetch-mnist"
MNIST_NPZ: Final = "mnist.npz"
_READABLE: Final = "IDX, .npz, .csv, .ndjson or a folder of pictures 0 to 9"
FOLDER_VARIABLE: Final = "DIGITPAD_DATA"
"""The environment variable that names a folder with data sets."""


class MissingMnistError(DigitPadError):
    """MNIST is nowhere on this machine."""

    def __init__(self) -> None:
        given = os.environ.get(FOLDER_VARIABLE)
        nor_there = f", nor in {given}, the {FOLDER_VARIABLE}" if given else ""
        super().__init__(f"MNIST is not on this machine{nor_there}: {FETCH_COMMAND} downloads it")


def load(source: str, is_cancelled: Callable[[], bool] = lambda: False) -> Dataset:
    """Read ``mnist``, a file or a folder. Raises FileError or MissingMnistError.

    Raises WorkCancelled when ``is_cancelled`` says so, which is asked while many files are read.
    """
    path = locate(source)
    try:
        dataset = _load_path(path, is_cancelled)
    except OSError as error:  # of a folder that may not be looked into
        raise FileError(path, os_error_cause(error)) from None
    return replace(dataset, name=MNIST, kind=MNIST) if source == MNIST else dataset


def locate(source: str) -> Path:
    """Return where ``source`` is, without reading it. Raises FileError or MissingMnistError."""
    path = find_mnist() if source == MNIST else Path(source)
    try:
        is_there = path.exists()
    except OSError as error:  # of a name that is too long
        raise FileError(path, os_error_cause(error)) from None
    if not is_there:
        raise FileError(path, "no such file or folder")
    return path


def _load_path(path: Path, is_cancelled: Callable[[], bool]) -> Dataset:
    if path.is_dir():
        return _load_folder(path, is_cancelled)
    name = path.name.lower()
    if name.endswith(npz.PICKLES):
        raise npz.refuse_pickle(path)
    if name.endswith(".npz"):
        return npz.read(path)
    if name.endswith(csv_set.SUFFIXES):
        return csv_set.read(path)
    if is_ink_file(path):
        return ink_set.read(path)
    if not idx_set.is_one(path):
        raise FileError(path, f"is no set of digits; what can be read is {_READABLE}")
    return idx_set.read(path)


def _load_folder(folder: Path, is_cancelled: Callable[[], bool]) -> Dataset:
    if picture_folder.is_one(folder):
        return picture_folder.read(folder, is_cancelled)
    if (folder / MNIST_NPZ).is_file():
        return npz.read(folder / MNIST_NPZ)
    return idx_set.read(idx_set.in_folder(folder))


def find_mnist() -> Path:
    """Return MNIST's folder of IDX files or its npz. Raises MissingMnistError.

    Looked for in the folder that `FOLDER_VARIABLE` names, in the program's own data folder and
    where Keras keeps it, in that order.
    """
    for folder in _data_folders():
        for place in (folder / MNIST, folder):
            if any((place / f"train-images-idx3-ubyte{end}").is_file() for end in ("", ".gz")):
                return place
            if (place / MNIST_NPZ).is_file():
                return place / MNIST_NPZ
    raise MissingMnistError


def held_out_pens() -> Digits | None:
    """Return the pen digits of writers that no training learns from, None where there are none.

    They are the test parts of the ink files in a folder "pen", looked for where `find_mnist` looks.
    Raises FileError when one of them cannot be read.
    """
    held_out: Digits | None = None
    for path in _pen_files():
        try:
            found = ink_set.read(path).parts()["test"]
        except ink_set.NoDigitsError:  # letters, to see what becomes of them
            continue
        if len(found):
            held_out = found if held_out is None else held_out.joined(found)
    return held_out


def _pen_files() -> list[Path]:
    folders = (folder / PEN for folder in _data_folders())
    folder = next((folder for folder in folders if folder.is_dir()), None)
    return [] if folder is None else sorted(filter(is_ink_file, folder.iterdir()))


def own_data_folder() -> Path:
    """Return the folder into which the program itself puts data sets."""
    return paths.data_home() / "datasets"


def _data_folders() -> Iterator[Path]:
    if given := os.environ.get(FOLDER_VARIABLE):
        yield Path(given)
    yield own_data_folder()
    yield Path(os.environ.get("KERAS_HOME") or Path.home() / ".keras") / "datasets"

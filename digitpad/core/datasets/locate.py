"""Finds data sets on this machine: MNIST and the held-out pens."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from digitpad.core.datasets.digits import MNIST, PEN
from digitpad.core.errors import DigitPadError, FileError, os_error_cause
from digitpad.core.files import paths, presence
from digitpad.core.ink.ink_file import is_surely_ink_file
from digitpad.core.processes import keras_home
from digitpad.core.sentences.data_words import DataWords
from digitpad.core.sentences.system_words import FileWords

FETCH_COMMAND: Final = "digitpad fetch-mnist"
MNIST_NPZ: Final = "mnist.npz"
_TORCHVISION: Final = Path("MNIST", "raw")
"""Where torchvision keeps MNIST in the folder that it is given."""
FOLDER_VARIABLE: Final = paths.DATA_VARIABLE
"""The environment variable that names a folder with data sets."""


class MissingMnistError(DigitPadError):
    """MNIST is nowhere on this machine."""

    def __init__(self) -> None:
        given = os.environ.get(FOLDER_VARIABLE)
        super().__init__(
            DataWords.MISSING_MNIST_EVEN_THERE(
                folder=given, variable=FOLDER_VARIABLE, command=FETCH_COMMAND
            )
            if given
            else DataWords.MISSING_MNIST(command=FETCH_COMMAND)
        )


def locate(source: str) -> Path:
    """Return where ``source`` is, without reading it. Raises FileError or MissingMnistError."""
    path = find_mnist() if source == MNIST else Path(source)
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError, ValueError):
        raise FileError(path, FileWords.NO_SUCH_FILE_OR_FOLDER) from None
    except OSError as error:  # the name is too long, or a folder may not be read
        raise FileError(path, os_error_cause(error)) from None
    return path


def find_mnist() -> Path:
    """Return MNIST's folder of IDX files or its npz. Raises MissingMnistError.

    Looked for in the folder that `FOLDER_VARIABLE` names, in the program's own data folder and
    where Keras keeps it, in that order.
    """
    for folder in _data_folders():
        for place in (folder / MNIST, folder, folder / _TORCHVISION):
            if any(
                presence.is_file(place / f"train-images-idx3-ubyte{end}") for end in ("", ".gz")
            ):
                return place
            if presence.is_file(place / MNIST_NPZ):
                return place / MNIST_NPZ
    raise MissingMnistError


def is_mnist_here() -> bool:
    """Return whether MNIST is where `find_mnist` looks."""
    try:
        find_mnist()
    except MissingMnistError:
        return False
    return True


def pen_files() -> list[Path]:
    """Return the ink files in a folder "pen", looked for where `find_mnist` looks."""
    folders = (folder / PEN for folder in _data_folders())
    folder = next((folder for folder in folders if presence.is_folder(folder)), None)
    return [] if folder is None else sorted(filter(is_surely_ink_file, folder.iterdir()))


def own_data_folder() -> Path:
    """Return the folder where the program itself stores data sets."""
    return paths.data_home() / "datasets"


def _data_folders() -> Iterator[Path]:
    if given := os.environ.get(FOLDER_VARIABLE):
        yield Path(given)
    yield own_data_folder()
    yield keras_home.persons_folder() / "datasets"

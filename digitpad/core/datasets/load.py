"""Reads labelled digits from a file or folder, with one reader for each kind."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from digitpad.core.datasets import csv_set, folders, idx_set, ink_set, npz, orientation
from digitpad.core.datasets.digits import MNIST, OWN, Dataset, Digits
from digitpad.core.datasets.foreign import mat, npy_pair, parquet
from digitpad.core.datasets.locate import locate, pen_files
from digitpad.core.errors import FileError, os_error_cause
from digitpad.core.files import presence
from digitpad.core.ink.ink_file import is_ink_file
from digitpad.core.sentences.data_words import DataWords


def load_dataset(
    source: str, is_cancelled: Callable[[], bool] = lambda: False, *, as_is: bool = False
) -> Dataset:
    """Read ``mnist``, a file or a folder. Raises FileError or MissingMnistError.

    Digits that lie on their side, inverted or on their head are put right unless ``as_is``.
    Raises WorkCancelled when ``is_cancelled`` returns true; it is checked while many files
    or rows are read.
    """
    path = locate(source)
    try:
        dataset = _load_path(path, is_cancelled)
    except OSError as error:  # the folder may not be read
        raise FileError(path, os_error_cause(error)) from None
    if source == MNIST:
        return replace(dataset, name=MNIST, kind=MNIST)
    # One person's digits are kept where they were misread, so that proves nothing about them.
    return dataset if as_is or dataset.kind == OWN else orientation.put_right(dataset)


def _readers(
    is_cancelled: Callable[[], bool],
) -> Mapping[tuple[str, ...], Callable[[Path], Dataset]]:
    """Return the ends of names -> what reads such a file."""
    return {
        (".npz",): npz.read,
        (".npy",): npy_pair.read,
        (*csv_set.SUFFIXES, ".zip"): partial(csv_set.read, is_cancelled=is_cancelled),
        (".mat",): mat.read,
        (".parquet",): partial(parquet.read, is_cancelled=is_cancelled),
    }


def _load_path(path: Path, is_cancelled: Callable[[], bool]) -> Dataset:
    if presence.is_folder(path):
        return folders.read(path, is_cancelled)
    name = path.name.lower()
    if name.endswith(npz.PICKLES):
        raise npz.refuse_pickle(path)
    for ends, read in _readers(is_cancelled).items():
        if name.endswith(ends):
            return read(path)
    if is_ink_file(path):
        return ink_set.read(path)
    if not idx_set.is_one(path):
        raise FileError(path, DataWords.NOT_A_SET)
    return idx_set.read(path)


def held_out_pens() -> Digits | None:
    """Return the pen digits of held-out writers, or None if there are none.

    They are the test parts of the ink files in a folder "pen", looked for where `find_mnist` looks.
    Raises FileError when one of them cannot be read.
    """
    held_out: Digits | None = None
    for path in pen_files():
        try:
            found = ink_set.read(path).parts()["test"]
        except ink_set.NoDigitsError:  # a file of letters
            continue
        if len(found):
            held_out = found if held_out is None else held_out.joined(found)
    return held_out

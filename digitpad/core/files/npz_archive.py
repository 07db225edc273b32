"""Untrusted NumPy archives: nothing is unpacked before its size is known."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

import numpy as np

from digitpad.core.errors import FileError
from digitpad.core.files import limits, npy_header, untrusted_files
from digitpad.core.sentences.data_words import DataWords


@contextmanager
def opened(path: Path, most: int | None = None) -> Iterator[np.lib.npyio.NpzFile]:
    """Open the archive in ``path``, without pickles.

    most: bytes that it may unpack to; None for what a data set may. Raises FileError, and what
    `untrusted_files.explained` turns into one.
    """
    with untrusted_files.opened(path) as file, opened_within(path, file, most) as arrays:
        yield arrays


@contextmanager
def opened_within(
    path: Path, file: BinaryIO, most: int | None = None
) -> Iterator[np.lib.npyio.NpzFile]:
    """Open the archive ``file``, which is part of the one in ``path``, as `opened` does."""
    with untrusted_files.zip_archive(file) as archive:
        members = archive.infolist()
        limits.require_usual(path, sum(info.file_size for info in members), most)
        for info in members:
            if not _is_sound(archive, info):
                name = info.filename.removesuffix(".npy")
                raise FileError(path, DataWords.ARRAY_DAMAGED(name=name))
    file.seek(0)
    with np.load(file, allow_pickle=False) as arrays:
        yield arrays


def _is_sound(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> bool:
    """Whether a member is packed as NumPy packs it and holds as much as its header says.

    NumPy reserves what the header says before it reads. What it cannot read at all, it names.
    """
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        return False
    if not info.filename.endswith(".npy"):
        return True
    with archive.open(info) as member:
        try:
            header = npy_header.read(member)
        except ValueError:
            return True
    return header.has_objects or header.size_bytes <= info.file_size

"""Untrusted files: whatever goes wrong while reading one becomes one sentence about it."""

from __future__ import annotations

import errno
import lzma
import os
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, AnyStr, BinaryIO, Final

from digitpad.core.errors import FileError, os_error_cause
from digitpad.core.sentences.sentence import Sentence, Words
from digitpad.core.sentences.system_words import FileWords

GZIP_MAGIC: Final = b"\x1f\x8b"
"""How every gzipped file begins."""
DAMAGED_ARCHIVE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    EOFError,
    NotImplementedError,
    RuntimeError,
    UnicodeDecodeError,
    OverflowError,
)
"""What Python raises for damaged compressed data.

One wrong bit can make an archive look encrypted (RuntimeError), compressed by an unknown method
(NotImplementedError), or give it a name that is not UTF-8.
"""


@contextmanager
def explained(path: Path, damaged: Words) -> Iterator[None]:
    """Raise FileError for what goes wrong in the block, which reads ``path``.

    damaged: the cause to name when the content is at fault rather than the disk.
    """
    try:
        yield
    except DAMAGED_ARCHIVE:
        raise FileError(path, damaged) from None
    except OSError as error:
        # BadGzipFile and the errors of bz2 are OSErrors without a number.
        raise FileError(path, os_error_cause(error) if error.errno else damaged()) from None


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """Open a regular file for reading. Raises FileError, at once for a pipe or a device.

    Those may never end, or wait for a writer. Errors in the block pass through unchanged.
    """
    with _open(path) as file:
        yield file


def _open(path: Path) -> BinaryIO:
    try:
        _require_plain(path, path.stat().st_mode)  # merely opening a device can have effects
        file = path.open("rb")
    except OSError as error:
        raise FileError(path, os_error_cause(error)) from None
    except ValueError:  # a name with a null character
        raise FileError(path, FileWords.NO_SUCH_FILE) from None
    try:
        _require_plain(path, os.fstat(file.fileno()).st_mode)
    except FileError:
        file.close()
        raise
    return file


def _require_plain(path: Path, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise FileError(path, os_error_cause(IsADirectoryError(errno.EISDIR, _IS_A_DIRECTORY)))
    if not stat.S_ISREG(mode):
        raise FileError(path, FileWords.NOT_A_PLAIN_FILE)


_IS_A_DIRECTORY: Final = os.strerror(errno.EISDIR)


def read_bytes(path: Path, limit: int) -> bytes:
    """Return the content of a regular file. Raises FileError if it exceeds ``limit`` bytes."""
    with opened(path) as file:
        try:
            data = file.read(limit + 1)
        except OSError as error:
            raise FileError(path, os_error_cause(error)) from None
    if len(data) > limit:
        raise FileError(path, FileWords.LARGER_THAN(mebibytes=_mebibytes(limit)))
    return data


def filled_lines(
    file: IO[AnyStr], path: Path, longest: int, too_long: Sentence
) -> Iterator[tuple[int, AnyStr]]:
    """Yield the lines that are not blank, each with its number from 1.

    Raises FileError with the sentence ``too_long`` for one of more than ``longest`` bytes or
    characters, and where blank lines do not end: a small packed file can hold a billion of them.
    """
    number = blank = 0
    while line := file.readline(longest + 1):
        number += 1
        if len(line) > longest:
            raise FileError(path, too_long, line=number)
        blank = 0 if line.strip() else blank + 1
        if not blank:
            yield number, line
        elif blank > _BLANK_LINES:
            raise FileError(path, FileWords.EMPTY_LINES, line=number - blank + 1)


def zip_archive(file: BinaryIO) -> zipfile.ZipFile:
    """Open a zip. Raises BadZipFile for all that is wrong with it, and what reading raises."""
    try:
        return zipfile.ZipFile(file)
    except (IndexError, ValueError, struct.error):  # of fields that say what is not there
        raise zipfile.BadZipFile from None


def read_member(path: Path, archive: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes:
    """Return one member of ``archive``, unpacking at most ``limit`` bytes.

    The size that the archive states is not trusted. Raises FileError, or an error that `explained`
    turns into one.
    """
    if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
        raise NotImplementedError  # other methods cannot be unpacked in pieces
    if info.file_size > limit:
        words = FileWords.MEMBER_TOO_LARGE(name=info.filename, mebibytes=_mebibytes(limit))
        raise FileError(path, words)
    with archive.open(info) as member:
        # In one piece, zipfile would unpack everything before checking the size.
        pieces = iter(lambda: member.read(_PIECE_BYTES), b"")
        return b"".join(pieces)


_PIECE_BYTES: Final = 1024 * 1024
_BLANK_LINES: Final = 10_000


def _mebibytes(size: int) -> int:
    return max(1, size // 2**20)

"""What is said of files in general, and the operating system's reasons."""

from __future__ import annotations

import errno
import os
from typing import Final

from digitpad.core.sentences.sentence import N_, Sentence, Words


class SystemWords(Words):
    """Why the operating system refuses something, as most systems word it in English."""

    NO_SUCH_FILE_OR_DIRECTORY = N_("no such file or directory")
    PERMISSION_DENIED = N_("permission denied")
    NOT_PERMITTED = N_("operation not permitted")
    NO_SPACE_LEFT = N_("no space left on device")
    QUOTA_EXCEEDED = N_("disk quota exceeded")
    READ_ONLY_FILE_SYSTEM = N_("read-only file system")
    IS_A_DIRECTORY = N_("is a directory")
    NOT_A_DIRECTORY = N_("not a directory")
    DIRECTORY_NOT_EMPTY = N_("directory not empty")
    FILE_EXISTS = N_("file exists")
    FILE_TOO_LARGE = N_("file too large")
    FILE_NAME_TOO_LONG = N_("file name too long")
    TOO_MANY_OPEN_FILES = N_("too many open files")
    DEVICE_BUSY = N_("device or resource busy")
    INPUT_OUTPUT_ERROR = N_("input/output error")
    OUT_OF_MEMORY = N_("cannot allocate memory")
    CONNECTION_REFUSED = N_("connection refused")
    CONNECTION_RESET = N_("connection reset by peer")
    NETWORK_UNREACHABLE = N_("network is unreachable")
    NO_TEMPORARY_FOLDER = N_(
        "no folder takes temporary files: free some space, or name a folder in {variable}"
    )
    OTHER_REASON = "{reason}"
    """A reason that nobody has translated."""


_KIND_OF_NUMBER: Final = {
    errno.ENOENT: SystemWords.NO_SUCH_FILE_OR_DIRECTORY,
    errno.EACCES: SystemWords.PERMISSION_DENIED,
    errno.EPERM: SystemWords.NOT_PERMITTED,
    errno.ENOSPC: SystemWords.NO_SPACE_LEFT,
    errno.EDQUOT: SystemWords.QUOTA_EXCEEDED,
    errno.EROFS: SystemWords.READ_ONLY_FILE_SYSTEM,
    errno.EISDIR: SystemWords.IS_A_DIRECTORY,
    errno.ENOTDIR: SystemWords.NOT_A_DIRECTORY,
    errno.ENOTEMPTY: SystemWords.DIRECTORY_NOT_EMPTY,
    errno.EEXIST: SystemWords.FILE_EXISTS,
    errno.EFBIG: SystemWords.FILE_TOO_LARGE,
    errno.ENAMETOOLONG: SystemWords.FILE_NAME_TOO_LONG,
    errno.EMFILE: SystemWords.TOO_MANY_OPEN_FILES,
    errno.EBUSY: SystemWords.DEVICE_BUSY,
    errno.EIO: SystemWords.INPUT_OUTPUT_ERROR,
    errno.ENOMEM: SystemWords.OUT_OF_MEMORY,
    errno.ECONNREFUSED: SystemWords.CONNECTION_REFUSED,
    errno.ECONNRESET: SystemWords.CONNECTION_RESET,
    errno.ENETUNREACH: SystemWords.NETWORK_UNREACHABLE,
}

_NO_TEMPORARY: Final = "No usable temporary directory"
"""How Python's ``tempfile`` begins what it says after it has tried every folder that it knows."""
_TEMPORARY_VARIABLE: Final = "TEMP" if os.name == "nt" else "TMPDIR"


def os_error_cause(error: OSError) -> Sentence:
    """Return the operating system's reason in plain words, without the error number and path.

    An error with words of its own keeps them.
    """
    number = error.errno
    if number in _KIND_OF_NUMBER and error.strerror == os.strerror(number):
        return _KIND_OF_NUMBER[number]()
    if number == errno.ENOENT and (error.strerror or "").startswith(_NO_TEMPORARY):
        return SystemWords.NO_TEMPORARY_FOLDER(variable=_TEMPORARY_VARIABLE)
    return SystemWords.OTHER_REASON(reason=(error.strerror or str(error)).lower())


class FaultWords(Words):
    """What is said where the program itself is at fault."""

    BROKE_OFF_BY_FAULT = N_("This broke off because of a fault in DigitPad: {reason}")


class FileWords(Words):
    """What is wrong with a file, whatever it holds."""

    CANNOT_BE_WRITTEN = N_("cannot be written: {reason}")
    CANNOT_BE_MOVED = N_("cannot be moved: {reason}")
    NOT_AN_EMPTY_FOLDER = N_("is not empty: choose a new folder")
    BUSY = N_("another window of the program is busy with it")
    NO_PYTHON = N_(
        "this needs packages that are not installed: digitpad install-training installs them for "
        "a Python, or {variable} can name one that has them"
    )
    NO_NAME_FOR_DAMAGED = N_("it is damaged and there is no free name to keep it under")
    DAMAGED_GZIP = N_("the compressed data is damaged or cut short")
    NO_SUCH_FILE = N_("no such file")
    NO_SUCH_FILE_OR_FOLDER = N_("no such file or folder")
    NOT_A_TEXT_FILE = N_("is not a text file")
    EMPTY_LINES = N_("there is nothing but empty lines from here on")
    NOT_A_PLAIN_FILE = N_("is a device or a pipe, not a file")
    LARGER_THAN = N_("is larger than {mebibytes} MiB")
    UNPACKS_TO_MORE = N_("unpacks to {size}; with {option} it is read all the same")
    LARGE_QUESTION = N_("“{name}” is {size} when unpacked. Open it all the same?")
    MORE_THAN = N_("more than {size}")
    GIGABYTES = N_("{amount:.1f} GB")
    MEGABYTES = N_("{amount} MB")
    MEMBER_TOO_LARGE = N_("{name} inside is larger than {mebibytes} MiB")

"""The errors that a person gets to read: one sentence that names the file and the cause."""

from __future__ import annotations

from pathlib import Path


class DigitPadError(Exception):
    """Something that a person can understand and act on; ``str(error)`` is the sentence."""


class FileError(DigitPadError):
    """A file cannot be used. ``str(error)`` reads ``PATH: cause`` or ``PATH, line N: cause``."""

    def __init__(self, path: Path | str, cause: str, *, line: int | None = None) -> None:
        self.path = Path(path)
        self.cause = cause
        self.line = line
        place = f"{path}, line {line}" if line is not None else f"{path}"
        super().__init__(f"{place}: {cause}")


class NoInkError(DigitPadError):
    """There is nothing to read: no stroke, or a picture without a mark on it."""


class WorkCancelled(Exception):  # noqa: N818 - a decision of the person, not an error
    """The person did not want to wait for the end."""


def os_error_cause(error: OSError) -> str:
    """Return the operating system's reason in plain words, without the error number and path."""
    return (error.strerror or str(error)).lower()

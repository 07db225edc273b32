"""The errors that a person gets to read: a kind with values, said in one sentence.

The sentences stand in `digitpad.core.sentences`; where a file is at fault they name it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from digitpad.core.sentences.sentence import Sentence, Value, Words
from digitpad.core.sentences.system_words import FileWords
from digitpad.core.sentences.system_words import os_error_cause as os_error_cause


class DigitPadError(Exception):
    """Something that a person can understand and act on; ``str(error)`` is the sentence."""

    def __init__(
        self,
        said: Words | Sentence,
        *,
        path: Path | str | None = None,
        line: int | None = None,
    ) -> None:
        """``path`` and the 1-based ``line`` say where the trouble is, before the sentence."""
        sentence = said() if isinstance(said, Words) else said
        self.sentence = sentence if path is None else sentence.at(path, line)
        super().__init__(self.sentence)

    @property
    def kind(self) -> str:
        """The short name of what went wrong, such as ``cannot-be-written``."""
        return self.sentence.words.key

    @property
    def values(self) -> Mapping[str, Value]:
        """What the sentence is made with, such as path, line or count."""
        return self.sentence.values

    def __str__(self) -> str:
        return str(self.sentence)


class FileError(DigitPadError):
    """A file cannot be used. ``str(error)`` reads ``PATH: cause`` or ``PATH, line N: cause``."""

    def __init__(
        self, path: Path | str, cause: Words | Sentence, *, line: int | None = None
    ) -> None:
        super().__init__(cause, path=path, line=line)
        self.path = Path(path)
        self.line = line

    @property
    def cause(self) -> Sentence:
        """What is wrong, without the place."""
        return self.sentence.without_place()


class UsageError(DigitPadError):
    """The command line is wrong: exit status 2."""


class NoInkError(DigitPadError):
    """There is nothing to read: no stroke, or a picture without a mark on it."""


class WorkCancelled(Exception):  # noqa: N818 - a decision of the person, not an error
    """The person did not want to wait for the end."""


def cannot_be_written(path: Path | str, error: OSError) -> FileError:
    """Return the error that says why a file or folder cannot be written."""
    return FileError(path, FileWords.CANNOT_BE_WRITTEN(reason=os_error_cause(error)))

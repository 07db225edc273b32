"""All own digits into one file, back out of it, and every trace of them off the disk."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from digitpad.core.errors import FileError, cannot_be_written, os_error_cause
from digitpad.core.files import presence
from digitpad.core.my_digits import drawing
from digitpad.core.my_digits.database import opening, rescue, soundness
from digitpad.core.my_digits.records import DeletedDigits, ProgressCallback, nobody, told
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.sentences.my_digits_words import MyDigitsWords

SUFFIX = ".sqlite"


@dataclass(frozen=True)
class Backup:
    """What is in a backup."""

    digits: DeletedDigits
    """The drawings as they lie in the file; give them to `MyDigits.replace_all`."""
    unreadable: int
    """Drawings that cannot be read any more."""

    def __len__(self) -> int:
        return len(self.digits.rows)


def back_up(digits: MyDigits, path: Path, progress: ProgressCallback = nobody) -> int:
    """Write all drawings with all that is known of them to ``path``, whole or not at all.

    Return how many. Raises FileError; a file that was there before then stays.
    """
    if presence.exists(path) and path.resolve() == digits.path.resolve():
        raise FileError(path, MyDigitsWords.IS_THE_FILE_ITSELF)
    try:
        rows = (tuple(drawing.to_row(digit).values()) for digit in told(digits.all(), progress))
        return rescue.write_rescued(path, rows)
    except soundness.ERRORS as error:
        raise FileError(path, opening.cause_of(error)) from None
    except OSError as error:
        raise cannot_be_written(path, error) from None


def read_backup(path: Path) -> Backup:
    """Read what `back_up` wrote, or any other file of own digits; the file is not changed.

    Raises FileError where it is something else, or a newer program wrote it.
    """
    lost: list[rescue.Lost] = []
    try:
        with path.open("rb") as file:
            if not file.read(16).startswith(b"SQLite format 3"):
                raise FileError(path, MyDigitsWords.NO_BACKUP)
        _refuse_others(path)
        rows = tuple(rescue.rows_of(path, lost))
    except soundness.ERRORS as error:
        raise FileError(path, opening.cause_of(error)) from None
    except OSError as error:
        raise FileError(path, os_error_cause(error)) from None
    if not rows:
        raise FileError(path, MyDigitsWords.NOTHING_IN_BACKUP)
    return Backup(DeletedDigits(rows), len(lost))


def _refuse_others(path: Path) -> None:
    try:
        with closing(sqlite3.connect(rescue.address_to_read(path), uri=True)) as connection:
            opening.refuse_others(connection, path)
    except soundness.ERRORS as error:
        if not soundness.tells_of_damage(error):
            raise


def copies_beside(path: Path) -> list[Path]:
    """Return what the program itself keeps of own digits beside their file ``path``.

    Damaged and older files that were moved aside, and what the last training learnt from.
    """
    patterns = [f"{path.stem}.damaged-*", f"{path.stem}.version-*", f"training/{path.stem}.*"]
    return [found for pattern in patterns for found in presence.matching(path.parent, pattern)]


def delete_copies(path: Path) -> None:
    """Delete what `copies_beside` returns, for good. Raises FileError."""
    for copy in copies_beside(path):
        try:
            copy.unlink(missing_ok=True)
        except OSError as error:
            raise cannot_be_written(copy, error) from None

"""Opening the file of the person's own digits, in whatever state it is found."""

from __future__ import annotations

import os
import sqlite3
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from digitpad.core.errors import FileError, os_error_cause
from digitpad.core.files import presence
from digitpad.core.my_digits.database import (
    private_files,
    rescue,
    schema,
    soundness,
    write_ahead_log,
)
from digitpad.core.my_digits.database.rescue import Rescue
from digitpad.core.sentences.my_digits_words import MyDigitsWords
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.system_words import SystemWords

WAIT_SECONDS = 10.0
"""How long a program waits while another one is writing."""
_CAUSES = {
    sqlite3.SQLITE_FULL: MyDigitsWords.DISK_FULL,
    sqlite3.SQLITE_BUSY: MyDigitsWords.LOCKED,
    sqlite3.SQLITE_LOCKED: MyDigitsWords.LOCKED,
    sqlite3.SQLITE_READONLY: MyDigitsWords.NOT_WRITABLE,
    sqlite3.SQLITE_CANTOPEN: MyDigitsWords.CANNOT_BE_OPENED,
    sqlite3.SQLITE_IOERR: MyDigitsWords.DISK_TROUBLE,
    sqlite3.SQLITE_CORRUPT: MyDigitsWords.DAMAGED_DATABASE,
    sqlite3.SQLITE_NOTADB: MyDigitsWords.DAMAGED_DATABASE,
}
_UNWRITABLE = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_IOERR,
}


@dataclass(frozen=True)
class OpenedFile:
    """A connection ready for use, and what a person should know about it."""

    connection: sqlite3.Connection
    rescue: Rescue | None = None
    read_only_because: Sentence | None = None
    """Why nothing can be written; None when everything is well."""


class _ReadOnlyError(Exception):
    """The file, or the folder for the files beside it, takes no changes."""


def identity(path: Path) -> tuple[int, int] | None:
    """Return what tells the file at ``path`` from any other; None where there is none."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino


def cause_of(error: Exception) -> Sentence:
    """Return the reason in plain words, of one of `soundness.ERRORS`."""
    if isinstance(error, UnicodeDecodeError):
        return MyDigitsWords.DAMAGED_DATABASE()
    known = _CAUSES.get(soundness.code_of(error))
    return SystemWords.OTHER_REASON(reason=str(error)) if known is None else known()


def open_file(path: Path, *, check: bool = True, mend: bool = True) -> OpenedFile:
    """Open, check and if need be create, migrate or rescue the file at ``path``.

    ``check`` reads the whole file, every row of it, which takes about two seconds for 100,000
    drawings; without it only what is met later tells of damage. Without ``mend`` a damaged file
    is left to those who open it for longer.

    Where the folder or disk takes no more, existing digits can still be read. Raises FileError
    when the file is of a newer version or of another program (it is then left as it is), when it is
    damaged and not to be mended, or when there is nothing to read and nothing can be written.
    """
    done = None
    try:
        private_files.make_folder(path.parent)
        rescue.finish(path)
        connection = _connect(path, check)
        if connection is None and not mend:
            raise FileError(path, MyDigitsWords.DAMAGED_DATABASE)
        if connection is None:
            with rescue.rescuing(path):
                connection = _connect(path, check)  # another program may have done it meanwhile
                if connection is None:
                    done = rescue.set_aside(path)
                    connection = _connect(path, check)
        if connection is not None:
            return OpenedFile(connection, done)
        raise FileError(path, MyDigitsWords.CANNOT_BE_REPLACED)
    except _ReadOnlyError:
        return _open_to_read(path, MyDigitsWords.READ_ONLY())
    except OSError as error:
        return _open_to_read(path, os_error_cause(error))
    except soundness.ERRORS as error:
        if soundness.code_of(error) in _UNWRITABLE:
            return _open_to_read(path, cause_of(error))
        raise FileError(path, cause_of(error)) from None


def _connect(path: Path, check: bool) -> sqlite3.Connection | None:
    """Return a connection that can write, or None when the file is damaged."""
    if not os.access(path.parent, os.W_OK) or (
        presence.exists(path) and not os.access(path, os.W_OK)
    ):
        raise _ReadOnlyError
    if not soundness.has_sound_header(path):
        return None
    # Before SQLite opens it: as it closes the file it deletes what it has not seen.
    if check and write_ahead_log.hides_commits(path):
        return None
    private_files.make(path)
    private_files.close_to_others(path)
    with ExitStack() as opened:
        connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
        opened.callback(connection.close)
        connection.text_factory = soundness.as_text
        try:
            refuse_others(connection, path)
            if check and not soundness.is_sound_file(connection):
                return None
            _prepare(connection, path)
        except soundness.ERRORS as error:
            if soundness.tells_of_damage(error):
                return None
            raise
        opened.pop_all()
    return connection


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")  # what is deleted is gone, not only forgotten
    schema.migrate(
        connection,
        lambda version: schema.back_up(
            connection, path.with_name(f"{path.stem}.version-{version}{path.suffix}")
        ),
    )


def refuse_others(connection: sqlite3.Connection, path: Path) -> None:
    """Raise FileError for a file of another program, or of a newer version of this one."""
    if soundness.is_of_another_program(connection):
        raise FileError(path, MyDigitsWords.OF_ANOTHER_PROGRAM)
    if soundness.is_newer(connection):
        found = schema.version_of(connection)
        raise FileError(path, MyDigitsWords.OF_NEWER_VERSION(found=found, known=schema.VERSION))


def _open_to_read(path: Path, why: Sentence) -> OpenedFile:
    """Open a file that cannot be written to. Raises FileError when there is none."""
    try:
        with ExitStack() as opened:
            address = rescue.address_to_read(path)
            connection = sqlite3.connect(
                address, uri=True, timeout=WAIT_SECONDS, isolation_level=None
            )
            opened.callback(connection.close)
            connection.text_factory = soundness.as_text
            refuse_others(connection, path)
            if schema.version_of(connection) != schema.VERSION:
                raise FileError(path, MyDigitsWords.OF_OLDER_VERSION(reason=why))
            opened.pop_all()
    except (*soundness.ERRORS, OSError):
        raise FileError(path, MyDigitsWords.CANNOT_BE_KEPT(reason=why)) from None
    return OpenedFile(connection, read_only_because=why)

"""Opening the file of the person's own digits, in whatever state it is found."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, closing
from dataclasses import dataclass
from pathlib import Path

from digitpad.core.errors import FileError, os_error_cause
from digitpad.core.files import file_lock, presence
from digitpad.core.files.atomic_writing import name_for_damaged
from digitpad.core.ink import codec
from digitpad.core.my_digits import schema, sqlite_rescue
from digitpad.core.my_digits.drawing import COLUMNS, from_row
from digitpad.core.sentences.my_digits_words import MyDigitsWords
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.system_words import SystemWords

WAIT_SECONDS = 10.0
"""How long a program waits while another one is writing."""
_RESCUE_WAIT_SECONDS = 120.0
"""How long a program waits while another one rescues the file: 100,000 drawings take a while."""

INSERT = (
    f"INSERT OR IGNORE INTO drawings ({', '.join(COLUMNS)}) "
    f"VALUES ({', '.join('?' for _ in COLUMNS)})"
)
_CAUSES = {
    sqlite3.SQLITE_FULL: MyDigitsWords.DISK_FULL,
    sqlite3.SQLITE_BUSY: MyDigitsWords.LOCKED,
    sqlite3.SQLITE_LOCKED: MyDigitsWords.LOCKED,
    sqlite3.SQLITE_READONLY: MyDigitsWords.NOT_WRITABLE,
    sqlite3.SQLITE_CANTOPEN: MyDigitsWords.CANNOT_BE_OPENED,
    sqlite3.SQLITE_IOERR: MyDigitsWords.DISK_TROUBLE,
    sqlite3.SQLITE_CORRUPT: MyDigitsWords.DAMAGED_DATABASE,
}
_UNWRITABLE = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_IOERR,
}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}


@dataclass(frozen=True)
class Rescue:
    """What was done about a damaged file."""

    kept_as: Path
    """The damaged file, moved aside and otherwise untouched."""
    saved: int
    """Drawings that could be read and are in the new file."""


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


def cause_of(error: sqlite3.Error) -> Sentence:
    """Return the reason in plain words."""
    known = _CAUSES.get(_primary_code(error))
    return SystemWords.OTHER_REASON(reason=str(error)) if known is None else known()


def _primary_code(error: sqlite3.Error) -> int:
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def open_file(path: Path, *, check: bool = True) -> OpenedFile:
    """Open, check and if need be create, migrate or rescue the file at ``path``.

    ``check`` reads the whole file, half a second for 100,000 drawings; without it only what is met
    later tells of damage.

    Where the folder or disk takes no more, existing digits can still be read. Raises FileError
    when the file is of a newer version or of another program (it is then left as it is), or when
    there is nothing to read and nothing can be written.
    """
    rescue = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if _is_rescue_unfinished(path):
            with _rescuing(path):
                if _is_rescue_unfinished(path):  # a program was killed just before its end
                    _put_rescued_in_place(path)
        connection = _connect(path, check)
        if connection is None:
            with _rescuing(path):
                connection = _connect(path, check)  # another program may have done it meanwhile
                if connection is None:
                    rescue = _set_aside(path)
                    connection = _connect(path, check)
        if connection is not None:
            return OpenedFile(connection, rescue)
        raise FileError(path, MyDigitsWords.CANNOT_BE_REPLACED)
    except _ReadOnlyError:
        return _open_to_read(path, MyDigitsWords.READ_ONLY())
    except OSError as error:
        return _open_to_read(path, os_error_cause(error))
    except sqlite3.Error as error:
        if _primary_code(error) in _UNWRITABLE:
            return _open_to_read(path, cause_of(error))
        raise FileError(path, cause_of(error)) from None


def _connect(path: Path, check: bool) -> sqlite3.Connection | None:
    """Return a checked connection that can write, or None when the file is damaged."""
    if not os.access(path.parent, os.W_OK) or (
        presence.exists(path) and not os.access(path, os.W_OK)
    ):
        raise _ReadOnlyError
    connection = sqlite3.connect(path, timeout=WAIT_SECONDS, isolation_level=None)
    try:
        if not check or _is_sound(connection):
            _prepare(connection, path)
            return connection
    except BaseException:
        connection.close()
        raise
    connection.close()
    return None


def _is_sound(connection: sqlite3.Connection) -> bool:
    try:
        return bool(connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except sqlite3.DatabaseError as error:
        if _primary_code(error) in _DAMAGED:
            return False
        raise


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    _refuse_others(connection, path)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    schema.migrate(
        connection,
        lambda version: schema.back_up(
            connection, path.with_name(f"{path.stem}.version-{version}{path.suffix}")
        ),
    )


def _refuse_others(connection: sqlite3.Connection, path: Path) -> None:
    found = schema.version_of(connection)
    if not schema.is_ours(connection):
        raise FileError(path, MyDigitsWords.OF_ANOTHER_PROGRAM)
    if found > schema.VERSION:
        raise FileError(path, MyDigitsWords.OF_NEWER_VERSION(found=found, known=schema.VERSION))


def _open_to_read(path: Path, why: Sentence) -> OpenedFile:
    """Open a file that cannot be written to. Raises FileError when there is none."""
    log = path.with_name(path.name + "-wal")
    # Without a log nobody is writing, and SQLite needs no helper files beside the database.
    mode = "mode=ro" if presence.is_file(log) and log.stat().st_size else "mode=ro&immutable=1"
    address = f"{path.resolve().as_uri()}?{mode}"
    try:
        with ExitStack() as opened:
            connection = sqlite3.connect(
                address, uri=True, timeout=WAIT_SECONDS, isolation_level=None
            )
            opened.callback(connection.close)
            _refuse_others(connection, path)
            if schema.version_of(connection) != schema.VERSION:
                raise FileError(path, MyDigitsWords.OF_OLDER_VERSION(reason=why))
            opened.pop_all()
    except (sqlite3.Error, OSError):
        raise FileError(path, MyDigitsWords.CANNOT_BE_KEPT(reason=why)) from None
    return OpenedFile(connection, read_only_because=why)


def _set_aside(path: Path) -> Rescue:
    """Write what can be read from the damaged file into a new one, then exchange the two.

    In this order: where the disk is full, the damaged file stays for the next start to rescue.
    """
    kept_as = name_for_damaged(path)
    saved = write_rescued(_rescued(path), sound_rows(path))
    path.replace(kept_as)
    log = path.with_name(path.name + "-wal")
    if presence.is_file(log):
        log.replace(kept_as.with_name(kept_as.name + "-wal"))
    _put_rescued_in_place(path)
    return Rescue(kept_as, saved)


def _rescued(path: Path) -> Path:
    """Return where the rescued drawings lie, complete, until they take the place of ``path``."""
    return path.with_name(path.name + ".rescued")


def _rescuing(path: Path) -> AbstractContextManager[None]:
    """Let one program at a time rescue the file."""
    return file_lock.held(path.with_name(path.name + ".lock"), _RESCUE_WAIT_SECONDS)


def _is_rescue_unfinished(path: Path) -> bool:
    return not presence.exists(path) and presence.exists(_rescued(path))


def _put_rescued_in_place(path: Path) -> None:
    for helper in ("-wal", "-shm"):  # of the damaged file: SQLite would mix them into the new one
        path.with_name(path.name + helper).unlink(missing_ok=True)
    _rescued(path).replace(path)


def write_rescued(path: Path, rows: Iterable[tuple[sqlite_rescue.Value, ...]]) -> int:
    """Write the rows to a new database that appears at ``path`` complete or not at all."""
    partial = path.with_name(path.name + ".part")
    partial.unlink(missing_ok=True)
    try:
        with closing(sqlite3.connect(partial, isolation_level=None)) as connection:
            schema.migrate(connection, lambda _: None)
            connection.execute("BEGIN")
            connection.executemany(INSERT, rows)
            connection.execute("COMMIT")
            saved = int(connection.execute("SELECT count(*) FROM drawings").fetchone()[0])
        partial.replace(path)
    finally:
        partial.unlink(missing_ok=True)
    return saved


def sound_rows(path: Path) -> Iterator[tuple[sqlite_rescue.Value, ...]]:
    """Yield the drawings of a damaged file whose ink still has its SHA-256, in COLUMNS' order."""
    for rowid, values in sqlite_rescue.rows_of(path):
        # The id is the row's own number; its column holds NULL.
        row = (rowid, *values[1 : len(COLUMNS)])
        if len(row) == len(COLUMNS) and _is_sound_row(row):
            yield row


def _is_sound_row(row: tuple[sqlite_rescue.Value, ...]) -> bool:
    """Say whether the row has the ink it was written with and can be read as a drawing."""
    sha256 = row[COLUMNS.index("ink_sha256")]
    try:
        digit = from_row(row)
        return (
            digit.id in range(1, 2**63)
            and digit.label in range(10)
            and codec.digest(digit.ink) == sha256
            and (digit.shown is None or digit.shown.digit in range(10))
        )
    except (ValueError, TypeError, OverflowError, OSError):  # a date may be beyond any calendar
        return False

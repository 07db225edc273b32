"""Whether the file of own digits is what it should be: header, tables, and every single row.

SQLite's own check says that pages and indexes hang together. It does not say that a column still
has its name, that the version is one, or that a row is a drawing: a flipped bit there made the file
refused, read-only or half readable at every later start.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from functools import cache
from pathlib import Path
from typing import Any, Final

from digitpad.core.my_digits.database import schema
from digitpad.core.my_digits.drawing import COLUMNS, is_sound

TROUBLE_ELSEWHERE = frozenset(
    (
        sqlite3.SQLITE_FULL,
        sqlite3.SQLITE_IOERR,
        sqlite3.SQLITE_BUSY,
        sqlite3.SQLITE_LOCKED,
        sqlite3.SQLITE_NOMEM,
        sqlite3.SQLITE_PERM,
        sqlite3.SQLITE_READONLY,
        sqlite3.SQLITE_CANTOPEN,
        sqlite3.SQLITE_INTERRUPT,
    )
)
"""SQLite's codes for what is wrong with the disk, the folder or the moment, not with the file."""
ERRORS: Final = (sqlite3.Error, UnicodeDecodeError)
"""What SQLite raises, and Python where SQLite's own message cites bytes that are no text."""
_HEADER_BYTES = 100
_MAGIC = b"SQLite format 3\0"
_FORMATS = frozenset((1, 2))
"""Of reading and of writing; with any other SQLite takes a whole file for one that is read-only."""
_STEPS_OF_A_FLIP = 4
"""A version that is further ahead, with these very tables, is one of whose bits has flipped."""
_AT_ONCE = 200


def code_of(error: Exception) -> int:
    """Return SQLite's primary result code; 0 where Python itself has raised the error."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def tells_of_damage(error: Exception) -> bool:
    """Say whether the file itself must be at fault."""
    ours = isinstance(error, sqlite3.IntegrityError | sqlite3.ProgrammingError)
    return not ours and code_of(error) not in TROUBLE_ELSEWHERE


def has_sound_header(path: Path) -> bool:
    """Say whether a file is empty or not there, or begins as SQLite can both read and write it."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_BYTES)
    except FileNotFoundError:
        return True
    return not header or (
        len(header) == _HEADER_BYTES
        and header.startswith(_MAGIC)
        and _FORMATS.issuperset(header[18:20])
    )


def is_newer(connection: sqlite3.Connection) -> bool:
    """Say whether a newer program has written the file."""
    ahead = schema.version_of(connection) - schema.VERSION
    if ahead < _STEPS_OF_A_FLIP:
        return ahead > 0
    return tables_of(connection) != tables_of_version(schema.VERSION)


def is_of_another_program(connection: sqlite3.Connection) -> bool:
    """Say whether there are tables in the file, and neither its mark nor its drawings are ours."""
    if schema.is_ours(connection):
        return False
    return tables_of(connection).isdisjoint(tables_of_version(1))


def is_sound_file(connection: sqlite3.Connection) -> bool:
    """Say whether tables and rows are what they should be. Raises sqlite3.Error of the disk."""
    connection.execute("BEGIN")  # another program may be changing tables and version just now
    try:
        return (
            connection.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok"
            and schema.is_ours(connection)
            and tables_of(connection) == tables_of_version(schema.version_of(connection))
            and (schema.version_of(connection) == 0 or all(map(is_sound, rows_of(connection))))
        )
    except ERRORS as error:
        if tells_of_damage(error):
            return False
        raise
    finally:
        if connection.in_transaction:
            connection.rollback()


def tables_of(connection: sqlite3.Connection) -> frozenset[tuple[str, ...]]:
    """Return kind, name, table and statement of all that was created in the file."""
    found = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master").fetchall()
    return frozenset(row for row in found if not str(row[1]).startswith("sqlite_stat"))


@cache
def tables_of_version(version: int) -> frozenset[tuple[str, ...]]:
    """Return what `tables_of` gives for a file of that version; nothing where there is none."""
    if version not in range(schema.VERSION + 1):
        return frozenset()
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        schema.migrate(connection, lambda _: None, to=version)
        return tables_of(connection)


def rows_of(connection: sqlite3.Connection) -> Iterator[tuple[Any, ...]]:
    """Yield every row of the drawings as it lies in the table, whatever the columns are called."""
    cursor = connection.execute("SELECT * FROM drawings NOT INDEXED")
    while rows := cursor.fetchmany(_AT_ONCE):
        yield from (row[: len(COLUMNS)] for row in rows)


def as_text(raw: bytes) -> str:
    """Take text out of the database; bytes that mean nothing come through, and `is_sound` sees."""
    return raw.decode("utf-8", "surrogateescape")

"""The tables of the person's own digits, and how older files become newer ones."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from digitpad.core.my_digits.database import private_files

APPLICATION_ID = 0x44504447
"""``DPDG`` in the file's header: tells it from another program's SQLite file."""

_VERSION_1 = """
CREATE TABLE drawings (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    label INTEGER NOT NULL CHECK (label BETWEEN 0 AND 9),
    ink BLOB NOT NULL,
    ink_sha256 BLOB NOT NULL UNIQUE,
    added_at REAL NOT NULL,
    source TEXT NOT NULL,
    read_as INTEGER CHECK (read_as BETWEEN 0 AND 9),
    probabilities BLOB,
    model TEXT,
    model_name TEXT,
    key_id TEXT,
    writer TEXT
);
CREATE INDEX drawings_by_digit ON drawings (label, added_at);
"""
# added_at: seconds since 1970 in UTC. source: a my_digits.Source. read_as, probabilities (ten
# little-endian float32), model (the model file's fingerprint) and model_name: what the window
# showed when the drawing was labelled, NULL when nothing was read.

_VERSION_2 = """
CREATE TABLE vectors (
    drawing INTEGER PRIMARY KEY REFERENCES drawings ON DELETE CASCADE,
    made_by TEXT NOT NULL,
    vector BLOB NOT NULL
);
"""
# What a model sees in a drawing, kept only to save time: it can be made again from the ink.

_VERSION_3 = """
CREATE INDEX drawings_by_time ON drawings (added_at, label, read_as, source);
"""
# All that lists and scores ask for: they need not pass by the ink of a hundred thousand drawings.

_VERSION_4 = """
ALTER TABLE drawings ADD COLUMN part_of TEXT;
"""
# The number that a digit was taught in, as part_of.to_text writes it; NULL where it stood alone.

MIGRATIONS = (_VERSION_1, _VERSION_2, _VERSION_3, _VERSION_4)
"""``MIGRATIONS[n]`` turns version n into version n + 1. Only ever append."""

VERSION = len(MIGRATIONS)


def version_of(connection: sqlite3.Connection) -> int:
    """Return the schema version; 0 for a file without tables."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def is_ours(connection: sqlite3.Connection) -> bool:
    """Say whether the file is a DigitPad database or still empty."""
    if connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID:
        return True
    return not connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]


def migrate(
    connection: sqlite3.Connection, back_up: Callable[[int], object], *, to: int = VERSION
) -> None:
    """Bring the file to version ``to``, each step in a transaction of its own.

    ``back_up`` is called with the version found before the first step of a file with content.
    Safe when two programs open the file at once: each step looks again under the write lock.
    """
    found = version_of(connection)
    if 0 < found < to:
        back_up(found)
    while version_of(connection) < to:
        _step(connection, to)


def _step(connection: sqlite3.Connection, to: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        version = version_of(connection)
        if version < to:
            for statement in MIGRATIONS[version].split(";\n"):
                connection.execute(statement)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {version + 1}")
        connection.execute("COMMIT")
    except sqlite3.Error:
        connection.execute("ROLLBACK")
        raise


def back_up(connection: sqlite3.Connection, target: Path) -> None:
    """Copy the whole database to ``target``, complete or not at all."""
    partial = target.with_name(target.name + ".part")
    partial.unlink(missing_ok=True)
    private_files.make(partial)
    with closing(sqlite3.connect(partial)) as copy:
        connection.backup(copy)
    partial.replace(target)

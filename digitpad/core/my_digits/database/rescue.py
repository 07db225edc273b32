"""What is done about a damaged file of own digits: sound rows go into a new one, it is kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from digitpad.core.files import file_lock, presence
from digitpad.core.files.atomic_writing import name_for_damaged
from digitpad.core.my_digits.database import (
    private_files,
    schema,
    soundness,
    sqlite_rescue,
    write_ahead_log,
)
from digitpad.core.my_digits.drawing import (
    COLUMNS,
    OLDEST_COLUMNS,
    DrawingSource,
    in_full,
    is_sound,
)
from digitpad.core.sentences.my_digits_words import MyDigitsWords
from digitpad.core.sentences.sentence import Sentence

_WAIT_SECONDS = 120.0
"""How long a program waits while another one rescues the file: 100,000 drawings take a while."""
_NAMED = 5
"""Drawings that cannot be read and are named; of more only the number is said."""
INSERT = (
    f"INSERT OR IGNORE INTO drawings ({', '.join(COLUMNS)}) "
    f"VALUES ({', '.join('?' for _ in COLUMNS)})"
)
Row = tuple[Any, ...]


@dataclass(frozen=True)
class Lost:
    """A drawing that cannot be read. It is still in the damaged file."""

    number: int
    label: int | None
    """None where that cannot be read either."""

    @property
    def name(self) -> Sentence:
        """What a person can call it by."""
        if self.label is None:
            return MyDigitsWords.DRAWING(number=self.number)
        return MyDigitsWords.DRAWING_OF_DIGIT(number=self.number, label=self.label)


@dataclass(frozen=True)
class Rescue:
    """What was done about a damaged file."""

    kept_as: Path
    """The damaged file, moved aside and otherwise untouched."""
    saved: int
    """Drawings that could be read and are in the new file."""
    lost: tuple[Lost, ...] = ()
    """Drawings that could not, as far as they can still be told from each other."""

    @property
    def sentence(self) -> Sentence:
        """What a person is told: how many are saved, which are not, and where the rest is."""
        if not self.lost:
            return MyDigitsWords.RESCUED(count=self.saved, kept_as=self.kept_as)
        names = [one.name for one in self.lost[:_NAMED]]
        if (more := len(self.lost) - _NAMED) > 0:
            names.append(MyDigitsWords.MORE_DRAWINGS(number=more))
        return MyDigitsWords.RESCUED_ALL_BUT(count=self.saved, lost=names, kept_as=self.kept_as)


def rescuing(path: Path) -> AbstractContextManager[None]:
    """Let one program at a time rescue the file."""
    return file_lock.held(path.with_name(path.name + ".lock"), _WAIT_SECONDS)


def set_aside(path: Path) -> Rescue:
    """Write what can be read from the damaged file into a new one, then exchange the two.

    In this order: where the disk is full, the damaged file stays for the next start to rescue.
    """
    kept_as, lost = name_for_damaged(path), list[Lost]()
    saved = write_rescued(_rescued(path), rows_of(path, lost))
    path.replace(kept_as)
    log = write_ahead_log.of_file(path)
    if presence.is_file(log):
        log.replace(kept_as.with_name(kept_as.name + "-wal"))
    _put_rescued_in_place(path)
    return Rescue(kept_as, saved, tuple(lost))


def finish(path: Path) -> None:
    """Bring a rescue to its end whose program was killed just before it. Raises OSError."""
    if _is_unfinished(path):
        with rescuing(path):
            if _is_unfinished(path):
                _put_rescued_in_place(path)


def _is_unfinished(path: Path) -> bool:
    return not presence.exists(path) and presence.exists(_rescued(path))


def _put_rescued_in_place(path: Path) -> None:
    for helper in ("-wal", "-shm"):  # of the damaged file: SQLite would mix them into the new one
        path.with_name(path.name + helper).unlink(missing_ok=True)
    _rescued(path).replace(path)


def _rescued(path: Path) -> Path:
    """Return where the rescued drawings lie, complete, until they take the place of ``path``."""
    return path.with_name(path.name + ".rescued")


def write_rescued(path: Path, rows: Iterable[Row]) -> int:
    """Write the rows to a new database that appears at ``path`` complete or not at all."""
    partial = path.with_name(path.name + ".part")
    partial.unlink(missing_ok=True)
    try:
        private_files.make(partial)
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


def rows_of(path: Path, lost: list[Lost]) -> Iterator[Row]:
    """Yield the sound rows; those that are not are named in ``lost``.

    As SQLite gives them where the pages hang together: then nothing comes back that was deleted.
    """
    rows = _rows_by_sqlite(path)
    if rows is None:
        yield from sound_rows(path, lost)
        return
    for row in rows:
        mended = _mended(row)
        if mended is None:
            lost.append(_named(row))
        else:
            yield mended


def _rows_by_sqlite(path: Path) -> list[Row] | None:
    """Return all rows with text as bytes, or None where SQLite cannot be sure to find them all."""
    if write_ahead_log.hides_commits(path):
        return None
    try:
        with closing(sqlite3.connect(address_to_read(path), uri=True)) as connection:
            connection.text_factory = bytes
            if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != b"ok":
                return None
            return list(soundness.rows_of(connection))
    except soundness.ERRORS as error:
        if soundness.tells_of_damage(error):
            return None
        raise


def address_to_read(path: Path) -> str:
    """Return SQLite's address of a file that is not to be changed."""
    log = write_ahead_log.of_file(path)
    # Without a log nobody is writing, and SQLite needs no helper files beside the database.
    mode = "mode=ro" if presence.is_file(log) and log.stat().st_size else "mode=ro&immutable=1"
    return f"{path.resolve().as_uri()}?{mode}"


def _mended(row: Row) -> Row | None:
    """Return a row, whose text is bytes, as it should lie in the file; None if it is no drawing.

    What was known beside ink, label and time is dropped where it cannot be read: that the drawing
    is its owner's, and which digit it is, does not depend on it.
    """
    row = in_full(row)
    if len(row) != len(COLUMNS):
        return None
    drawing, source, others = row[:5], _text(row[5]), list(row[6:])
    read_as, probabilities, *texts = others
    source = source if source in set(DrawingSource) else DrawingSource.IMPORT.value
    made = (*drawing, source, read_as, probabilities, *map(_text, texts))
    for candidate in (made, (*drawing, source, *[None] * len(others))):
        if is_sound(candidate):
            return candidate
    return None


def _text(value: object) -> str | None:
    try:
        return value.decode() if isinstance(value, bytes) else None
    except UnicodeDecodeError:
        return None


def _named(row: Row) -> Lost:
    label = row[1] if len(row) > 1 else None
    known = isinstance(label, int) and 0 <= label <= 9
    return Lost(row[0], label if known else None)


def sound_rows(path: Path, lost: list[Lost] | None = None) -> Iterator[Row]:
    """Yield the sound rows of a file as far as they lie in readable pages, in COLUMNS' order.

    Those that are no drawing any more are named in ``lost``.
    """
    for rowid, values in sqlite_rescue.rows_of(path):
        if len(values) < OLDEST_COLUMNS:
            continue  # of another table
        # The id is the row's own number, whose column holds NULL, and SQLite writes a time of whole
        # seconds as an integer.
        when = float(values[4]) if type(values[4]) is int else values[4]
        row = in_full((rowid, *values[1:4], when, *values[5 : len(COLUMNS)]))
        if is_sound(row):
            yield row
        elif lost is not None:
            lost.append(_named(row))

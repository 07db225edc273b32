"""The person's own labelled drawings: what they taught, kept for good.

An SQLite file in the person's data folder. Every method that changes something returns only after
the change is committed and on the disk, so a window may then say "saved".
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from functools import partial
from operator import itemgetter
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from digitpad.core.arrays import Floats
from digitpad.core.errors import FileError
from digitpad.core.files import paths
from digitpad.core.my_digits import drawing
from digitpad.core.my_digits.database import opening, soundness
from digitpad.core.my_digits.database.rescue import INSERT, Rescue
from digitpad.core.my_digits.drawing import COLUMNS, DrawingSource, MyDigit, is_sound_summary
from digitpad.core.my_digits.records import (
    DeletedDigits,
    ProgressCallback,
    Saved,
    Score,
    Summary,
    nobody,
)
from digitpad.core.sentences.my_digits_words import MyDigitsWords
from digitpad.core.sentences.sentence import Sentence

_T = TypeVar("_T")
_log = logging.getLogger(__name__)

FILE_NAME = "my-digits.sqlite"
_AT_ONCE = 500
"""Ids in one statement; SQLite takes no more than 999 parameters everywhere."""
_SELECT = f"SELECT {', '.join(COLUMNS)} FROM drawings"


class MyDigits:
    """The open file. Belongs to the thread that opened it; open another one for another thread."""

    def __init__(
        self,
        path: Path | None = None,
        *,
        check: bool = True,
        mend: bool = True,
        on_rescue: Callable[[Rescue], object] = lambda _: None,
    ) -> None:
        """Open the file, or create it; ``path`` is the person's own file unless given.

        See `opening.open_file` for the check, for what happens to damaged and read-only files and
        for the FileError that it raises. Damage that is met later leads to the same rescue, which
        ``on_rescue`` is told of; without ``mend`` it is only said.
        """
        self.path = path or paths.data_home() / FILE_NAME
        self._mend, self._on_rescue = mend, on_rescue
        self._opened = opening.open_file(self.path, check=check, mend=mend)
        self._identity = opening.identity(self.path)
        self._checked_in_vain = False

    @property
    def rescue(self) -> Rescue | None:
        """What was done when the file was found damaged; None when it was sound."""
        return self._opened.rescue

    @property
    def read_only_because(self) -> Sentence | None:
        """Why nothing can be saved at the moment; None when it can."""
        return self._opened.read_only_because

    def close(self) -> None:
        self._opened.connection.close()

    def __enter__(self) -> MyDigits:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # -- what is there ------------------------------------------------------------------------

    def __len__(self) -> int:
        return int(self._rows("SELECT count(*) FROM drawings")[0][0])

    def counts(self) -> list[int]:
        """Return how many drawings there are of each digit, 0 to 9."""
        rows = dict(self._rows("SELECT label, count(*) FROM drawings GROUP BY label"))
        return [int(rows.get(digit, 0)) for digit in range(10)]

    def summaries(self) -> list[Summary]:
        """Return all drawings without their ink, the newest first."""
        question = "SELECT id, label, added_at, read_as FROM drawings ORDER BY added_at DESC"
        rows = self._rows(question)
        if not all(is_sound_summary(*row[1:]) for row in rows):
            rows = self._rows(question) if self._rescued() else rows
            rows = [row for row in rows if is_sound_summary(*row[1:])]
        # They come as they lie in the index; SQLite would take twice as long to order the ids too.
        rows.sort(key=itemgetter(2, 0), reverse=True)
        return list(map(partial(tuple.__new__, Summary), rows))

    def get(self, ids: Iterable[int]) -> list[MyDigit]:
        """Return the drawings with these ids, in their order.

        Ids that are gone are left out, and so are drawings that cannot be read any more; these are
        set aside with the damaged file.
        """
        wanted = list(ids)
        found: dict[int | None, MyDigit] = {}
        for part in _parts(wanted):
            rows = self._rows(f"{_SELECT} WHERE id IN ({_marks(part)})", part)
            sound = [digit for digit in map(_if_sound, rows) if digit is not None]
            found.update((digit.id, digit) for digit in sound)
            if len(sound) < len(rows):
                self._rescued()
        return [found[number] for number in wanted if number in found]

    def ids_by_label(self, ids: Sequence[int]) -> dict[int, list[int]]:
        """Return label -> those of ``ids`` that have it."""
        found: dict[int, list[int]] = {}
        for part in _parts(ids):
            for number, label in self._rows(
                f"SELECT id, label FROM drawings WHERE id IN ({_marks(part)})", part
            ):
                found.setdefault(label, []).append(number)
        return found

    def all(self, newest_first: bool = False) -> Iterator[MyDigit]:
        """Yield every drawing, the oldest first unless told otherwise, without holding them all."""
        order = "DESC" if newest_first else "ASC"
        ids = self._rows(f"SELECT id FROM drawings ORDER BY added_at {order}, id {order}")
        yield from self.each([row[0] for row in ids])

    def each(self, ids: Sequence[int]) -> Iterator[MyDigit]:
        """Yield what `get` returns, without holding them all."""
        for part in _parts(ids):
            yield from self.get(part)

    def scores(self, since: datetime | None = None) -> list[Score]:
        """Return for each digit how often a reading of it was right, of those shown since then."""
        # Without the + it would go by the labels and fetch every drawing, ink and all.
        rows = self._rows(
            "SELECT label, sum(read_as = label), count(*) FROM drawings "
            "WHERE read_as IS NOT NULL AND source <> ? AND added_at >= ? GROUP BY +label",
            (DrawingSource.IMPORT.value, since.timestamp() if since else 0.0),
        )
        found = {row[0]: Score(*row) for row in rows}
        return [found.get(digit, Score(digit, 0, 0)) for digit in range(10)]

    def change_count(self) -> int:
        """Return a number that differs once another program or window wrote to the file."""
        return int(self._rows("PRAGMA data_version")[0][0])

    def state(self) -> tuple[int | None, ...]:
        """Return numbers that differ once drawings were added, removed or relabelled."""
        return self._rows("SELECT count(*), max(id), sum(id * (label + 1)) FROM drawings")[0]

    def newest_labels(self, for_each_digit: int) -> dict[int, int]:
        """Return id -> label of the newest drawings of each digit, the oldest of them first."""
        rows = self._rows(
            "SELECT id, label FROM (SELECT id, label, added_at, row_number() OVER "
            "(PARTITION BY label ORDER BY added_at DESC, id DESC) AS place FROM drawings) "
            "WHERE place <= ? ORDER BY added_at, id",
            (for_each_digit,),
        )
        return {row[0]: row[1] for row in rows}

    def vectors(self, made_by: str) -> dict[int, Floats]:
        """Return id -> (d,) float32 of what was kept by `keep_vectors` under this name."""
        rows = self._rows("SELECT drawing, vector FROM vectors WHERE made_by = ?", (made_by,))
        return {
            row[0]: np.frombuffer(row[1], "<f4")
            for row in rows
            if type(row[0]) is int and type(row[1]) is bytes and len(row[1]) % 4 == 0
        }

    # -- changing it --------------------------------------------------------------------------

    def add(self, digit: MyDigit) -> Saved:
        """Keep a drawing; one that is there already only gets the new label.

        Raises NoInkError for a drawing without strokes and FileError when it cannot be saved.
        """
        row = drawing.to_row(digit)
        with self._writing() as connection:
            known = connection.execute(
                "SELECT id, label FROM drawings WHERE ink_sha256 = ?", (row["ink_sha256"],)
            ).fetchone()
            if known is None:
                cursor = connection.execute(INSERT, tuple(row.values()))
                return Saved(int(cursor.lastrowid or 0), digit.label)
            connection.execute(
                "UPDATE drawings SET label = ?, part_of = coalesce(?, part_of) WHERE id = ?",
                (digit.label, row["part_of"], known[0]),
            )
            return Saved(int(known[0]), digit.label, int(known[1]))

    def add_new(self, digits: Iterable[MyDigit]) -> list[int]:
        """Keep those of ``digits`` that are not there yet, all or none; return their ids.

        A drawing that is there keeps its label: what its owner said counts more than a file.
        """
        # Beforehand, since no other window can save anything while a transaction is open.
        rows = [tuple(drawing.to_row(digit).values()) for digit in digits]
        added = []
        with self._writing() as connection:
            for row in rows:
                cursor = connection.execute(INSERT, row)
                if cursor.rowcount == 1:
                    added.append(int(cursor.lastrowid or 0))
        return added

    def take_back(self, saved: Saved) -> None:
        """Undo an `add`: the drawing is gone again, or has the label it had before."""
        if saved.previous_label is None:
            self.delete([saved.id])
        else:
            self.relabel([saved.id], saved.previous_label)

    def relabel(self, ids: Sequence[int], label: int) -> None:
        """Say that these drawings are of another digit."""
        self.label_again({label: ids})

    def label_again(
        self, ids_of: Mapping[int, Sequence[int]], progress: ProgressCallback = nobody
    ) -> None:
        """Give drawings other labels, all or none: label -> ids, as `ids_by_label` gives them."""
        done = 0
        with self._writing() as connection:
            for label, ids in ids_of.items():
                for part in _parts(ids):
                    which = f"WHERE id IN ({_marks(part)})"
                    connection.execute(f"UPDATE drawings SET label = ? {which}", (label, *part))
                    done += len(part)
                    progress(done)

    def delete(self, ids: Sequence[int], progress: ProgressCallback = nobody) -> DeletedDigits:
        """Remove drawings, all or none, and return them, for `restore`."""
        rows: list[tuple[Any, ...]] = []
        with self._writing() as connection:
            for part in _parts(sorted(ids)):
                which = f"WHERE id IN ({_marks(part)})"
                rows += connection.execute(f"{_SELECT} {which}", part)
                connection.execute(f"DELETE FROM drawings {which}", part)
                progress(len(rows))
        return DeletedDigits(tuple(rows))

    def restore(self, deleted: DeletedDigits, progress: ProgressCallback = nobody) -> None:
        """Put deleted drawings back as they were, all or none, with their ids."""
        done = 0
        with self._writing() as connection:
            for part in _parts(deleted.rows):
                connection.executemany(INSERT, part)
                done += len(part)
                progress(done)

    def replace_all(
        self, digits: DeletedDigits, progress: ProgressCallback = nobody
    ) -> DeletedDigits:
        """Have these drawings and no others, all or nothing; return those that were there."""
        done = 0
        with self._writing() as connection:
            before = connection.execute(_SELECT).fetchall()
            connection.execute("DELETE FROM drawings")
            for part in _parts(digits.rows):
                connection.executemany(INSERT, part)
                done += len(part)
                progress(done)
        return DeletedDigits(tuple(before))

    def keep_vectors(self, made_by: str, vectors: Mapping[int, Floats]) -> None:
        """Keep (d,) float32 for each id until something else makes them; saves time, no more."""
        rows = [(made_by, v.astype("<f4").tobytes(), number) for number, v in vectors.items()]
        with self._writing() as connection:
            # A drawing may have been deleted in the meantime by another window.
            connection.executemany(
                "INSERT OR REPLACE INTO vectors SELECT id, ?, ? FROM drawings WHERE id = ?", rows
            )

    # -- the connection -----------------------------------------------------------------------

    def _rows(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        self._follow()
        try:
            return self._ask(statement, values)
        except soundness.ERRORS as error:
            if soundness.tells_of_damage(error) and self._rescued():
                return self._rows(statement, values)
            raise FileError(self.path, opening.cause_of(error)) from None

    def _ask(self, statement: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        return self._opened.connection.execute(statement, tuple(values)).fetchall()

    def _follow(self) -> None:
        """Read from the file that is at `path` now: another window may have rescued it."""
        found = opening.identity(self.path)
        if found is not None and found != self._identity:
            self._replace_opened(check=False)

    def _rescued(self) -> bool:
        """Check the file after something in it could not be read; whether there is a new one."""
        if not self._mend or self.read_only_because or self._checked_in_vain:
            return False
        before = self._identity
        try:
            self._replace_opened(check=True)
        except FileError as error:
            _log.warning("%s", error)
            return False
        self._checked_in_vain = self._identity == before
        return not self._checked_in_vain

    def _replace_opened(self, *, check: bool) -> None:
        """Open the file anew. Raises FileError; the next question then tries again."""
        self._opened.connection.close()  # first: Windows lets no open file be moved aside
        self._identity = None
        known = self.rescue
        self._opened = opening.open_file(self.path, check=check, mend=self._mend)
        self._identity = opening.identity(self.path)
        if self._opened.rescue is not None:
            _log.warning("%s", self._opened.rescue.sentence.at(self.path))
            self._on_rescue(self._opened.rescue)
        else:
            self._opened = replace(self._opened, rescue=known)

    @contextmanager
    def _writing(self) -> Iterator[sqlite3.Connection]:
        """Run the block in a transaction that is on the disk when this ends.

        In the file that is at `path` now: its owner may have put another one there, and another
        window may have moved a damaged one aside.
        """
        if self.read_only_because or opening.identity(self.path) != self._identity:
            self._open_to_write()
        connection = self._opened.connection
        try:
            connection.execute("BEGIN IMMEDIATE")
            yield connection
            connection.execute("COMMIT")
        except soundness.ERRORS as error:
            cause = MyDigitsWords.NOT_SAVED(reason=opening.cause_of(error))
            if connection.in_transaction:
                connection.rollback()
            if soundness.tells_of_damage(error):
                self._rescued()  # so that it can be saved the next time
            raise FileError(self.path, cause) from None
        finally:
            if connection is self._opened.connection and connection.in_transaction:
                connection.rollback()

    def _open_to_write(self) -> None:
        """Try whether the folder or disk takes writes by now. Raises FileError when not."""
        self._replace_opened(check=True)
        if self.read_only_because:
            raise FileError(self.path, MyDigitsWords.NOT_SAVED(reason=self.read_only_because))


def _if_sound(row: tuple[Any, ...]) -> MyDigit | None:
    try:
        return drawing.from_row(row)
    except ValueError as error:
        _log.warning("own digit %d: %s", row[0], error)
        return None


def _parts(items: Sequence[_T]) -> Iterator[Sequence[_T]]:
    return (items[first : first + _AT_ONCE] for first in range(0, len(items), _AT_ONCE))


def _marks(part: Sequence[int]) -> str:
    return ", ".join("?" * len(part))

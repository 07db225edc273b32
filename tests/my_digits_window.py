"""The window of own digits for tests: opened, looked at, and a disk filled around it."""

from __future__ import annotations

import contextlib
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from PySide6.QtWidgets import QLabel, QListView
from pytestqt.qtbot import QtBot

from digitpad.core.errors import FileError
from digitpad.core.files.paths import bundled_model
from digitpad.core.ink import codec
from digitpad.core.ink.ink import Ink
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.reading.recognizer import Recognizer
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.common.message_bar import MessageBar
from digitpad.widgets.my_digits.digits_model import Role
from digitpad.widgets.my_digits.window import MyDigitsWindow
from tests.disks import fill
from tests.hands import my_digit

PATIENCE_MS = 30_000
"""For what takes some time on a machine that is busy with other things."""
_INK = codec.encode(Ink.from_points([[(-0.25, 0), (1000, 1000), (2000, 0)]]))
_PLACE = struct.pack("<d", -0.25)
_MANY = "INSERT INTO drawings (label, ink, ink_sha256, added_at, source) VALUES (?, ?, ?, ?, ?)"


def opened(qtbot: QtBot) -> Iterator[MyDigitsService]:
    made = MyDigitsService()
    with qtbot.waitSignals([made.opened, made.reading_changed]):
        made.reader_for(Recognizer.from_file(bundled_model()))
    yield made
    made.close()


def shown(qtbot: QtBot, my_digits: MyDigitsService) -> MyDigitsWindow:
    made = MyDigitsWindow(my_digits)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    return made


def grid_of(window: MyDigitsWindow) -> QListView:
    grid = window.findChild(QListView, "myDigitsGrid")
    assert grid is not None
    return grid


def labels(window: MyDigitsWindow) -> list[int]:
    model = grid_of(window).model()
    return [model.index(row, 0).data(Role.LABEL) for row in range(model.rowCount())]


def choose(window: MyDigitsWindow, row: int) -> int:
    model = grid_of(window).model()
    grid_of(window).setCurrentIndex(model.index(row, 0))
    return int(model.index(row, 0).data(Role.ID))


def message_of(window: MyDigitsWindow) -> str:
    bar = window.findChild(MessageBar)
    assert bar is not None
    return bar.text


def visible_labels(window: MyDigitsWindow) -> list[QLabel]:
    return [label for label in window.findChildren(QLabel) if label.isVisible()]


def add_many(path: Path, count: int) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.executemany(_MANY, map(_row, range(count)))
        connection.commit()


def _row(number: int) -> tuple[int, bytes, bytes, float, str]:
    """Return a drawing as it lies in the file, different for each number, in no time."""
    ink = _INK.replace(_PLACE, struct.pack("<d", number))
    return number % 10, ink, codec.checked_digest(ink), float(number), "import"


def fill_disk(digits: MyDigits) -> None:
    """Leave no byte, neither on the disk nor in pages that the database may use again."""
    fill(digits.path.parent / "filler")
    with contextlib.suppress(FileError):
        for seed in range(10_000, 12_000):
            digits.add(my_digit(seed))

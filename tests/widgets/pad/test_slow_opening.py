"""The window goes on while a picture is opened that takes its time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from digitpad.core.reading import page_files
from digitpad.core.reading.page import Page
from digitpad.widgets.pad.pad_window import PadWindow
from tests.pad import SEVEN, mouse_stroke
from tests.pad_files import PATIENCE_MS, message


@dataclass
class StuckFile:
    """An empty picture file on a drive that does not answer before ``answers`` is set."""

    path: Path
    answers: threading.Event
    was_read: threading.Event


@pytest.fixture
def stuck_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[StuckFile]:
    """A picture on a drive that does not answer, until the test is over.

    No file that is really there keeps its reader waiting: pipes are refused.
    """
    stuck = StuckFile(tmp_path / "holiday.png", threading.Event(), threading.Event())
    stuck.path.touch()
    read = page_files.page_of_picture_file

    def read_when_it_answers(path: Path) -> Page:
        stuck.answers.wait()
        try:
            return read(path)
        finally:
            stuck.was_read.set()

    monkeypatch.setattr(page_files, "page_of_picture_file", read_when_it_answers)
    yield stuck
    stuck.answers.set()


def test_a_window_goes_on_while_a_picture_is_opened(
    window: PadWindow, stuck_file: StuckFile, qtbot: QtBot
) -> None:
    window.open_file(stuck_file.path)
    assert window.is_opening
    mouse_stroke(window.canvas, SEVEN)
    assert not window.is_opening  # what was drawn is newer
    assert window.reading is not None
    assert window.reading.digit == 7
    with qtbot.assertNotEmitted(window.page_settled, wait=100):
        stuck_file.answers.set()
        qtbot.waitUntil(stuck_file.was_read.is_set, timeout=PATIENCE_MS)
    assert message(window) == ""
    assert len(window.ink) == 1


def test_escape_stops_the_opening_and_nothing_else(
    window: PadWindow, stuck_file: StuckFile, qtbot: QtBot
) -> None:
    mouse_stroke(window.canvas, SEVEN)
    window.open_file(stuck_file.path)
    assert window.is_opening
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.is_opening
    assert len(window.ink) == 1

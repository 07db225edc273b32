"""An ink file with several drawings, and several pictures, are pages to turn."""

from __future__ import annotations

import gzip
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from digitpad.widgets.pad.pad_window import PadWindow
from tests.pad import ONE, SEVEN, Points, mouse_stroke
from tests.pad_files import PATIENCE_MS, drop, message, write_book
from tests.said import said


def test_a_notebook_dropped_is_opened_with_its_pages(
    window: PadWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    page = "<page><layer><stroke>0 0 6 0 3 10</stroke></layer></page>"
    path = tmp_path / "notes.xopp"
    path.write_bytes(gzip.compress(f"<xournal>{page * 3}</xournal>".encode()))
    drop(window, path)
    qtbot.waitUntil(lambda: window.book == (0, 3), timeout=PATIENCE_MS)
    assert window.page.source == "notes.xopp"


def test_the_drawings_of_a_file_are_gone_through(
    window: PadWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    window.open_file(write_book(tmp_path / "book.ndjson", 1000))
    assert window.page.number == 0
    qtbot.waitUntil(lambda: window.book == (0, 1000))
    for number in (1, 2):
        window.pad_actions.next_drawing.trigger()
        assert window.page.number == number
    window.pad_actions.previous_drawing.trigger()
    assert window.book == (1, 1000)
    window.pad_actions.undo.trigger()  # turning pages in a row is one step
    assert window.book == (0, 1000)
    window.pad_actions.undo.trigger()
    assert window.page.is_blank


def test_a_page_of_another_file_of_the_same_name_turns_no_pages(
    window: PadWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    for folder, count in (("long", 50), ("short", 3)):
        (tmp_path / folder).mkdir()
        path = write_book(tmp_path / folder / "book.ndjson", count)
        window.open_file(path)
        qtbot.waitUntil(lambda count=count: window.book == (0, count))
        window.pad_actions.next_drawing.trigger()
        window.pad_actions.next_drawing.trigger()
        assert window.book == (2, count)
    for _ in range(2):  # turning in the short one, opening it
        window.pad_actions.undo.trigger()
    assert window.page.number == 2  # of the long one
    assert window.book == (0, 3)
    window.pad_actions.next_drawing.trigger()
    assert window.book == (1, 3)


def test_turning_stops_at_both_ends(window: PadWindow, tmp_path: Path, qtbot: QtBot) -> None:
    window.open_file(write_book(tmp_path / "book.ndjson", 2))
    qtbot.waitUntil(lambda: window.book == (0, 2))
    assert not window.pad_actions.previous_drawing.isEnabled()
    window.pad_actions.next_drawing.trigger()
    assert not window.pad_actions.next_drawing.isEnabled()
    window.pad_actions.new.trigger()
    assert window.book is None


def test_broken_lines_are_named_and_the_rest_is_there(
    window: PadWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = write_book(tmp_path / "book.ndjson", 2)
    path.write_text("{oops\n" + path.read_text() + "nothing\n")
    window.open_file(path)
    qtbot.waitUntil(lambda: message(window) != "")
    assert message(window) == said(f"{path}, line 1: not valid JSON (and 1 more line like this)")
    assert window.book == (0, 2)


def write_pictures(window: PadWindow, folder: Path, *shapes: Points) -> list[Path]:
    """Draw each of ``shapes`` and save it as a picture; the page is empty afterwards."""
    paths = [folder / f"{number}.png" for number in range(len(shapes))]
    for path, shape in zip(paths, shapes, strict=True):
        window.pad_actions.new.trigger()
        mouse_stroke(window.canvas, shape)
        window.save_file(path)
    window.pad_actions.new.trigger()
    return paths


def test_several_pictures_dropped_at_once_are_pages_to_turn(
    window: PadWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    def shows(name: str, digit: int, place: tuple[int, int]) -> None:
        qtbot.waitUntil(lambda: window.page.source == name, timeout=PATIENCE_MS)
        assert window.reading is not None
        assert window.reading.digit == digit
        assert window.book == place

    drop(window, *write_pictures(window, tmp_path, SEVEN, ONE, SEVEN))
    shows("0.png", 7, (0, 3))
    assert window.findChild(QLabel, "bookPlace").text() == "1 / 3"
    window.pad_actions.next_drawing.trigger()
    shows("1.png", 1, (1, 3))
    window.pad_actions.next_drawing.trigger()
    shows("2.png", 7, (2, 3))
    assert not window.pad_actions.next_drawing.isEnabled()
    window.pad_actions.undo.trigger()  # turning several pages is one step
    shows("0.png", 7, (0, 3))


def test_a_picture_opened_alone_is_none_of_the_pages_before(
    window: PadWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    *pages, alone = write_pictures(window, tmp_path, SEVEN, ONE, SEVEN)
    window.open_files(pages)
    qtbot.waitUntil(lambda: window.page.source == "0.png", timeout=PATIENCE_MS)
    window.open_file(tmp_path / "missing.png")
    qtbot.waitUntil(lambda: message(window) != "", timeout=PATIENCE_MS)
    assert window.book == (0, 2)
    window.open_file(alone)
    qtbot.waitUntil(lambda: window.page.source == "2.png", timeout=PATIENCE_MS)
    assert window.book is None
    assert not window.pad_actions.next_drawing.isEnabled()


def test_a_picture_that_cannot_be_opened_does_not_bar_the_way(
    window: PadWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    paths = write_pictures(window, tmp_path, SEVEN, ONE, ONE)
    paths[1].write_bytes(b"no picture")
    window.open_files(paths)
    qtbot.waitUntil(lambda: window.page.source == "0.png", timeout=PATIENCE_MS)
    window.pad_actions.next_drawing.trigger()
    qtbot.waitUntil(lambda: message(window).startswith(str(paths[1])), timeout=PATIENCE_MS)
    assert window.page.source == "0.png"
    window.pad_actions.next_drawing.trigger()
    qtbot.waitUntil(lambda: window.page.source == "2.png", timeout=PATIENCE_MS)
    assert message(window) == ""


def test_only_pictures_are_opened_together(window: PadWindow, tmp_path: Path) -> None:
    pictures = write_pictures(window, tmp_path, SEVEN)
    drop(window, *pictures, write_book(tmp_path / "ink.ndjson", 2))
    assert message(window) == said(
        "Only pictures can be opened together, and ink.ndjson is not a picture."
    )
    assert window.page.is_blank

"""Pages come and go as files, over the clipboard and by dropping; trouble leaves the page alone."""

from __future__ import annotations

import gzip
import io
import struct
import threading
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ink import Ink
from digitpad.core.ink.ndjson import Drawing, read_ndjson, to_ndjson_line
from digitpad.core.reading import page_files
from digitpad.core.reading.page import Page
from digitpad.widgets.pad.files.page_exchange import png_bytes
from digitpad.widgets.pad.pad_window import PadWindow
from tests.disks import fill
from tests.pad import BAR, ONE, SEVEN, Points, bare_pad, mouse_stroke, pen_stroke

OTHERS = Path(__file__).parents[2] / "data" / "ink"
PATIENCE_MS = 30_000
"""A thread opens pictures, and a process tries models: both may have to wait for a processor."""


def write_book(path: Path, count: int) -> Path:
    shapes = [SEVEN, ONE, BAR]
    inks = [Ink.from_points([shapes[number % 3]]) for number in range(count)]
    path.write_text("".join(f"{to_ndjson_line(Drawing(ink))}\n" for ink in inks))
    return path


def message(window: PadWindow) -> str:
    return window.message.text


def test_ink_saved_and_opened_again_is_the_same(window: PadWindow, tmp_path: Path) -> None:
    pen_stroke(window.canvas, SEVEN, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7])
    path = tmp_path / "seven.ndjson"
    window.save_file(path)
    (drawing,) = read_ndjson(path)
    assert isinstance(drawing, Drawing)
    assert drawing.ink == window.ink


@pytest.mark.parametrize("name", ["seven.png", "seven.ndjson", "seven.ndjson.gz"])
def test_what_was_saved_is_read_alike_when_opened(
    window: PadWindow, tmp_path: Path, name: str, qtbot: QtBot
) -> None:
    mouse_stroke(window.canvas, SEVEN)
    window.save_file(tmp_path / name)
    window.pad_actions.new.trigger()
    assert window.reading is None
    window.open_file(tmp_path / name)
    qtbot.waitUntil(lambda: window.reading is not None, timeout=PATIENCE_MS)
    assert window.reading is not None
    assert window.reading.digit == 7
    assert message(window) == ""


@pytest.mark.parametrize(
    "name", ["inkscape.svg", "drawing.excalidraw", "drawing.tldr", "unipen.dat", "quickdraw.json"]
)
def test_ink_of_other_programs_is_opened_with_its_strokes(
    window: PadWindow, qtbot: QtBot, name: str
) -> None:
    window.open_file(OTHERS / name)
    qtbot.waitUntil(lambda: window.page.source == name, timeout=PATIENCE_MS)
    assert len(window.ink) == 1
    assert len(window.ink.strokes[0]) == 17
    qtbot.waitUntil(lambda: window.reading is not None, timeout=PATIENCE_MS)
    assert window.reading is not None
    assert window.reading.digit == 7
    assert message(window) == ""


def test_a_notebook_dropped_is_opened_with_its_pages(
    window: PadWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    page = "<page><layer><stroke>0 0 6 0 3 10</stroke></layer></page>"
    path = tmp_path / "notes.xopp"
    path.write_bytes(gzip.compress(f"<xournal>{page * 3}</xournal>".encode()))
    drop(window, path)
    qtbot.waitUntil(lambda: window.book == (0, 3), timeout=PATIENCE_MS)
    assert window.page.source == "notes.xopp"


def test_a_drawing_without_a_pen_s_lines_is_named_and_the_page_stays(
    window: PadWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    mouse_stroke(window.canvas, ONE)
    before = window.ink
    path = tmp_path / "logo.svg"
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0L9 0L9 9z"/></svg>')
    window.open_file(path)
    qtbot.waitUntil(lambda: "only filled shapes" in message(window), timeout=PATIENCE_MS)
    assert window.ink == before


def test_svg_is_a_picture_of_the_ink(window: PadWindow, tmp_path: Path) -> None:
    mouse_stroke(window.canvas, ONE)
    window.save_file(tmp_path / "one.svg")
    image = QImage(str(tmp_path / "one.svg")).convertToFormat(QImage.Format.Format_Grayscale8)
    middle, side = image.pixelColor(image.rect().center()), image.pixelColor(5, 5)
    assert middle.lightness() < 50
    assert side.lightness() > 200


def test_an_opened_picture_is_read_as_recognize_reads_it(
    window: PadWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    from digitpad.core.pictures.picture import picture_of_file

    mouse_stroke(window.canvas, SEVEN)
    window.save_file(tmp_path / "seven.png")
    window.open_file(tmp_path / "seven.png")
    qtbot.waitUntil(lambda: window.page.source == "seven.png", timeout=PATIENCE_MS)
    assert window.reading is not None
    assert (window.reading.picture == picture_of_file(tmp_path / "seven.png")).all()


def test_copy_and_paste_keep_the_ink(window: PadWindow) -> None:
    mouse_stroke(window.canvas, SEVEN)
    drawn = window.ink
    window.pad_actions.copy.trigger()
    window.pad_actions.clear.trigger()
    window.pad_actions.paste.trigger()
    assert window.ink == drawn
    window.pad_actions.undo.trigger()
    assert window.page.is_blank


def test_a_copied_page_is_a_picture_elsewhere(window: PadWindow) -> None:
    mouse_stroke(window.canvas, SEVEN)
    window.pad_actions.copy.trigger()
    mime = QGuiApplication.clipboard().mimeData()
    assert mime.hasImage()
    assert b"<svg" in mime.data("image/svg+xml").data()


def encoded(image: QImage) -> QMimeData:
    """Return the picture as other programs put it onto the clipboard."""
    mime = QMimeData()
    mime.setData("image/png", png_bytes(image))
    return mime


@pytest.mark.parametrize("form", ["image", "png"])
@pytest.mark.parametrize("zoom", [1, 3])
def test_a_pasted_picture_is_read(window: PadWindow, qtbot: QtBot, form: str, zoom: int) -> None:
    mouse_stroke(window.canvas, SEVEN)
    image = window.canvas.grab().toImage()
    image = image.scaled(zoom * image.size())
    window.pad_actions.clear.trigger()
    if form == "image":
        QGuiApplication.clipboard().setImage(image)
    else:
        QGuiApplication.clipboard().setMimeData(encoded(image))
    window.pad_actions.paste.trigger()
    qtbot.waitUntil(lambda: window.page.picture is not None, timeout=PATIENCE_MS)
    assert window.reading is not None
    assert window.reading.digit == 7


def test_a_pasted_picture_that_is_cut_short_is_one_sentence(
    window: PadWindow, qtbot: QtBot
) -> None:
    mime = QMimeData()
    mime.setData("image/png", png((300, 300))[:200])
    QGuiApplication.clipboard().setMimeData(mime)
    window.pad_actions.paste.trigger()
    qtbot.waitUntil(lambda: message(window) != "", timeout=PATIENCE_MS)
    assert message(window) == "Clipboard: the picture is damaged or cut short"


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


def test_pasted_ndjson_is_ink(window: PadWindow) -> None:
    QGuiApplication.clipboard().setText(to_ndjson_line(Drawing(Ink.from_points([SEVEN]))))
    window.pad_actions.paste.trigger()
    assert len(window.ink) == 1


@pytest.mark.parametrize("text", ["", "just words", '{"drawing": 3}'])
def test_nothing_to_paste_is_one_sentence(window: PadWindow, text: str) -> None:
    mouse_stroke(window.canvas, SEVEN)
    drawn = window.page
    QGuiApplication.clipboard().setText(text)
    window.pad_actions.paste.trigger()
    assert message(window).startswith("Clipboard: ")
    assert window.page is drawn


def drop(window: PadWindow, *paths: Path) -> None:
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place = QPoint(100, 200)
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(place, copy, mime, left, none)
    QApplication.sendEvent(window, entering)
    assert entering.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(place), copy, mime, left, none))


def test_a_dropped_file_is_opened(window: PadWindow, tmp_path: Path) -> None:
    drop(window, write_book(tmp_path / "one.ndjson", 1))
    assert window.reading is not None
    assert window.reading.digit == 7


def test_a_dropped_model_is_handed_on(qtbot: QtBot) -> None:
    window = bare_pad()
    qtbot.addWidget(window)
    with qtbot.waitSignal(window.model_opened) as given:
        drop(window, bundled_model())
    assert given.args == [bundled_model()]


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
    assert message(window) == f"{path}, line 1: not valid JSON (and 1 more line like this)"
    assert window.book == (0, 2)


def bad_files(folder: Path) -> dict[str, Path]:
    """Files that cannot be used, by what is wrong with them."""
    (folder / "cut.png").write_bytes(png((300, 300))[:200])
    (folder / "text.png").write_text("no picture at all")
    (folder / "white.png").write_bytes(png((50, 50)))
    (folder / "empty.png").write_bytes(b"")
    (folder / "words.ndjson").write_text("no ink\n")
    (folder / "empty.ndjson").write_text("")
    (folder / "nan.ndjson").write_text('{"drawing": [[[0, NaN], [1, 2]]]}\n')
    (folder / "cut.ndjson.gz").write_bytes(gzip.compress(b"{}" * 5000)[:30])
    (folder / "cut.digitpad").write_bytes(bundled_model().read_bytes()[:5000])
    (folder / "huge.png").write_bytes(giant_png())
    names = [path.name for path in folder.iterdir() if path.is_file()]
    return {name: folder / name for name in [*names, "missing.png", "missing.ndjson"]}


def png(size: tuple[int, int]) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, "white").save(buffer, "PNG")
    return buffer.getvalue()


def giant_png() -> bytes:
    """A small file that says it holds 30,000 x 30,000 pixels, and does."""
    rows = zlib.compress(bytes(30_000 * (1 + 30_000 // 8)), 1)
    parts = [(b"IHDR", struct.pack(">IIBBBBB", 30_000, 30_000, 1, 0, 0, 0, 0)), (b"IDAT", rows)]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        for kind, data in [*parts, (b"IEND", b"")]
    )


def test_bad_files_are_one_sentence_and_change_nothing(
    window: PadWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "bad"
    folder.mkdir()
    mouse_stroke(window.canvas, SEVEN)
    page, reader = window.page, window.reader
    for name, path in bad_files(folder).items():
        window.message.hide()
        window.open_file(path)
        qtbot.waitUntil(
            lambda: message(window) != "", timeout=PATIENCE_MS
        )  # a model is tried first
        assert message(window).startswith(str(path)), name
        assert "\n" not in message(window)
        assert window.page is page, name
        assert window.reader is reader, name
    mouse_stroke(window.canvas, BAR)
    assert len(window.ink) == 2


@pytest.mark.parametrize(
    ("place", "cause"),
    [
        ("seven.gif", "a page is saved as .png, .svg or .ndjson"),
        ("file/seven.png", "cannot be written"),
    ],
)
def test_what_cannot_be_saved_is_one_sentence(
    window: PadWindow, tmp_path: Path, place: str, cause: str
) -> None:
    (tmp_path / "file").write_text("in the way")
    mouse_stroke(window.canvas, SEVEN)
    window.save_file(tmp_path / place)
    assert message(window).startswith(f"{tmp_path / place}: {cause}")


def test_a_full_disk_leaves_the_file_as_it_was(window: PadWindow, full_disk: Path) -> None:
    target = full_disk / "ink.ndjson"
    target.write_text("precious\n")
    fill(full_disk / "rest")
    mouse_stroke(window.canvas, SEVEN)
    window.save_file(target)
    assert "no space left" in message(window)
    assert target.read_text() == "precious\n"


def test_a_picture_without_strokes_is_not_saved_as_ink(window: PadWindow, tmp_path: Path) -> None:
    window.show_picture(np.eye(28, dtype=np.float32), "test")
    window.save_file(tmp_path / "picture.ndjson")
    assert message(window).endswith("a picture without strokes can only be saved as .png")
    window.save_file(tmp_path / "picture.png")
    assert message(window) == f"Saved as {tmp_path / 'picture.png'}."
    assert (tmp_path / "picture.png").exists()


def test_the_open_dialog_opens_and_remembers_the_folder(
    window: PadWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    path = write_book(tmp_path / "one.ndjson", 1)
    window.pad_actions.open.trigger()
    (dialog,) = window.findChildren(QFileDialog)
    dialog.setDirectory(str(tmp_path))
    dialog.selectFile(str(path))
    dialog.accept()
    qtbot.waitUntil(lambda: window.reading is not None)
    window.pad_actions.save.trigger()
    dialog = window.findChildren(QFileDialog)[-1]
    assert Path(dialog.directory().absolutePath()) == tmp_path
    dialog.reject()


def test_a_page_that_was_saved_is_said_to_be(window: PadWindow, tmp_path: Path) -> None:
    mouse_stroke(window.canvas, SEVEN)
    window.save_file(tmp_path / "seven.png")
    assert message(window) == f"Saved as {tmp_path / 'seven.png'}."


def test_no_message_about_a_file_outlives_the_page(window: PadWindow, tmp_path: Path) -> None:
    window.save_file(tmp_path / "empty.png")
    assert message(window).startswith(str(tmp_path / "empty.png"))
    mouse_stroke(window.canvas, SEVEN)
    assert message(window) == ""
    window.show_error("This is about something else.")
    mouse_stroke(window.canvas, BAR)
    assert message(window) == "This is about something else."


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
    assert (
        message(window) == "Only pictures can be opened together, and ink.ndjson is not a picture."
    )
    assert window.page.is_blank


def test_the_reading_is_copied_as_text(window: PadWindow) -> None:
    assert not window.pad_actions.copy_reading.isEnabled()
    mouse_stroke(window.canvas, SEVEN)
    window.pad_actions.copy_reading.trigger()
    assert QGuiApplication.clipboard().text() == "7"
    assert message(window) == "“7” is copied."
    window.pad_actions.clear.trigger()
    assert not window.pad_actions.copy_reading.isEnabled()


def test_a_page_that_was_copied_is_said_to_be(window: PadWindow) -> None:
    mouse_stroke(window.canvas, SEVEN)
    window.pad_actions.copy.trigger()
    assert message(window) == "The page is copied."

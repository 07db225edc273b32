"""Pages come and go as files; trouble leaves the page alone."""

from __future__ import annotations

import gzip
import struct
import zlib
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ndjson import Drawing, read_ndjson
from digitpad.widgets.pad.pad_window import PadWindow
from tests.disks import fill
from tests.pad import BAR, ONE, SEVEN, bare_pad, mouse_stroke, pen_stroke
from tests.pad_files import PATIENCE_MS, drop, message, png, write_book
from tests.said import said

OTHERS = Path(__file__).parents[2] / "data" / "ink"


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


def test_a_drawing_without_a_pen_s_lines_is_named_and_the_page_stays(
    window: PadWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    mouse_stroke(window.canvas, ONE)
    before = window.ink
    path = tmp_path / "logo.svg"
    path.write_text('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0L9 0L9 9z"/></svg>')
    window.open_file(path)
    cause = "the SVG has no lines drawn with a pen, only filled shapes or none; save it as PNG"
    qtbot.waitUntil(lambda: said(cause) in message(window), timeout=PATIENCE_MS)
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
        ("file/seven.png", "cannot be written: not a directory"),
    ],
)
def test_what_cannot_be_saved_is_one_sentence(
    window: PadWindow, tmp_path: Path, place: str, cause: str
) -> None:
    (tmp_path / "file").write_text("in the way")
    mouse_stroke(window.canvas, SEVEN)
    window.save_file(tmp_path / place)
    assert message(window) == said(f"{tmp_path / place}: {cause}")


def test_a_full_disk_leaves_the_file_as_it_was(window: PadWindow, full_disk: Path) -> None:
    target = full_disk / "ink.ndjson"
    target.write_text("precious\n")
    fill(full_disk / "rest")
    mouse_stroke(window.canvas, SEVEN)
    window.save_file(target)
    assert said("no space left on device") in message(window)
    assert target.read_text() == "precious\n"


def test_a_picture_without_strokes_is_not_saved_as_ink(window: PadWindow, tmp_path: Path) -> None:
    window.show_picture(np.eye(28, dtype=np.float32), "test")
    window.save_file(tmp_path / "picture.ndjson")
    assert message(window).endswith(said("a picture without strokes can only be saved as .png"))
    window.save_file(tmp_path / "picture.png")
    assert message(window) == said(f"Saved as {tmp_path / 'picture.png'}.")
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
    assert message(window) == said(f"Saved as {tmp_path / 'seven.png'}.")


def test_no_message_about_a_file_outlives_the_page(window: PadWindow, tmp_path: Path) -> None:
    window.save_file(tmp_path / "empty.png")
    assert message(window).startswith(str(tmp_path / "empty.png"))
    mouse_stroke(window.canvas, SEVEN)
    assert message(window) == ""
    window.show_error("This is about something else.")
    mouse_stroke(window.canvas, BAR)
    assert message(window) == "This is about something else."

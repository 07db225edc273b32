"""Pages and readings are copied and pasted; trouble leaves the page alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from digitpad.core.ink.ink import Ink
from digitpad.core.ink.ndjson import Drawing, to_ndjson_line
from digitpad.widgets.pad.files.page_exchange import png_bytes
from digitpad.widgets.pad.pad_window import PadWindow
from tests.pad import SEVEN, mouse_stroke
from tests.pad_files import PATIENCE_MS, message, png
from tests.said import said


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
    assert message(window) == said("Clipboard: the picture is damaged or cut short")


def test_pasted_ndjson_is_ink(window: PadWindow) -> None:
    QGuiApplication.clipboard().setText(to_ndjson_line(Drawing(Ink.from_points([SEVEN]))))
    window.pad_actions.paste.trigger()
    assert len(window.ink) == 1


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("", "there is neither a picture nor ink"),
        ("just words", "there is neither a picture nor ink"),
        ('{"drawing": 3}', 'no list "drawing" in this line'),
    ],
)
def test_nothing_to_paste_is_one_sentence(window: PadWindow, text: str, cause: str) -> None:
    mouse_stroke(window.canvas, SEVEN)
    drawn = window.page
    QGuiApplication.clipboard().setText(text)
    window.pad_actions.paste.trigger()
    assert message(window) == said(f"Clipboard: {cause}")
    assert window.page is drawn


def test_the_reading_is_copied_as_text(window: PadWindow) -> None:
    assert not window.pad_actions.copy_reading.isEnabled()
    mouse_stroke(window.canvas, SEVEN)
    window.pad_actions.copy_reading.trigger()
    assert QGuiApplication.clipboard().text() == "7"
    assert message(window) == said("“7” is copied.")
    window.pad_actions.clear.trigger()
    assert not window.pad_actions.copy_reading.isEnabled()


def test_a_page_that_was_copied_is_said_to_be(window: PadWindow) -> None:
    mouse_stroke(window.canvas, SEVEN)
    window.pad_actions.copy.trigger()
    assert message(window) == said("The page is copied.")

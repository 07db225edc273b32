"""Files and messages of the pad for tests."""

from __future__ import annotations

import io
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from digitpad.core.ink.ink import Ink
from digitpad.core.ink.ndjson import Drawing, to_ndjson_line
from digitpad.widgets.pad.pad_window import PadWindow
from tests.pad import BAR, ONE, SEVEN

PATIENCE_MS = 30_000
"""A thread opens pictures, and a process tries models: both may have to wait for a processor."""


def write_book(path: Path, count: int) -> Path:
    shapes = [SEVEN, ONE, BAR]
    inks = [Ink.from_points([shapes[number % 3]]) for number in range(count)]
    path.write_text("".join(f"{to_ndjson_line(Drawing(ink))}\n" for ink in inks))
    return path


def message(window: PadWindow) -> str:
    return window.message.text


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


def png(size: tuple[int, int]) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", size, "white").save(buffer, "PNG")
    return buffer.getvalue()

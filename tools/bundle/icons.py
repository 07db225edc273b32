"""The program's icon in the sizes and files that systems ask for, all from one SVG."""

from __future__ import annotations

import io
import sys
from pathlib import Path

from PIL import Image

ROOT = Path(__file__).resolve().parents[2]
SVG = ROOT / "resources" / "icons" / "digitpad.svg"
SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
"""In pixels: those that hicolor, Windows and macOS know."""


def picture(size: int) -> Image.Image:
    """Return the icon as a square of ``size`` pixels, in RGBA."""
    from PySide6.QtCore import QBuffer, QIODevice, Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SVG)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return Image.open(io.BytesIO(bytes(buffer.data().data()))).convert("RGBA")


def for_program(folder: Path) -> str | None:
    """Write the icon that belongs into the program's file and return its path; None on Linux."""
    if sys.platform not in ("win32", "darwin"):
        return None
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / ("digitpad.ico" if sys.platform == "win32" else "digitpad.icns")
    largest, *others = [picture(size) for size in sorted(SIZES, reverse=True)]
    if sys.platform == "win32":
        picture(256).save(path, sizes=[(size, size) for size in SIZES if size <= 256])
    else:
        largest.save(path, append_images=others)
    return str(path)

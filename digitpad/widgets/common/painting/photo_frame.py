"""Where an opened picture lies on a page."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from digitpad.core.reading.page import MARGIN, SIDE


def frame_of_shown(height: int, width: int) -> QRectF:
    """Return where a picture of so many pixels is shown on a page, in page units."""
    scale = (SIDE - MARGIN) / max(width, height)
    frame = QRectF(0, 0, width * scale, height * scale)
    frame.moveCenter(QPointF(SIDE / 2, SIDE / 2))
    return frame

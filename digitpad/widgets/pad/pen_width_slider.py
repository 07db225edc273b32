"""The slider for the pen's width: a wedge, thin on the left and thick on the right."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QSlider, QWidget

from digitpad.services.settings import PEN_WIDTH_UNITS

_WEDGE_PX = 11.0
_HANDLE_PX = 14.0
_EDGE_PX = _HANDLE_PX / 2 + 1


class PenWidthSlider(QSlider):
    """A horizontal slider for the pen's width, in page units."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        narrowest, _, widest = PEN_WIDTH_UNITS
        self.setRange(narrowest, widest)
        self.setPageStep(8)
        self.setObjectName("penWidth")
        self.setAccessibleName(self.tr("Pen width"))
        self.setToolTip(self.tr("Width of the pen. It changes only the look, not the reading"))
        self.setStatusTip(self.toolTip())
        self.setFixedSize(QSize(116, 30))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        palette, role = self.palette(), QPalette.ColorRole
        middle, left, right = self.height() / 2, _EDGE_PX, self.width() - _EDGE_PX
        at = self._handle_position(left, right)
        painter.setPen(Qt.PenStyle.NoPen)
        for end, colour in ((right, role.Dark), (at, role.Accent)):
            half = _WEDGE_PX / 2 * (end - left) / (right - left)
            painter.setBrush(palette.color(colour))
            corners = [(left, middle - 0.8), (end, middle - half), (end, middle + half)]
            painter.drawPolygon(QPolygonF([QPointF(*c) for c in (*corners, (left, middle + 0.8))]))
        painter.setPen(QPen(palette.color(role.Dark), 1.0))
        painter.setBrush(palette.color(role.Light))
        side = _HANDLE_PX
        painter.drawEllipse(QRectF(at - side / 2, middle - side / 2, side, side))
        painter.end()

    def _handle_position(self, left: float, right: float) -> float:
        part = (self.sliderPosition() - self.minimum()) / (self.maximum() - self.minimum())
        return left + (right - left) * part

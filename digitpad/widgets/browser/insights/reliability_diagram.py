"""The reliability diagram: how often readings of a confidence are right (Guo et al., ICML 2017)."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from digitpad.core.scoring.metrics import Calibration
from digitpad.widgets.common.formatting import number
from digitpad.widgets.common.painting import colours

_LEFT, _TOP, _RIGHT, _BOTTOM = 44.0, 40.0, 14.0, 60.0
_COUNTS_SHARE = 0.16


class ReliabilityDiagram(QWidget):
    """A column for each bin of confidence; on the diagonal, confidence equals accuracy."""

    accessible_role = QAccessible.Role.Chart

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._calibration: Calibration | None = None
        self.setObjectName("reliabilityDiagram")
        self.setAccessibleName(self.tr("Reliability diagram"))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_calibration(self, calibration: Calibration) -> None:
        """Show another calibration."""
        self._calibration = calibration
        self.setAccessibleDescription(self._title())
        self.setToolTip(self._title())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(340, 400)

    def _title(self) -> str:
        if self._calibration is None or math.isnan(self._calibration.ece):
            return self.tr("No labels, no calibration")
        return self.tr("Expected calibration error {0} %").format(
            number(100 * self._calibration.ece, 2)
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(QRectF(_LEFT, 8, self.width() - _LEFT, 24), 0, self._title())
        whole = QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)
        counts = QRectF(whole)
        counts.setTop(whole.bottom() - whole.height() * _COUNTS_SHARE)
        plot = QRectF(whole)
        plot.setBottom(counts.top() - 12)
        self._paint_axes(painter, plot, counts)
        if self._calibration is not None:
            self._paint_bins(painter, plot, self._calibration)
            self._paint_counts(painter, counts, self._calibration)
        painter.setPen(QPen(colours.quiet(self.palette()), 1.2, Qt.PenStyle.DashLine))
        painter.drawLine(plot.bottomLeft(), plot.topRight())
        painter.end()

    def _paint_axes(self, painter: QPainter, plot: QRectF, counts: QRectF) -> None:
        painter.fillRect(plot, self.palette().base())
        line, text = QPen(colours.hairline(self.palette()), 1), colours.quiet(self.palette())
        for tick in range(0, 101, 25):
            y = plot.bottom() - plot.height() * tick / 100
            x = plot.left() + plot.width() * tick / 100
            painter.setPen(line)
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(text)
            painter.drawText(
                QRectF(0, y - 9, _LEFT - 6, 18),
                Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                f"{tick} %" if tick in (0, 100) else f"{tick}",
            )
            painter.drawText(
                QRectF(x - 24, counts.bottom() + 3, 48, 16), Qt.AlignmentFlag.AlignCenter, f"{tick}"
            )
        painter.drawText(
            QRectF(0, counts.bottom() + 20, self.width(), 36),
            Qt.AlignmentFlag.AlignCenter,
            self.tr("across: confidence in %\nline: how many are right · red: the gap"),
        )

    def _paint_bins(self, painter: QPainter, plot: QRectF, calibration: Calibration) -> None:
        bins = len(calibration.counts)
        width = plot.width() / bins
        accent, gap_colour = self.palette().highlight().color(), colours.wrong(self.palette())
        column = colours.mixed(self.palette().base().color(), accent, 0.55)
        gap_colour.setAlphaF(0.35)
        for place in range(bins):
            if not calibration.counts[place]:
                continue
            high = plot.height() * float(calibration.accuracy[place])
            meant = plot.height() * float(calibration.confidence[place])
            left = plot.left() + place * width + 1
            top, low = max(high, meant), min(high, meant)
            painter.fillRect(QRectF(left, plot.bottom() - low, width - 2, low), column)
            painter.fillRect(QRectF(left, plot.bottom() - top, width - 2, top - low), gap_colour)
            painter.fillRect(QRectF(left, plot.bottom() - high - 1, width - 2, 3), accent)

    def _paint_counts(self, painter: QPainter, box: QRectF, calibration: Calibration) -> None:
        """Paint the number of readings in each bin, logarithmically: nearly all are in the last."""
        most = math.log1p(max(int(calibration.counts.max()), 1))
        width = box.width() / len(calibration.counts)
        for place, count in enumerate(calibration.counts):
            high = box.height() * math.log1p(int(count)) / most
            left = box.left() + place * width + 1
            column = QRectF(left, box.bottom() - high, width - 2, high)
            painter.fillRect(column, self.palette().dark())

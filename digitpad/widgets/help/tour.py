"""The tour at the first start: bubbles, one after the other, that do not hinder drawing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from digitpad.widgets.common.plain_text import PlainLabel

_WIDTH_PX = 280
_GAP_PX = 12
_ARROW_PX = 10
"""Length of the arrow from a bubble towards what it explains; it is twice as wide."""
_ARROW_AT_PX = 37
"""Where the arrow of a bubble below a widget stands, from the bubble's left edge."""


class Side(Enum):
    """Where a bubble is placed beside the widget that it explains."""

    RIGHT = auto()
    BELOW = auto()
    BELOW_RIGHT = auto()
    """Below the widget, at its right end."""


@dataclass(frozen=True)
class Stop:
    """One bubble."""

    about: QWidget
    side: Side
    sentence: str


class _Arrow(QWidget):
    """A triangle that points up or to the left, in the colours of the bubble it belongs to."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("tourArrow")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._points_left = False

    def point_left(self, tip: QPoint) -> None:
        """Point to ``tip`` from the right."""
        self._point(QRect(tip.x(), tip.y() - _ARROW_PX, _ARROW_PX + 2, 2 * _ARROW_PX), left=True)

    def point_up(self, tip: QPoint) -> None:
        """Point to ``tip`` from below."""
        self._point(QRect(tip.x() - _ARROW_PX, tip.y(), 2 * _ARROW_PX, _ARROW_PX + 2), left=False)

    def _point(self, place: QRect, *, left: bool) -> None:
        self._points_left = left
        self.setGeometry(place)
        self.show()
        self.raise_()
        self.update()

    def paintEvent(self, _: QPaintEvent) -> None:
        wide, high = self.width(), self.height()
        tip, *ends = (
            (QPointF(1, high / 2), QPointF(wide, 1), QPointF(wide, high - 1))
            if self._points_left
            else (QPointF(wide / 2, 1), QPointF(1, high), QPointF(wide - 1, high))
        )
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self.palette().color(QPalette.ColorRole.Base))
        painter.drawPolygon([ends[0], tip, ends[1]])
        painter.setPen(self.palette().color(QPalette.ColorRole.Highlight))
        painter.drawPolyline([ends[0], tip, ends[1]])
        painter.end()


class Tour(QFrame):
    """Shows one stop after the other over ``window``; drawing ends it, see `end`."""

    ended = Signal()

    def __init__(self, window: QWidget, stops: Sequence[Stop]) -> None:
        super().__init__(window)
        self.setObjectName("tour")
        self._window, self._stops, self._number = window, stops, 0
        self._arrow = _Arrow(window)
        self._text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._text.setObjectName("tourText")
        self._place = PlainLabel()
        self._next = QPushButton(autoDefault=False)
        self._next.setObjectName("tourNext")
        self._next.clicked.connect(self.go_on)
        self._skip = QPushButton(self.tr("Skip"), autoDefault=False)
        self._skip.setObjectName("tourSkip")
        self._skip.clicked.connect(self.end)
        for button in (self._skip, self._next):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._below = below = QHBoxLayout()
        below.addWidget(self._place, 1)
        below.addWidget(self._skip)
        below.addWidget(self._next)
        self._rows = rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 14, 16, 14)
        rows.setSpacing(12)
        rows.addWidget(self._text)
        rows.addLayout(below)
        window.installEventFilter(self)
        self._show()

    def go_on(self) -> None:
        """Show the next bubble; after the last one, end the tour."""
        self._number += 1
        if self._number == len(self._stops):
            self.end()
        else:
            self._show()

    def end(self) -> None:
        """Remove the bubble and end the tour."""
        self._window.removeEventFilter(self)
        for part in (self._arrow, self):
            part.hide()
            part.deleteLater()
        self.ended.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._move()
        return super().eventFilter(watched, event)

    def _show(self) -> None:
        stop, count = self._stops[self._number], len(self._stops)
        is_last = self._number + 1 == count
        self._text.setText(stop.sentence)
        self.setAccessibleName(stop.sentence)
        self._place.setText(self.tr("{0} of {1}").format(self._number + 1, count))
        self._next.setText(self.tr("Done") if is_last else self.tr("Next"))
        self._skip.setVisible(not is_last)
        self.show()
        margins = self.contentsMargins() + self._rows.contentsMargins()
        needed = self._below.sizeHint().width() + margins.left() + margins.right()
        self.setFixedWidth(max(_WIDTH_PX, needed))
        self.adjustSize()
        self.raise_()
        self._move()

    def _move(self) -> None:
        """Place the bubble beside the widget that it explains, within the window."""
        stop = self._stops[self._number]
        target = QRect(stop.about.mapTo(self._window, QPoint()), stop.about.size())
        left, top = target.left(), target.bottom() + _GAP_PX
        if stop.side is Side.RIGHT:
            left, top = target.right() + _GAP_PX, target.center().y() - self.height() // 2
        elif stop.side is Side.BELOW_RIGHT:
            left = target.right() - self.width()
        most_left = self._window.width() - self.width() - _GAP_PX
        most_top = self._window.height() - self.height() - _GAP_PX
        self.move(max(0, min(left, most_left)), max(0, min(top, most_top)))
        self._point(stop.side)

    def _point(self, side: Side) -> None:
        """Let the arrow stand at the bubble's edge, over its frame."""
        place = self.geometry()
        if side is Side.RIGHT:
            self._arrow.point_left(QPoint(place.left() - _ARROW_PX, place.center().y()))
        else:
            across = place.center().x()
            if side is Side.BELOW:
                across = place.left() + _ARROW_AT_PX
            self._arrow.point_up(QPoint(across, place.top() - _ARROW_PX))

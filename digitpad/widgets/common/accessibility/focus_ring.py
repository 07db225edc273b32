"""The ring around the control that has the keyboard: one for the whole program."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QComboBox, QFocusFrame, QWidget
from shiboken6 import isValid

_RING_PX, _GAP_PX = 2, 1
_CORNER_PX = 6
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show)
"""A button that a layout puts elsewhere is sometimes shown anew there, and not moved."""
_SHOWN = "focusRing"
"""Property of an application that has its ring."""


def show_focus(qt: QApplication) -> None:
    """Draw a ring around whichever control has the keyboard, from now on.

    A control whose attribute `shows_focus` is False when it gets the keyboard does without.
    """
    if not qt.property(_SHOWN):  # findChild takes PySide 15 ms, the first time it is called
        qt.setProperty(_SHOWN, True)
        _Follower(qt)


class _Follower(QObject):
    """Gives the ring to the control that has the keyboard."""

    def __init__(self, qt: QApplication) -> None:
        super().__init__(qt)
        self._ring: _Ring | None = None
        qt.focusChanged.connect(self._follow)

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        ringed = _ringed(now)
        if self._ring is None or not isValid(self._ring):  # destroyed with the window it was in
            if ringed is None:
                return
            self._ring = _Ring()
        self._ring.surround(ringed)


class _Ring(QFocusFrame):
    """Lies around a control, or within it at the sides where there is no more room.

    QFocusFrame alone is left out of splitters and of what screen readers are shown. Its own way to
    follow a control leaves out the sides that lie outside of the parent.
    """

    def __init__(self) -> None:
        super().__init__()
        self._control: QWidget | None = None
        self._watched: list[QWidget] = []

    def surround(self, control: QWidget | None) -> None:
        """Move to ``control``; with None disappear."""
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self._control = control
        if control is None:
            self.hide()
            return
        above = self._roomy(control)
        if self.parentWidget() is not above:
            self.setParent(above)
        for widget in self._watched:
            widget.installEventFilter(self)
        self._fit()
        self.raise_()
        self.show()  # which lays out anew what waits for it, and may move the control

    def _roomy(self, control: QWidget) -> QWidget:
        """Return the nearest parent with room for the ring; it and all below it are watched."""
        self._watched.append(control)
        above = _parent(control)
        while not above.isWindow() and not above.rect().contains(_around(control, above)):
            if isinstance(above.parentWidget(), QAbstractScrollArea):  # a viewport, which scrolls
                break
            self._watched.append(above)
            above = _parent(above)
        self._watched.append(above)
        return above

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() in _MOVES:
            self._fit()
        return False

    def _fit(self) -> None:
        control, above = self._control, self.parentWidget()
        if control is None or above is None or not above.isAncestorOf(control):
            return
        self.setGeometry(_around(control, above).intersected(above.rect()))
        # What is painted within, above all a stroke, is not to be painted through the ring.
        width, height, corner = self.width(), self.height(), _CORNER_PX
        inside = QRegion(QRect(corner, _RING_PX, width - 2 * corner, height - 2 * _RING_PX))
        inside += QRegion(QRect(_RING_PX, corner, width - 2 * _RING_PX, height - 2 * corner))
        self.setMask(QRegion(self.rect()) - inside)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), _RING_PX))
        half = _RING_PX / 2
        box = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(box, _CORNER_PX, _CORNER_PX)
        painter.end()


def _parent(widget: QWidget) -> QWidget:
    parent = widget.parentWidget()
    assert parent is not None, "only a window has no parent"
    return parent


def _around(control: QWidget, above: QWidget) -> QRect:
    """Return where the ring is to be in ``above``, which may lack room for it."""
    place = QRect(control.mapTo(above, QPoint()), control.size())
    reach = _RING_PX + _GAP_PX
    return place.adjusted(-reach, -reach, reach, reach)


def _ringed(focus: QWidget | None) -> QWidget | None:
    """Return what the ring is to be around: an editable box rather than the line in it."""
    if focus is None or focus.isWindow() or not getattr(focus, "shows_focus", True):
        return None
    if focus.window().windowType() == Qt.WindowType.Popup:
        return None
    above = focus.parentWidget()
    return above if isinstance(above, QComboBox) else focus

"""What stands beside the pad, or in a window of its own for a second screen."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDockWidget, QStyle

from digitpad.services.settings import DockPlace, Settings
from digitpad.widgets.common.single_window import bring_to_front
from digitpad.widgets.common.windows import fit_to_screen, press_focused, room_for
from digitpad.widgets.pad.pad_window import PadWindow


class PadDock(QDockWidget):
    """Remembers its place; the pad's window grows for it, so that the page keeps its size.

    On each side of the pad there is room for one: the next takes the place of the one before.
    """

    closed = Signal()

    def __init__(
        self, name: str, side: Qt.DockWidgetArea, settings: Settings, window: PadWindow
    ) -> None:
        """``name``: under which its place is kept; ``side``: of the pad, where it docks."""
        super().__init__(window)
        self._name, self._side = name, side
        self._settings, self._pad = settings, window
        self._grown_px = 0
        self._lacks_room = False
        """Whether it floats for want of room, and not because the person likes it so."""
        self.setAllowedAreas(side)

    def put_in_place(self) -> None:
        """Dock it, still hidden, or restore its window; to be called when its widget is set."""
        self.hide()  # or it would widen the pad's window before it is known where it goes
        self._pad.addDockWidget(self._side, self)
        place = self._settings.dock_place(self._name)
        if place.floats:
            self.setFloating(True)
            self.restoreGeometry(place.geometry)
        self.topLevelChanged.connect(self._on_floating)
        self._pad.closed.connect(self._end)

    def show_or_hide(self, is_shown: bool) -> None:
        """Show it, for which the pad's window grows, or hide it."""
        if is_shown:
            self._make_room()
            self.show()
            self.work(True)
        else:
            self.close()

    def bring_to_front(self) -> None:
        """Show it, and what it stands in, in front of all others."""
        if self.isHidden():
            self.show_or_hide(True)
        bring_to_front(self.window())

    def work(self, is_shown: bool) -> None:
        """Begin to follow the pad, or leave it alone."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_esc = event.key() == Qt.Key.Key_Escape  # which would clear the pad
        if is_esc or event.matches(QKeySequence.StandardKey.Close):
            self.close()
        elif not press_focused(self, event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._remember_place()
        self.work(False)
        focus = QApplication.focusWidget()
        if focus is not None and self.isAncestorOf(focus):
            self._pad.canvas.setFocus()  # and not to the first tool, with a ring around it
        super().closeEvent(event)
        self.closed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        QTimer.singleShot(0, self, self._give_room_back)  # when the pad's layout knows of it

    def _on_floating(self, is_floating: bool) -> None:
        self._lacks_room &= is_floating
        self._remember_place()

    def _remember_place(self) -> None:
        geometry, floats = self._settings.dock_place(self._name).geometry, self._floats_by_choice
        if floats:
            geometry = self.saveGeometry()
        self._settings.remember_dock_place(self._name, DockPlace(floats, geometry))

    @property
    def _floats_by_choice(self) -> bool:
        return self.isFloating() and not self._lacks_room

    def _make_room(self) -> None:
        """Widen the pad's window as far as the screen allows, so that the page keeps its size.

        Where both do not fit on the screen, this becomes a window of its own.
        """
        pad, room = self._pad, room_for(self._pad)
        if self._floats_by_choice:
            return
        self.setFloating(False)
        narrowest = self.minimumSizeHint().width()
        if self._narrowest_pad() + narrowest > room.width():
            self._lacks_room = True
            self.setFloating(True)
            self.resize(narrowest, self.sizeHint().height())
            self.move(room.right() + 1 - narrowest, room.top())  # over the bars, not the page
            fit_to_screen(self)
            return
        freed = self._take_place()
        if not (pad.isMaximized() or pad.isFullScreen()):
            before, between = pad.width() - freed, QStyle.PixelMetric.PM_DockWidgetSeparatorExtent
            wanted = before + self.sizeHint().width() + pad.style().pixelMetric(between)
            wide = max(before, min(wanted, room.width()))
            pad.resize(wide, pad.height())
            pad.move(max(room.left(), min(pad.x(), room.right() + 1 - wide)), pad.y())
            self._grown_px = wide - before

    def _take_place(self) -> int:
        """Close what is on this side of the pad; return by how much the pad had grown for it."""
        freed = 0
        for other in self._in_its_place():
            freed, other._grown_px = other._grown_px, 0
            other.close()
        return freed

    def _narrowest_pad(self) -> int:
        """Return how narrow the pad could be without what this takes the place of."""
        taken = sum(other.minimumSizeHint().width() for other in self._in_its_place())
        return self._pad.minimumSizeHint().width() - taken

    def _in_its_place(self) -> list[PadDock]:
        return [
            other
            for other in self._pad.findChildren(PadDock)
            if other is not self
            and other._side == self._side
            and not (other.isHidden() or other.isFloating())
        ]

    def _give_room_back(self) -> None:
        pad = self._pad
        if self.isHidden() and self._grown_px and not (pad.isMaximized() or pad.isFullScreen()):
            layout = pad.layout()
            if layout is not None:
                layout.activate()  # it may still hold the room for this
            pad.resize(pad.width() - self._grown_px, pad.height())
            self._grown_px = 0

    def _end(self) -> None:
        """Remember everything, and the pad's size as it is without this."""
        self.work(False)
        if self.isHidden():
            return
        self._remember_place()
        self.hide()  # a window of its own would stay on the screen
        self._give_room_back()
        self._settings.geometry = self._pad.saveGeometry()

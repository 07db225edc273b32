"""The comparison beside the pad, or in a window of its own for a second screen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QHideEvent
from PySide6.QtWidgets import QDockWidget

from digitpad.core.errors import DigitPadError
from digitpad.core.library.installed_model import BUNDLED, InstalledModel
from digitpad.core.library.shipped_networks import shipped_networks
from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.reading.side_by_side import MOST_NETWORKS, SideBySide
from digitpad.services.settings import Settings
from digitpad.widgets.common.windows import fit_to_screen, room_for
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.side_by_side.comparison_view import ComparisonView

_BESIDE = Qt.DockWidgetArea.RightDockWidgetArea


class ComparisonDock(QDockWidget):
    """Remembers its place and which networks it compares; reads nothing while it is hidden."""

    closed = Signal()

    def __init__(
        self,
        side_by_side: SideBySide,
        active: ActiveModel,
        settings: Settings,
        window: PadWindow,
    ) -> None:
        super().__init__(window)
        self.setObjectName("compareNetworks")
        self.setWindowTitle(self.tr("Compare networks"))
        self.setAllowedAreas(_BESIDE)
        self._side_by_side, self._active = side_by_side, active
        self._settings, self._pad = settings, window
        self._grown_px = 0
        side_by_side.setParent(self)
        self.view = ComparisonView(side_by_side)
        self.setWidget(self.view)
        self._put_in_place()
        self._refresh()
        self.view.choice.chosen.connect(self._choose)
        self.view.choice.list.aboutToShow.connect(self._refresh)
        self.topLevelChanged.connect(lambda _: self._remember_place())
        active.models_changed.connect(self._refresh)
        window.activated.connect(self._refresh)  # another window may have deleted one
        window.closed.connect(self._end)

    def show_or_hide(self, is_shown: bool) -> None:
        """Show the comparison, for which the pad's window grows, or hide it."""
        if is_shown:
            self._refresh()
            self._make_room()
            self.show()
            self._side_by_side.turn_on(True)
        else:
            self.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        self._remember_place()
        self._side_by_side.turn_on(False)
        super().closeEvent(event)
        self.closed.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        QTimer.singleShot(0, self, self._give_room_back)  # when the pad's layout knows of it

    # Which networks

    def _models(self) -> list[InstalledModel]:
        """Return those of the literature, from the smallest on, the bundled one, and one's own."""
        try:
            own = [model for model in self._active.library.models() if model.card is not None]
        except DigitPadError:
            own = []
        return [*shipped_networks(), *own]

    def _choose(self, ids: Sequence[str]) -> None:
        self._settings.compared_networks = tuple(ids)
        by_id = {model.id: model for model in self._models()}
        self._side_by_side.compare([by_id[name] for name in ids if name in by_id])

    def _refresh(self) -> None:
        """List what there is now; a model that was deleted is compared no more."""
        models, wanted = self._models(), self._wanted()
        ids = [model.id for model in models if model.id in wanted][:MOST_NETWORKS]
        self.view.choice.show_models(models, ids)
        now = [model for model in models if model.id in ids]
        if [network.model for network in self._side_by_side.networks] != now:
            self._side_by_side.compare(now)

    def _wanted(self) -> Sequence[str]:
        """Return the ids of those that were chosen; at first all that ship."""
        chosen = self._settings.compared_networks
        if chosen is None:
            return [*(model.id for model in shipped_networks()), BUNDLED]
        return [self._id_now(name) for name in chosen]

    def _id_now(self, name: str) -> str:
        """Return the id of a model that had this one; it may have been renamed."""
        try:
            return self._active.library.find(name).id
        except DigitPadError:
            return name  # one that ships, or one that is gone

    # Where it is

    def _put_in_place(self) -> None:
        self.hide()  # or it would widen the pad's window before it is known where it goes
        self._pad.addDockWidget(_BESIDE, self)
        if self._settings.comparison_floats:
            self.setFloating(True)
            self.restoreGeometry(self._settings.comparison_geometry)

    def _remember_place(self) -> None:
        self._settings.comparison_floats = self.isFloating()
        if self.isFloating():
            self._settings.comparison_geometry = self.saveGeometry()

    def _make_room(self) -> None:
        """Widen the pad's window as far as the screen allows, so that the page keeps its size.

        Where both do not fit on the screen, the comparison becomes a window of its own.
        """
        pad, room = self._pad, room_for(self._pad)
        if self.isFloating():
            return
        narrowest = self.minimumSizeHint().width()
        if pad.minimumSizeHint().width() + narrowest > room.width():
            self.setFloating(True)
            self.resize(narrowest, self.sizeHint().height())
            self.move(room.right() + 1 - narrowest, room.top())  # over the bars, not the page
            fit_to_screen(self)
        elif not (pad.isMaximized() or pad.isFullScreen()):
            before = pad.width()
            wide = max(before, min(before + self.sizeHint().width(), room.width()))
            pad.resize(wide, pad.height())
            pad.move(max(room.left(), min(pad.x(), room.right() + 1 - wide)), pad.y())
            self._grown_px = wide - before

    def _give_room_back(self) -> None:
        pad = self._pad
        if self.isHidden() and self._grown_px and not (pad.isMaximized() or pad.isFullScreen()):
            pad.resize(pad.width() - self._grown_px, pad.height())
            self._grown_px = 0

    def _end(self) -> None:
        """Remember everything, and the pad's size as it is without the comparison."""
        if not self.isHidden():
            self._remember_place()
            self.hide()  # a window of its own would stay on the screen
            layout = self._pad.layout()
            if layout is not None:
                layout.activate()
            self._give_room_back()
            self._settings.geometry = self._pad.saveGeometry()
        self._side_by_side.turn_on(False)

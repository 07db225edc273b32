"""The comparison beside the pad."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt

from digitpad.core.errors import DigitPadError
from digitpad.core.library.installed_model import BUNDLED, InstalledModel
from digitpad.core.library.shipped_networks import id_of_shipped, shipped_networks
from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.reading.side_by_side import MOST_NETWORKS, SideBySide
from digitpad.services.settings import Settings
from digitpad.widgets.pad.pad_dock import PadDock
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.side_by_side.comparison_view import ComparisonView

_BESIDE = Qt.DockWidgetArea.RightDockWidgetArea
_AT_FIRST = ("softmax-regression", "mlp-512", "cnn-32-64")
"""What is compared, with the model that came with the program, before somebody has chosen."""


class ComparisonDock(PadDock):
    """Remembers which networks it compares; reads nothing while it is hidden."""

    def __init__(
        self,
        side_by_side: SideBySide,
        active: ActiveModel,
        settings: Settings,
        window: PadWindow,
    ) -> None:
        super().__init__("comparison", _BESIDE, settings, window)
        self.setObjectName("compareNetworks")
        self.setWindowTitle(self.tr("Compare networks"))
        self._side_by_side, self._active = side_by_side, active
        side_by_side.setParent(self)
        self.view = ComparisonView(side_by_side)
        self.setWidget(self.view)
        self.put_in_place()
        self._refresh()
        self.view.choice.chosen.connect(self._choose)
        self.view.choice.list.aboutToShow.connect(self._refresh)
        active.models_changed.connect(self._refresh)
        window.activated.connect(self._refresh)  # another window may have deleted one

    def show_or_hide(self, is_shown: bool) -> None:
        if is_shown:
            self._refresh()
        super().show_or_hide(is_shown)

    def work(self, is_shown: bool) -> None:
        self._side_by_side.turn_on(is_shown)

    def tick(self, name: str) -> None:
        """Compare the model with this id, too; where that is one too many, not its neighbour."""
        wanted = {*self._wanted(), name}
        ids = [model.id for model in self._models() if model.id in wanted]
        if name in ids and len(ids) > MOST_NETWORKS:
            place = ids.index(name)
            del ids[place + 1 if place + 1 < len(ids) else place - 1]
        self._choose(ids)
        self._refresh()

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
        """Return the ids of those that were chosen."""
        chosen = self._settings.compared_networks
        if chosen is None:
            return [*map(id_of_shipped, _AT_FIRST), BUNDLED]
        return [self._id_now(name) for name in chosen]

    def _id_now(self, name: str) -> str:
        """Return the id of a model that had this one; it may have been renamed."""
        try:
            return self._active.library.find(name).id
        except DigitPadError:
            return name  # one that ships, or one that is gone

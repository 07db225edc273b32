"""Adds retraining to the pad; dialogs are imported only when they are opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.settings import Settings
from digitpad.widgets.browser.menu import BrowserMenu
from digitpad.widgets.pad.pad_window import PadWindow

if TYPE_CHECKING:
    from digitpad.core.training.train_config import DataSource
    from digitpad.widgets.retrain.retraining import Retraining


class RetrainMenu(QObject):
    """Model ▸ Retrain…; once the window is shown, it offers to resume an interrupted run."""

    def __init__(
        self, window: PadWindow, active: ActiveModel, browser: BrowserMenu, settings: Settings
    ) -> None:
        super().__init__(window)
        self._window, self._active, self._browser = window, active, browser
        self._settings = settings
        self._retraining: Retraining | None = None
        window.add_menu_action(window.pad_actions.retrain, lambda: self.retraining.open())
        window.add_work(lambda: self._retraining is not None and self._retraining.has_work)
        browser.learning_requested.connect(self._learn_from)
        window.first_shown.connect(self._after_start)

    def train(self, recipe: str) -> None:
        """Let the person train the network of this recipe anew."""
        self.retraining.open(recipe=recipe)

    @property
    def retraining(self) -> Retraining:
        from digitpad.widgets.retrain.retraining import Retraining  # not needed to draw

        if self._retraining is None:
            self._retraining = Retraining(self._window, self._active, self._settings)
            result = self._retraining.dock.result_page
            result.pictures_requested.connect(self._browser.show_differing)
        return self._retraining

    def _learn_from(self, source: DataSource) -> None:
        self.retraining.open(source)

    def _after_start(self) -> None:
        from digitpad.core.training import unfinished_run  # not needed to draw

        if unfinished_run.is_noted():
            self.retraining.offer_what_was_left()

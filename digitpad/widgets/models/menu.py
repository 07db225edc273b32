"""Adds the models to the pad; dialogs are imported only when they are opened."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad.core.errors import DigitPadError
from digitpad.widgets.common.plain_text import plain_entry, plain_tip
from digitpad.widgets.common.single_window import SingleWindow

if TYPE_CHECKING:
    from digitpad.core.library.installed_model import InstalledModel
    from digitpad.services.models.importing import Importing
    from digitpad.services.reading.active_model import ActiveModel
    from digitpad.widgets.models.models_window import ModelsWindow
    from digitpad.widgets.pad.pad_window import PadWindow


class ModelsMenu(QObject):
    """Model ▸ Models… and Model ▸ Go back; imports models that are opened or dropped."""

    pictures_requested = Signal(object)
    """DifferingPictures: the person asks to see what one model reads right and another wrong."""

    training_requested = Signal(str)
    """The recipe that the person wants to train."""

    def __init__(self, window: PadWindow, active: ActiveModel) -> None:
        super().__init__(window)
        self._window, self._active = window, active
        self._importing: Importing | None = None
        self._models = SingleWindow(self._make_window)
        window.add_menu_action(window.pad_actions.models, self._models.open)
        window.add_menu_action(window.pad_actions.go_back, self._go_back)
        active.changed.connect(lambda: self._show_way_back())
        window.models_menu.aboutToShow.connect(self._fill_switcher)
        window.model_opened.connect(lambda path: self.importing.start(path))
        window.add_work(lambda: self._importing is not None and self._importing.is_running)
        window.first_shown.connect(self._after_start)

    @property
    def importing(self) -> Importing:
        from digitpad.services.models.importing import Importing  # not needed to draw

        if self._importing is None:
            self._importing = Importing(self._active, self)
            self._importing.imported.connect(self._on_imported)
            self._importing.already_there.connect(self._on_already_there)
            self._window.closed.connect(self._importing.cancel)
            self._importing.failed.connect(self._on_not_imported)
        return self._importing

    def _make_window(self) -> ModelsWindow:
        from digitpad.widgets.models.models_window import ModelsWindow  # not needed to draw

        made = ModelsWindow(self._active, self.importing, self._window)
        exporting = made.exports.exporting
        self._window.closed.connect(exporting.stop_and_wait)
        self._window.add_work(lambda: exporting.under_way is not None)
        made.pictures_requested.connect(self.pictures_requested)
        made.training_requested.connect(self.training_requested)
        return made

    def _go_back(self) -> None:
        try:
            self._active.go_back()
        except DigitPadError as error:
            self._window.show_error(str(error))

    def _fill_switcher(self) -> None:
        """List all usable models, with a tick at the current one."""
        menu = self._window.models_menu
        menu.clear()
        for model in self._active.library.models():
            if model.card is not None:
                action = menu.addAction(plain_entry(self._entry(model)))
                action.setToolTip(plain_tip(str(model.warning or model.name)))
                action.setCheckable(True)
                action.setChecked(model.id == self._active.model.id)
                action.triggered.connect(lambda _=False, name=model.id: self._use(name))
        menu.addSeparator()
        menu.addAction(self._window.pad_actions.models)

    def _entry(self, model: InstalledModel) -> str:
        if model.warning is None:
            return model.name
        return self.tr("{0} (reads {1} of 10 digits)").format(model.name, model.read_right)

    def _use(self, name: str) -> None:
        try:
            self._active.use(name)
        except DigitPadError as error:
            self._window.show_error(str(error))

    def _show_way_back(self) -> None:
        there_is_one = self._active.library.previous_id() is not None
        self._window.pad_actions.go_back.setEnabled(there_is_one)

    def _on_imported(self, model: InstalledModel) -> None:
        self._models.open().show_imported(model)

    def _on_already_there(self, model: InstalledModel) -> None:
        self._models.open().show_already_there(model)

    def _on_not_imported(self, error: DigitPadError) -> None:
        models = self._models.window
        if models is None or not models.isVisible():  # which shows it itself
            self._window.show_error(str(error))

    def _after_start(self) -> None:
        self._show_way_back()
        self._active.library.forget_deleted()

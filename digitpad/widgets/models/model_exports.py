"""Takes a model out of the library, as it is or for other programs."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from digitpad.core.errors import DigitPadError
from digitpad.core.library.installed_model import InstalledModel
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.models import taking_out
from digitpad.core.models.model_file import MODEL_SUFFIX
from digitpad.services.models.exporting import Exporting
from digitpad.widgets.common.file_dialogs import ask_for_folder, ask_where_to_write
from digitpad.widgets.models.busy_bar import BusyBar

WHOLE = "digitpad"
"""The form that DigitPad itself reads."""


class ModelExports(QObject):
    """Its menu exports the current model; the worker converts where the file has no such part."""

    exported = Signal(Path)
    failed = Signal(DigitPadError)

    def __init__(
        self, library: ModelLibrary, current: Callable[[], InstalledModel | None], window: QWidget
    ) -> None:
        super().__init__(window)
        self._library, self._current, self._window = library, current, window
        self.exporting = Exporting(self)
        self.bar = BusyBar("Export", self.tr("Exporting"))
        self.menu = QMenu(self.tr("Export"), window)
        self.menu.setToolTipsVisible(True)
        for form, text in (
            (WHOLE, self.tr("For DigitPad (.digitpad)…")),
            ("litert", self.tr("LiteRT (.tflite)…")),
            ("keras", self.tr("Keras (.keras)…")),
            ("h5", self.tr("Keras, as before version 3 (.h5)…")),
            ("onnx", self.tr("ONNX (.onnx)…")),
            ("saved-model", self.tr("TensorFlow SavedModel (a folder)…")),
        ):
            action = self.menu.addAction(text, partial(self.ask, form))
            action.setData(form)
        self.menu.aboutToShow.connect(self._enable)
        self.bar.cancel_requested.connect(self.exporting.stop_and_wait)
        self.exporting.under_way_changed.connect(self._show_work)
        self.exporting.exported.connect(self.exported)
        self.exporting.failed.connect(self.failed)

    def ask(self, form: str) -> None:
        """Ask where to write the current model as ``form``."""
        model, title = self._current(), self.tr("Export")
        if model is None:
            return
        write = partial(self.write, model, form)
        if form == "saved-model":
            name = taking_out.default_name(model.name, form)
            ask_for_folder(self._window, title, lambda folder: write(folder / name))
            return
        suffix = MODEL_SUFFIX if form == WHOLE else taking_out.SUFFIXES[form]
        ask_where_to_write(self._window, title, f"{model.name}{suffix}", write, suffix=suffix)

    def write(self, model: InstalledModel, form: str, target: Path) -> None:
        """Write ``model`` as ``form``; `exported` or `failed` follows, at once or in seconds."""
        if form not in (WHOLE, *taking_out.PARTS):
            self.exporting.start(model.path, form, target)
            return
        try:
            if form == WHOLE:
                self._library.export(model.id, target)
            else:
                taking_out.write_part(model.path, form, target)
        except DigitPadError as error:
            self.failed.emit(error)
        else:
            self.exported.emit(target)

    def _enable(self) -> None:
        """Offer what can be made of the current model."""
        model = self._current()
        card = None if model is None else model.card
        reads_only = card is not None and card.is_for_reading_alone
        why = self.tr("This model is for reading alone: it holds no Keras model.")
        for action in self.menu.actions():
            needs_keras = action.data() not in (WHOLE, "litert")
            action.setEnabled(card is not None and not (needs_keras and reads_only))
            action.setToolTip(why if needs_keras and reads_only else "")

    def _show_work(self) -> None:
        target, words = self.exporting.under_way, self.tr("Making {0}: this takes some seconds…")
        self.bar.show_words("" if target is None else words.format(target.name))

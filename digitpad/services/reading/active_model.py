"""The model that reads in this window, and how to choose another."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from digitpad.core.errors import DigitPadError
from digitpad.core.library.installed_model import Active, DeletedModel, InstalledModel, Origin
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.sentences.window_words import WorkWords


class ActiveModel(QObject):
    """The library with a signal, `changed`, for everything that reads."""

    changed = Signal(Active)
    """Another model reads from now on."""
    models_changed = Signal()
    """A model was installed, deleted, restored or renamed in this window."""

    def __init__(
        self, library: ModelLibrary, active: Active, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.library = library
        self._active = active

    @property
    def model(self) -> InstalledModel:
        """The model that reads."""
        return self._active.model

    @property
    def recognizer(self) -> Recognizer:
        """Reads with that model."""
        return self._active.recognizer

    def use(self, name: str) -> None:
        """Read with the model of this id. Raises DigitPadError; the present one stays then."""
        model = self.library.find(name)
        recognizer = Recognizer.from_file(model.path)  # before anything is changed
        self.library.use(name)
        self._set(Active(model, recognizer))

    def go_back(self) -> None:
        """Read with the model before this one.

        Raises DigitPadError when there is none or it cannot be read; the present one stays then.
        """
        name = self.library.previous_id()
        if name is None:
            raise DigitPadError(WorkWords.NO_EARLIER_MODEL)
        self.use(name)

    def install(self, source: Path, origin: Origin, came_from: str = "") -> InstalledModel:
        """Put a checked copy into the library, without using it. Raises DigitPadError."""
        model = self.library.install(source, origin, came_from)
        self.models_changed.emit()
        return model

    def delete(self, name: str) -> DeletedModel:
        """Delete a model; if it reads, another takes its place. Raises DigitPadError."""
        deleted = self.library.delete(name)
        if name == self.model.id:
            self._set(self.library.open_active())
        self.models_changed.emit()
        return deleted

    def restore(self, deleted: DeletedModel) -> InstalledModel:
        """Undo `delete`. Raises DigitPadError."""
        model = self.library.restore(deleted)
        if deleted.was_active:
            self._set(self.library.open_active())
        self.models_changed.emit()
        return model

    def rename(self, name: str, new_name: str) -> InstalledModel:
        """Give a model another name. Raises DigitPadError."""
        model = self.library.rename(name, new_name)
        if name == self.model.id:
            self._set(self.library.open_active())
        self.models_changed.emit()
        return model

    def _set(self, active: Active) -> None:
        self._active = active
        self.changed.emit(active)

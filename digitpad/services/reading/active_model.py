"""The model that reads in this window, and how to choose another."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.window_words import WorkWords

if TYPE_CHECKING:
    from digitpad.core.library.installed_model import Active, DeletedModel, InstalledModel, Origin
    from digitpad.core.library.model_library import ModelLibrary
    from digitpad.core.reading.recognizer import Recognizer


class ActiveModel(QObject):
    """The library with a signal, `changed`, for everything that reads.

    The model is opened when it is first asked for: NumPy, LiteRT and the model's file are more
    than half of a start, and the first sight of the window does without.
    """

    opened = Signal()
    """There is a model now; emitted once."""
    changed = Signal(object)
    """Active: another model reads from now on."""
    models_changed = Signal()
    """A model was installed, deleted, restored or renamed in this window."""

    def __init__(self, given: Path | None = None, parent: QObject | None = None) -> None:
        """``given``: the model file to read with at first, instead of the library's choice."""
        super().__init__(parent)
        self._given = given
        self._active: Active | None = None
        self._continued: Active | None = None
        """What `open` finds open already, in a window that replaces another one."""

    @cached_property
    def library(self) -> ModelLibrary:
        """The models of this person."""
        from digitpad.core.library.model_library import ModelLibrary  # not needed to draw

        return ModelLibrary()

    def open(self) -> Active:
        """Open the model unless it is open, and return it.

        Raises DigitPadError when not even the bundled model can be used.
        """
        if self._active is None:
            self._active = self._continued or self.library.open_given(self._given)
            self.opened.emit()
        return self._active

    def continue_with(self, other: ActiveModel) -> None:
        """Let `open` take the model that reads in a window that this one replaces."""
        if other._active is not None:
            self._continued = replace(other._active, trouble="")

    @property
    def model(self) -> InstalledModel:
        """The model that reads. Raises DigitPadError as `open` does, and so does `recognizer`."""
        return self.open().model

    @property
    def recognizer(self) -> Recognizer:
        """Reads with that model."""
        return self.open().recognizer

    def use(self, name: str) -> None:
        """Read with the model of this id. Raises DigitPadError; the present one stays then."""
        from digitpad.core.library.installed_model import Active  # not needed to draw
        from digitpad.core.reading.recognizer import Recognizer

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

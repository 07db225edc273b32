"""Takes a model file into the library: tried in another process first, then copied."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.model_file import MODEL_SUFFIX
from digitpad.core.models.installed_model import InstalledModel, Origin
from digitpad.core.models.model_check import Check
from digitpad.services.active_model import ActiveModel
from digitpad.services.background import Background
from digitpad.services.keras_import import KerasImport
from digitpad.services.model_trial import ModelTrial

_TOO_FEW_RIGHT = 6
"""Of ten clear drawings: a model that reads fewer right reads something other than digits."""


class Importing(QObject):
    """Any number of files at a time; each ends in one of `imported` and `failed`."""

    imported = Signal(InstalledModel)
    failed = Signal(DigitPadError)
    under_way_changed = Signal()

    def __init__(self, active: ActiveModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._active = active
        self._children: dict[Path, KerasImport | ModelTrial] = {}

    @property
    def under_way(self) -> tuple[Path, ...]:
        """The files that are being converted or tried, in the order in which they came."""
        return tuple(self._children)

    def cancel(self) -> None:
        """End what is under way, without a signal for each."""
        children, self._children = self._children, {}
        for child in children.values():
            child.stop_and_wait()
            child.deleteLater()
        self.under_way_changed.emit()

    def start(self, path: Path) -> None:
        """Import a ``.digitpad`` file, or a ``.keras`` file through the worker."""
        suffix = path.suffix.lower()
        if suffix == ".keras":
            converting = KerasImport(path, self)
            converting.converted.connect(lambda made: self._try(made, path))
            converting.failed.connect(lambda error: self._fail(path, error))
            self._note(path, converting)
            converting.start()
        elif suffix == MODEL_SUFFIX:
            self._try(path, path)
        else:
            self.failed.emit(FileError(path, "is neither a .digitpad nor a .keras file"))

    def _try(self, path: Path, given: Path) -> None:
        trial = ModelTrial(path, self)
        trial.passed.connect(lambda check: self._install(path, given, check))
        trial.failed.connect(lambda error: self._fail(given, error))
        for over in (trial.passed, trial.failed):
            over.connect(trial.deleteLater)
        self._note(given, trial)
        trial.start()

    def _note(self, given: Path, child: KerasImport | ModelTrial | None) -> None:
        """Remember who works on ``given`` now, or that nobody does any more."""
        if child is None:
            self._children.pop(given, None)
        else:
            self._children[given] = child
        self.under_way_changed.emit()

    def _fail(self, given: Path, error: DigitPadError) -> None:
        self._note(given, None)
        self.failed.emit(error)

    def _install(self, path: Path, given: Path, check: Check) -> None:
        self._note(given, None)  # what is left to do is a copy
        if check.right < _TOO_FEW_RIGHT:
            cause = f"it reads only {check.right} of {check.of} clear digits right"
            self.failed.emit(FileError(given, cause))
            return
        work = Background(lambda: self._active.install(path, Origin.IMPORTED, str(given)), self)
        work.done.connect(self.imported)
        work.failed.connect(self.failed)
        work.start()

"""Imports a model file: tries it in another process, then copies it into the library."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.library.installed_model import InstalledModel, Origin
from digitpad.core.models import foreign_model
from digitpad.core.models.model_file import MODEL_SUFFIX
from digitpad.services.jobs import JobRunner, WhenBusy
from digitpad.services.models.keras_import import KerasImport
from digitpad.services.models.model_trial import ModelTrial
from digitpad.services.reading.active_model import ActiveModel

Child = KerasImport | ModelTrial


class Importing(QObject):
    """Any number of files at a time; each ends in `imported`, `already_there` or `failed`."""

    imported = Signal(InstalledModel)
    already_there = Signal(InstalledModel)
    """Nothing is changed: the library has the same model."""
    failed = Signal(DigitPadError)
    under_way_changed = Signal()

    def __init__(
        self,
        active: ActiveModel,
        parent: QObject | None = None,
        *,
        worker: Sequence[str] = (),
    ) -> None:
        """``worker`` is the command that converts, by default the program's own."""
        super().__init__(parent)
        self._active, self._worker = active, worker
        self._children: dict[Path, list[Child]] = {}
        self._copying = JobRunner(WhenBusy.QUEUE, self)
        self._copying.failed.connect(self.failed)

    @property
    def under_way(self) -> tuple[Path, ...]:
        """The files that are being converted or tried, in the order in which they came."""
        return tuple(self._children)

    @property
    def is_running(self) -> bool:
        """Whether a file is under way, or is being copied into the library."""
        return bool(self._children) or self._copying.is_running

    def cancel(self) -> None:
        """End all running imports, without a signal for each."""
        for given in self.under_way:
            _let_go(self._take_out(given))

    def start(self, path: Path) -> None:
        """Import a ``.digitpad`` file, or another program's model through the worker.

        A file that is already being imported is not started again.
        """
        if path in self._children:
            return
        if path.suffix.lower() == MODEL_SUFFIX:
            self._try(path, path)
            return
        try:
            foreign_model.kind_of(path)
        except DigitPadError as error:
            self.failed.emit(error)
        else:
            self._convert(path)

    def _convert(self, path: Path) -> None:
        try:
            converting = KerasImport(path, self, worker=self._worker)
        except DigitPadError as error:
            self.failed.emit(error)
            return
        converting.converted.connect(lambda made: self._try(made, path))
        converting.failed.connect(lambda error: self._fail(path, error))
        self._note(path, converting)
        converting.start()

    def _try(self, path: Path, given: Path) -> None:
        trial = ModelTrial(path, self)
        trial.passed.connect(lambda _: self._install(path, given))
        trial.failed.connect(lambda error: self._fail(given, FileError(given, error.cause)))
        self._note(given, trial)
        trial.start()

    def _note(self, given: Path, child: Child) -> None:
        """Remember who works on ``given`` now; who did before may be needed until the end."""
        self._children.setdefault(given, []).append(child)
        self.under_way_changed.emit()

    def _take_out(self, given: Path) -> list[Child]:
        """Forget that ``given`` is under way and return who worked on it."""
        children = self._children.pop(given, [])
        self.under_way_changed.emit()
        return children

    def _fail(self, given: Path, error: DigitPadError) -> None:
        _let_go(self._take_out(given))
        self.failed.emit(error)

    def _install(self, path: Path, given: Path) -> None:
        children = self._take_out(given)  # only the copy is left to do

        def done(copied: tuple[InstalledModel, bool]) -> None:
            _let_go(children)
            model, was_there = copied
            (self.already_there if was_there else self.imported).emit(model)

        self._copying.begin(
            lambda _: self._copied(path, given), done=done, failed=lambda _: _let_go(children)
        )

    def _copied(self, path: Path, given: Path) -> tuple[InstalledModel, bool]:
        """Return the model in the library, and whether it was there before. Beside the window."""
        same = self._active.library.find_same(path)
        if same is not None:
            return same, True
        return self._active.install(path, Origin.IMPORTED, str(given)), False


def _let_go(children: Sequence[Child]) -> None:
    """End what still runs, and free what was converted."""
    for child in children:
        child.stop_and_wait()
        child.deleteLater()

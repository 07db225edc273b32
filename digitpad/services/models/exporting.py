"""Has the worker make a file for other programs of a model's: TensorFlow is never imported here."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from digitpad.core.errors import DigitPadError
from digitpad.core.processes import child_process
from digitpad.core.sentences.model_words import ModelWords
from digitpad.core.training.backends import missing_extra
from digitpad.core.training.install_hints import install_command
from digitpad.core.training.protocol import Failed, parse_line
from digitpad.core.training.wording import sentence_of
from digitpad.services.processes.child_answer import ChildAnswer, ChildFailure
from digitpad.services.processes.scratch_folder import make_scratch_folder

_SECONDS = 300.0


class Exporting(QObject):
    """One conversion at a time; it ends in one of `exported` and `failed`, unless it is stopped."""

    exported = Signal(Path)
    failed = Signal(DigitPadError)
    under_way_changed = Signal()

    def __init__(self, parent: QObject | None = None, *, worker: Sequence[str] = ()) -> None:
        """``worker`` is the command that converts, by default the program's own."""
        super().__init__(parent)
        self._worker = worker
        self._answer: ChildAnswer | None = None
        self._scratch = ""
        self.under_way: Path | None = None
        """What is being made."""

    def start(self, model: Path, form: str, target: Path) -> None:
        """Make ``target`` of a model file; ``form`` is one of `taking_out.SUFFIXES`.

        A conversion that still runs is stopped.
        """
        self.stop_and_wait()
        if missing_extra() and not self._worker:
            self.failed.emit(DigitPadError(ModelWords.EXPORT_NEEDS(command=install_command())))
            return
        try:
            self._scratch = make_scratch_folder()
        except DigitPadError as error:
            self.failed.emit(error)
            return
        self._answer = ChildAnswer(self, seconds=_SECONDS, scratch=self._scratch)
        self._answer.answered.connect(lambda _: self._on_answered(target))
        self._answer.failed.connect(self._on_failed)
        worker = self._worker or child_process.worker_command()
        options = ("--format", form, "--output", str(target.absolute()), "--events")
        self._answer.ask((*worker, "export", str(model.absolute()), *options))
        self.under_way = target
        self.under_way_changed.emit()

    def stop_and_wait(self) -> None:
        """End the conversion, if there is one, without a signal of its end; nothing is written."""
        answer, self._answer = self._answer, None
        if answer is not None:
            answer.stop_and_wait()
            answer.deleteLater()
            self._end()

    def _on_answered(self, target: Path) -> None:
        self.stop_and_wait()
        self.exported.emit(target)

    def _on_failed(self, failure: ChildFailure) -> None:
        self.stop_and_wait()
        event = parse_line(failure.answer)
        said = sentence_of(event) if isinstance(event, Failed) else None
        self.failed.emit(DigitPadError(said or ModelWords.NOT_EXPORTED))

    def _end(self) -> None:
        shutil.rmtree(self._scratch, ignore_errors=True)
        self.under_way = None
        self.under_way_changed.emit()

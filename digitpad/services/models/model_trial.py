"""Tries a model file in another process first, since it could crash the interpreter."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.library import model_check
from digitpad.core.library.model_check import Check
from digitpad.core.processes import child_process
from digitpad.core.sentences.model_words import ModelWords
from digitpad.core.sentences.sentence import Sentence
from digitpad.services.processes.child_answer import ChildAnswer, ChildFailure

_MODULE: Final = "digitpad.core.library.model_check"


class ModelTrial(QObject):
    """The trial of one file. It ends in exactly one of `passed` and `failed`."""

    passed = Signal(Check)
    failed = Signal(FileError)

    def __init__(
        self,
        path: Path,
        parent: QObject | None = None,
        *,
        checker: Sequence[str] = (),
        seconds: float = 60.0,
    ) -> None:
        """``checker`` is the command that gets the path; ``seconds`` is how long it may take.

        Without one it is the program's own.
        """
        super().__init__(parent)
        self.path = path.absolute()
        self._checker = checker
        self._answer = ChildAnswer(self, seconds=seconds)
        self._answer.answered.connect(self._on_answered)
        self._answer.failed.connect(self._on_failed)

    def start(self) -> None:
        try:
            checker = self._checker or child_process.module_command(_MODULE)
        except DigitPadError as error:
            self._fail(error.sentence)
            return
        self._answer.ask((*checker, str(self.path)))

    def stop_and_wait(self) -> None:
        self._answer.stop_and_wait()

    def _on_answered(self, line: bytes) -> None:
        try:
            self.passed.emit(Check(**json.loads(line)))
        except (ValueError, TypeError):
            self._fail(ModelWords.NO_ANSWER_OF_TRIAL())

    def _on_failed(self, failure: ChildFailure) -> None:
        match failure.how:
            case "crashed":
                self._fail(ModelWords.CRASHES())
            case "silent":
                self._fail(ModelWords.NEVER_ENDS())
            case _:
                said = model_check.refusal_of(failure.answer)
                self._fail(ModelWords.NOT_TRIED() if said is None else said.without_place())

    def _fail(self, cause: Sentence) -> None:
        self.failed.emit(FileError(self.path, cause))

"""What a training would compute on: asked of the worker in the background, and remembered."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from digitpad.core.errors import DigitPadError
from digitpad.core.files import paths
from digitpad.core.files.atomic_writing import write_atomically
from digitpad.core.processes import child_process
from digitpad.core.sentences import catalogue
from digitpad.core.sentences.worker_words import EndWords
from digitpad.services.processes.child_answer import ChildAnswer, ChildFailure

_NAME = "devices.json"
_SECONDS = 180.0
_CAUSES = {
    "crashed": EndWords.TRAINER_CRASHED,
    "silent": EndWords.TRAINER_SILENT,
    "missing": EndWords.TRAINER_NOT_STARTED,
}


@dataclass(frozen=True)
class Devices:
    """What ``trainer devices`` says."""

    backend: str
    """What a training takes when left to itself: tensorflow, jax, torch; empty if nothing."""
    device: str
    """The GPU's own name, or ``CPU``."""
    advice: str
    """One sentence: what it computes on, or why not on a GPU and what to do."""


class DevicesQuery(QObject):
    """Answers with what is remembered at once, and with the truth some seconds later."""

    answered = Signal(Devices)
    failed = Signal(str)

    def __init__(self, parent: QObject | None = None, *, worker: Sequence[str] = ()) -> None:
        """``worker`` is the command to ask, by default the program's own."""
        super().__init__(parent)
        self._worker = worker
        self._answer: ChildAnswer | None = None

    def ask(self) -> None:
        """Have `answered` emitted; a question under way is answered once."""
        kept = _remembered()
        if kept is not None:
            self.answered.emit(kept)
        if self._answer is not None:
            return
        try:
            worker = self._worker or child_process.worker_command()
        except DigitPadError as error:
            self.failed.emit(str(error))
            return
        self._answer = ChildAnswer(self, seconds=_SECONDS)
        self._answer.answered.connect(self._on_answered)
        self._answer.failed.connect(self._on_failed)
        self._answer.ask((*worker, "devices", "--json"))

    def stop_and_wait(self) -> None:
        if self._answer is not None:
            self._answer.stop_and_wait()
            self._let_go()

    def _on_answered(self, line: bytes) -> None:
        self._let_go()
        devices = _parse(line)
        if devices is None:
            self.failed.emit(str(EndWords.NO_ANSWER_OF_TRAINER()))
            return
        with contextlib.suppress(DigitPadError):  # then it is asked again the next time
            write_atomically(paths.data_home() / _NAME, line)
        self.answered.emit(devices)

    def _on_failed(self, failure: ChildFailure) -> None:
        self._let_go()
        said = _CAUSES.get(failure.how)
        last_words = failure.last_words or str(EndWords.NO_ANSWER_OF_TRAINER())
        self.failed.emit(last_words if said is None else str(said()))

    def _let_go(self) -> None:
        if self._answer is not None:
            self._answer.deleteLater()
            self._answer = None


def _remembered() -> Devices | None:
    try:
        return _parse((paths.data_home() / _NAME).read_bytes())
    except OSError:
        return None


def _advice(report: dict[str, Any]) -> str:
    """Return the advice about one backend in the language of this window, if it is known here."""
    return str(catalogue.from_json(report.get("sentence")) or report["advice"])


def _parse(line: bytes) -> Devices | None:
    try:
        answer: dict[str, Any] = json.loads(line)
        backend, device = str(answer["backend"]), str(answer["device"])
        reports = {one["name"]: _advice(one) for one in answer["backends"]}
    except (ValueError, TypeError, KeyError):
        return None
    return Devices(backend, device, reports.get(backend, ""))

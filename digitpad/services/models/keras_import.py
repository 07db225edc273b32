"""Has the worker make a model file of another program's: Keras is never opened in this process."""

from __future__ import annotations

import shutil
import weakref
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from digitpad.core.errors import FileError
from digitpad.core.processes import child_process
from digitpad.core.sentences.model_words import ModelWords
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.system_words import SystemWords
from digitpad.core.training.backends import missing_extra
from digitpad.core.training.install_hints import install_command
from digitpad.core.training.protocol import Failed, parse_line
from digitpad.core.training.wording import sentence_of
from digitpad.services.processes.child_answer import ChildAnswer, ChildFailure
from digitpad.services.processes.scratch_folder import make_scratch_folder

_SECONDS = 300.0


class KerasImport(QObject):
    """One conversion. It ends in exactly one of `converted` and `failed`, unless it is stopped."""

    converted = Signal(Path)
    """A model file in a temporary folder that is there until `stop_and_wait`."""
    failed = Signal(FileError)

    def __init__(
        self, path: Path, parent: QObject | None = None, *, worker: Sequence[str] = ()
    ) -> None:
        """Raises DigitPadError where no temporary folder can be made."""
        super().__init__(parent)
        self._path, self._worker = path.absolute(), worker
        folder = make_scratch_folder()
        self._free = weakref.finalize(self, shutil.rmtree, folder, ignore_errors=True)
        self._made = Path(folder) / f"{path.stem}.digitpad"
        self._answer = ChildAnswer(self, seconds=_SECONDS, scratch=folder)
        self._answer.answered.connect(lambda _: self.converted.emit(self._made))
        self._answer.failed.connect(self._on_failed)

    def start(self) -> None:
        if missing_extra():
            cause = ModelWords.IMPORT_NEEDS(command=install_command())
            self._fail(cause)
            return
        output = ("--output", str(self._made))
        worker = self._worker or child_process.worker_command()
        self._answer.ask((*worker, "import", str(self._path), *output, "--events"))

    def stop_and_wait(self) -> None:
        """End the conversion, if it still goes on, without a signal; free what it has made."""
        self._answer.stop_and_wait()
        self._free()

    def _on_failed(self, failure: ChildFailure) -> None:
        if failure.how == "crashed":
            self._fail(ModelWords.CRASHES_KERAS())
        else:
            self._fail(self._said(failure.answer) or ModelWords.KERAS_COULD_NOT_OPEN())

    def _said(self, answer: bytes) -> Sentence | None:
        """Return why the worker refuses the file, None where it did not say."""
        event = parse_line(answer)
        if not isinstance(event, Failed):
            return None
        said = sentence_of(event) or SystemWords.OTHER_REASON(reason=event.message)
        is_about_it = said.values.get("path") == str(self._path)
        return said.without_place() if is_about_it else SystemWords.OTHER_REASON(reason=said)

    def _fail(self, cause: Sentence) -> None:
        self._free()
        self.failed.emit(FileError(self._path, cause))

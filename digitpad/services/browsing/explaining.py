"""Works out which pixels spoke for a reading, beside the window; the newest question wins."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from digitpad.core.browsing.saliency import occlusion
from digitpad.core.models.model_file import ModelFile
from digitpad.core.pictures.preprocess import Picture
from digitpad.core.reading.recognizer import Floats, Recognizer


@dataclass(frozen=True, eq=False)
class Question:
    """Why was ``digit`` read in ``picture``, and not ``rival``?"""

    index: int
    """The picture's place in its set; it comes back with the answer."""
    picture: Picture
    """(28, 28) float32 in 0..1."""
    digit: int
    rival: int


@dataclass(frozen=True, eq=False)
class Explanation:
    """The answer to a question."""

    index: int
    evidence: Floats
    """(28, 28) float32, nats: positive where the ink speaks for the digit against the rival."""


class Explaining(QObject):
    """Answers the newest question and drops those that were overtaken."""

    explained = Signal(Explanation)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="explaining")
        self._model: ModelFile | None = None
        self._recognizer: Recognizer | None = None
        self._newest: Future[None] | None = None

    def use(self, model: ModelFile) -> None:
        """Ask this model from now on."""
        self._model = model
        self._recognizer = None

    def ask(self, question: Question) -> None:
        """Answer ``question`` with `explained` unless another one comes before its turn."""
        if self._newest is not None:
            self._newest.cancel()
        self._newest = self._pool.submit(self._answer, self._model, question)

    def close(self) -> None:
        """Drop what waits and return when the thread is gone."""
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _answer(self, model: ModelFile | None, question: Question) -> None:
        if model is None:
            return
        if self._recognizer is None or self._recognizer.fingerprint != model.fingerprint:
            self._recognizer = Recognizer(model)
        evidence = occlusion(
            self._recognizer, question.picture, question.digit, against=question.rival
        )
        self.explained.emit(Explanation(question.index, evidence))

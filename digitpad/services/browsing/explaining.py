"""Works out which pixels spoke for a reading, beside the window; the newest question is next."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from digitpad.core.arrays import Floats
from digitpad.core.browsing.saliency import occlusion
from digitpad.core.models.model_file import ModelFile
from digitpad.core.pictures.preprocess import Picture
from digitpad.core.reading.recognizer import Recognizer
from digitpad.services.jobs import JobRunner, WhenBusy


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


class Explaining(JobRunner):
    """Answers one question at a time, and the newest next: those in between are left out."""

    explained = Signal(Explanation)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(WhenBusy.RUN_AGAIN, parent)
        self._model: ModelFile | None = None
        self._recognizer: Recognizer | None = None
        self.done.connect(self.explained)

    def use(self, model: ModelFile) -> None:
        """Ask this model from now on."""
        self._model = model

    def ask(self, question: Question) -> None:
        """Answer ``question`` with `explained` unless another one comes before its turn."""
        model = self._model
        if model is not None:
            self.begin(lambda _: self._answer(model, question))

    def _answer(self, model: ModelFile, question: Question) -> Explanation:
        if self._recognizer is None or self._recognizer.fingerprint != model.fingerprint:
            self._recognizer = Recognizer(model)  # only here: there is one thread at a time
        evidence = occlusion(
            self._recognizer, question.picture, question.digit, against=question.rival
        )
        return Explanation(question.index, evidence)

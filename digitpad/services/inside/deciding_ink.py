"""Which ink of the pad decided: worked out when the pen rests, and gone when it moves."""

from __future__ import annotations

from typing import Final

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from digitpad.core.pictures.preprocess import Picture
from digitpad.services.browsing.explaining import Explaining, Explanation, Question
from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.reading.pipeline import ReadingPipeline
from digitpad.services.reading.side_by_side import alone

REST_MS: Final = 150
"""So long nothing new is read before the question is worth its time: about 20 ms."""


class DecidingInk(QObject):
    """Asks what of the ink speaks for the digit that the network reads, against the next likely."""

    changed = Signal()
    """There is another `explanation`, or none any more."""

    def __init__(
        self, pipeline: ReadingPipeline, active: ActiveModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pipeline, self._active = pipeline, active
        self.explanation: Explanation | None = None
        self.question: Question | None = None
        """What it is an answer to."""
        self._picture: Picture | None = None
        self._is_on = False
        self._asked = 0
        self._explaining = Explaining(self)
        self._explaining.explained.connect(self._take)
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._ask)
        pipeline.reading_changed.connect(self._follow)
        active.changed.connect(self._ask_anew)

    @property
    def is_on(self) -> bool:
        """Whether it follows the pad."""
        return self._is_on

    def turn_on(self, is_on: bool) -> None:
        """Follow the pad, or leave it alone."""
        self._is_on = is_on
        self._ask_anew()

    def _ask_anew(self) -> None:
        self._picture = None
        self._forget()
        self._follow()

    def _follow(self) -> None:
        if not self._is_on:
            return
        reading = alone(self._pipeline.reading)
        picture = None if reading is None else reading.picture
        if picture is self._picture:
            return
        self._picture = picture
        self._forget()
        if picture is not None:
            self._rest.start()

    def _forget(self) -> None:
        self._rest.stop()
        self._explaining.drop()
        self.question = None
        if self.explanation is not None:
            self.explanation = None
            self.changed.emit()

    def _ask(self) -> None:
        reading = alone(self._pipeline.reading)
        if reading is None:
            return
        rival, digit = (int(one) for one in np.argsort(reading.probabilities)[-2:])
        self._asked += 1
        self.question = Question(self._asked, reading.picture, digit, rival)
        self._explaining.use(self._active.recognizer.model)
        self._explaining.ask(self.question)

    def _take(self, explanation: Explanation) -> None:
        if self.question is not None and explanation.index == self.question.index:
            self.explanation = explanation
            self.changed.emit()

"""How long each part of a training took, read off its events."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.terminal_words import RunReportWords
from digitpad.core.sentences.worker_words import StatusWords
from digitpad.core.training import protocol
from digitpad.core.training.protocol import Event

_PARTS: Final = ("start", "first_step", "training", "is_digit", "conversion", "scoring")
_BEGUN_BY: Final = {
    StatusWords.LEARNING_WHAT_IS_A_DIGIT().words.key: "is_digit",
    StatusWords.CONVERTING().words.key: "conversion",
    StatusWords.SCORING().words.key: "scoring",
}


class PartSeconds:
    """Adds up the seconds between the events that begin a part and the next one's, pauses too."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._part, self._begun = "start", clock()
        self._seconds = dict.fromkeys(_PARTS, 0.0)

    def __call__(self, event: Event) -> None:
        """Take notice of an event as it comes."""
        match event:
            case protocol.Started():
                self._begin("first_step")
            case protocol.Progress() if self._part == "first_step":
                self._begin("training")
            case protocol.Status(sentence=sentence) if sentence in _BEGUN_BY:
                self._begin(_BEGUN_BY[sentence])
            case protocol.Completed():
                self._begin("")

    def _begin(self, part: str) -> None:
        now = self._clock()
        self._seconds[self._part] = self._seconds.get(self._part, 0.0) + now - self._begun
        self._part, self._begun = part, now

    def sentence(self) -> Sentence:
        """Return the seconds of all parts, in their order."""
        seconds = self._seconds
        return RunReportWords.SECONDS_OF_PARTS(
            start=seconds["start"],
            first_step=seconds["first_step"],
            training=seconds["training"],
            is_digit=seconds["is_digit"],
            conversion=seconds["conversion"],
            scoring=seconds["scoring"],
        )

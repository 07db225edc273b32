"""What the person is told of a training elsewhere while its worker says nothing itself."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Final

from digitpad.core.sentences.sentence import Sentence
from digitpad.core.training import wording
from digitpad.core.training.protocol import Status

_SAY_AGAIN_SECONDS: Final = 30.0
"""A window takes a worker that is silent for minutes for one that hangs."""


class StatusReporter:
    """Reports what goes on, once; the phase is one that changes no stage of the training."""

    def __init__(self, report: Callable[[Status], object]) -> None:
        self._report = report
        self._said: Sentence | None = None
        self._said_at = 0.0

    def say(self, sentence: Sentence) -> None:
        if sentence != self._said:
            self._said, self._said_at = sentence, time.monotonic()
            self._report(wording.status("elsewhere", sentence))

    @property
    def seconds_silent(self) -> float:
        return time.monotonic() - self._said_at

    def repeat(self) -> None:
        """Say the last sentence again where that was long ago, as a sign of life."""
        if self._said is not None and self.seconds_silent > _SAY_AGAIN_SECONDS:
            said, self._said = self._said, None
            self.say(said)

    def forget(self) -> None:
        """Let the same sentence be said anew, and nothing be repeated until then."""
        self._said = None

"""A retraining without a window for tests, with tiny workers and a real library."""

from __future__ import annotations

from pathlib import Path

from pytestqt.qtbot import QtBot

from digitpad.core.my_digits.for_training import my_digits_file
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.training import unfinished_run
from digitpad.core.training.train_config import DataSource, TrainConfig
from digitpad.services.models.comparing import Comparing
from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.training.story import TrainingStory
from digitpad.services.training.story_state import (
    Installed,
    StoryState,
)
from tests.hands import my_digit
from tests.tiny_trainings import complete_with, use_tiny_worker


class Told:
    """A story with everything that it told, and how to have it told by a tiny worker."""

    def __init__(self, qtbot: QtBot, comparing: Comparing | None = None) -> None:
        self.active = ActiveModel()
        self.story = TrainingStory(self.active, comparing=comparing or Comparing(loads=[]))
        self.states: list[StoryState] = []
        self.refusals: list[str] = []
        self._qtbot = qtbot
        self.story.changed.connect(self.states.append)
        self.story.refused.connect(lambda error: self.refusals.append(str(error)))

    @property
    def kinds(self) -> list[type[StoryState]]:
        return [type(state) for state in self.states]

    def work_as(self, how: str) -> None:
        use_tiny_worker(self.story.training, how)

    def complete_with(self, model: Path, run: Path | str = "RUN") -> None:
        """Have the next worker end with ``model`` at once."""
        complete_with(self.story.training, model, str(run))

    def until(self, kind: type[StoryState]) -> None:
        self._qtbot.waitUntil(lambda: isinstance(self.story.state, kind), timeout=20_000)

    def until_training(self) -> None:
        training = self.story.training
        self._qtbot.waitUntil(lambda: training.state.progress is not None, timeout=20_000)

    def until_noted(self) -> None:
        self._qtbot.waitUntil(unfinished_run.is_noted, timeout=20_000)

    def until_compared(self) -> Installed:
        def compared() -> bool:
            state = self.story.state
            return isinstance(state, Installed) and state.comparisons is not None

        self._qtbot.waitUntil(compared, timeout=20_000)
        assert isinstance(self.story.state, Installed)
        return self.story.state


def with_my_digits() -> TrainConfig:
    return TrainConfig(data=(DataSource(str(my_digits_file())),))


def teach(count: int) -> None:
    with MyDigits() as mine:
        mine.add_new(my_digit(seed) for seed in range(count))

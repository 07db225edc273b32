"""Where a retraining stands between Start and the choice: always exactly one of these values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, Final

from digitpad.core.errors import DigitPadError
from digitpad.core.files import limits
from digitpad.core.library.installed_model import InstalledModel
from digitpad.core.scoring.comparison import Comparison
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.training.protocol import Cancelled, Failed
from digitpad.core.training.unfinished_run import UnfinishedRun
from digitpad.core.training.wording import sentence_of

_NOT_RESUMABLE: Final = ("usage", "data", "diverged", "missing", "start")
"""Kinds of failures that would only come again."""


class StoryState:
    """What all of them answer."""

    is_under_way: ClassVar[bool] = False
    """Whether something goes on that the end of the program would break off."""

    @property
    def run_to_resume(self) -> Path | None:
        """The folder of the run that can be resumed from here."""
        return None


@dataclass(frozen=True)
class Idle(StoryState):
    """Nothing is trained, and nothing waits for the person."""


@dataclass(frozen=True)
class Starting(StoryState):
    """My digits are being written for the worker."""

    is_under_way = True
    before: StoryState
    """Where it stands again if nothing comes of it."""


@dataclass(frozen=True)
class Running(StoryState):
    """The worker trains; how far it is says `TrainingSession.state`."""

    is_under_way = True


@dataclass(frozen=True)
class Installing(StoryState):
    """The worker is done; its model is being checked and put into the library."""

    is_under_way = True


@dataclass(frozen=True)
class Interrupted(StoryState):
    """A window that died has left a run behind."""

    left: UnfinishedRun
    computer: str = ""
    """The other computer on which it was; empty for this one."""

    @property
    def run_to_resume(self) -> Path:
        return self.left.run


@dataclass(frozen=True)
class Ended(StoryState):
    """The training failed or was cancelled."""

    end: Cancelled | Failed
    safe_epochs: int
    """Epochs that are in the checkpoint."""
    last_lines: tuple[str, ...] = ()
    """What the worker printed last."""
    remark: Sentence | None = None
    """What else a person should know, such as that something still runs on another computer."""

    @property
    def run_to_resume(self) -> Path | None:
        is_hopeless = isinstance(self.end, Failed) and self.end.kind in _NOT_RESUMABLE
        return Path(self.end.run) if self.end.run and not is_hopeless else None

    @property
    def refused_for_size(self) -> Sentence | None:
        """What was said, if it failed because a file to learn from is large."""
        said = sentence_of(self.end) if isinstance(self.end, Failed) else None
        return None if limits.large_file(said) is None else said


@dataclass(frozen=True)
class NotInstalled(StoryState):
    """The training was completed, but its model could not be put into the library."""

    error: DigitPadError
    safe_epochs: int
    run: Path | None = None
    """Its folder: resumed, it makes the model anew."""

    @property
    def run_to_resume(self) -> Path | None:
        return self.run


@dataclass(frozen=True)
class Installed(StoryState):
    """A new model is in the library and waits to be chosen, or left."""

    new: InstalledModel
    current: InstalledModel
    """The model that it is compared with."""
    stopped: bool = False
    """Whether its training was stopped before the last epoch."""
    comparisons: tuple[Comparison, ...] | None = None
    """None while both models are reading, and when they could not be compared."""
    trouble: DigitPadError | None = None
    """Why they could not be compared."""

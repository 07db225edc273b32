"""Where a training is: one frozen value, made anew by every event and every command."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from digitpad.core.sentences.elsewhere_words import FarStatusWords
from digitpad.core.training.protocol import (
    Cancel,
    Cancelled,
    Checkpoint,
    Command,
    Completed,
    Download,
    End,
    EpochEnd,
    Event,
    Failed,
    Note,
    Pause,
    Progress,
    Resume,
    Started,
    Status,
    Stop,
)


class Stage(StrEnum):
    """What the training is doing, as far as a person cares."""

    STARTING = "starting"
    """Importing, loading, drawing: no step was made yet."""
    TRAINING = "training"
    PAUSED = "paused"
    STOPPING = "stopping"
    """Told to finish with the best so far."""
    CANCELLING = "cancelling"
    FINISHING = "finishing"
    """The last epoch is done; the model is being converted and scored."""
    ENDED = "ended"


_STAGE_OF_PHASE = {
    "paused": Stage.PAUSED,
    "training": Stage.TRAINING,
    "stopping": Stage.STOPPING,
    "evaluating": Stage.FINISHING,
    "exporting": Stage.FINISHING,
}


@dataclass(frozen=True)
class TrainingState:
    """Everything that a window shows of a training."""

    computer: str = ""
    """The name of the other computer on which it runs; empty for this one."""
    stage: Stage = Stage.STARTING
    words: str = ""
    """The worker's own sentence about what it is busy with."""
    lost: str = ""
    """What is said of the connection to the other computer while it is lost."""
    started: Started | None = None
    progress: Progress | None = None
    """The latest; of the epoch before when a new one has only just begun."""
    epochs: tuple[EpochEnd, ...] = ()
    notes: tuple[str, ...] = ()
    safe_epochs: int = 0
    """Epochs that a crash would not lose."""
    download: Download | None = None
    is_cut_short: bool = False
    """Whether the person wanted it to end before its last epoch; the one it was in is no whole."""
    end: End | None = None

    @property
    def is_over(self) -> bool:
        return self.end is not None

    @property
    def can_pause(self) -> bool:
        return self.stage is Stage.TRAINING

    @property
    def can_stop(self) -> bool:
        """Whether there is something that could be kept and a step that could be the last."""
        return self.stage in (Stage.TRAINING, Stage.PAUSED)

    @property
    def can_cancel(self) -> bool:
        return self.stage not in (Stage.CANCELLING, Stage.ENDED)

    @property
    def fraction(self) -> float:
        """How much of all epochs is done, 0..1."""
        if self.progress is None:
            return 0.0
        now = self.progress
        whole = max(now.epochs * now.steps, 1)
        return min(((now.epoch - 1) * now.steps + now.step) / whole, 1.0)


def after(state: TrainingState, event: Event) -> TrainingState:
    """Return the state once ``event`` has happened; nothing happens after the end."""
    if state.is_over:
        return state
    match event:
        case Status(phase, words, sentence):
            lost = words if sentence == FarStatusWords.CONNECTING_AGAIN.key else ""
            return replace(state, stage=_next_stage(state.stage, phase), words=words, lost=lost)
        case Started():
            return replace(_busy(state), started=event, safe_epochs=event.first_epoch - 1)
        case Progress():
            return replace(_busy(state), progress=event)
        case EpochEnd():
            return replace(state, epochs=(*state.epochs, event))
        case Checkpoint():
            return replace(state, safe_epochs=event.epoch)
        case Note():
            return replace(state, notes=(*state.notes, event.message))
        case Download():
            return replace(state, download=event)
        case Completed() | Cancelled() | Failed():
            return replace(state, stage=Stage.ENDED, lost="", end=event)


def asked(state: TrainingState, command: Command) -> TrainingState:
    """Return the state once the person has given ``command``: shown at once, obeyed soon.

    It is ``state`` itself where the command makes no sense.
    """
    if state.is_over:
        return state
    match command:
        case Pause() if state.can_pause:
            return replace(state, stage=Stage.PAUSED)
        case Resume() if state.stage is Stage.PAUSED:
            return replace(state, stage=Stage.TRAINING)
        case Stop() if state.can_stop:
            return replace(state, stage=Stage.STOPPING, is_cut_short=True)
        case Cancel() if state.can_cancel:
            return replace(state, stage=Stage.CANCELLING, is_cut_short=True)
    return state


def _busy(state: TrainingState) -> TrainingState:
    """A step was made. What the person has asked for meanwhile stays on the screen."""
    return replace(state, stage=Stage.TRAINING) if state.stage is Stage.STARTING else state


def _next_stage(stage: Stage, phase: str) -> Stage:
    """Return the stage after a status; only FINISHING ends a stop, and nothing a cancel."""
    told = _STAGE_OF_PHASE.get(phase, Stage.STARTING)
    if stage is Stage.CANCELLING or (stage is Stage.STOPPING and told is not Stage.FINISHING):
        return stage
    if told is Stage.STARTING and stage is not Stage.STARTING:
        return stage
    return told

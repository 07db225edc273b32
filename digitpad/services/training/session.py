"""One training in a process of its own, as a value that changes and a single end."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from digitpad.core.elsewhere import whereabouts
from digitpad.core.errors import DigitPadError
from digitpad.core.files import paths
from digitpad.core.files.file_lock import FileLock
from digitpad.core.processes import child_process
from digitpad.core.sentences.window_words import WorkWords
from digitpad.core.sentences.worker_words import EndWords
from digitpad.core.training import recipes
from digitpad.core.training.protocol import (
    Cancel,
    Cancelled,
    Command,
    Continue,
    Event,
    First,
    Pause,
    Resume,
    Start,
    Stop,
)
from digitpad.core.training.train_config import TrainConfig
from digitpad.core.training.training_state import TrainingState, after, asked
from digitpad.services.processes.worker_log import WorkerLog
from digitpad.services.processes.worker_process import Ending, Patience, WorkerProcess

FRAME_MS: Final = 33
"""The state is announced no more often than this: a screen shows no more."""
FAR_CANCEL_SECONDS: Final = 60.0
"""From a cancel until a worker that trains on another computer is ended by force: it deletes what
it has left there, over a line that may be slow."""


def log_path() -> Path:
    """Return where everything that the last worker printed is written."""
    return paths.data_home() / "training.log"


class TrainingSession(QObject):
    """Starts trainings, one at a time among all windows of this person, and tells how they go."""

    state_changed = Signal(TrainingState)
    ended = Signal(Ending)
    """Once for each training, after the last `state_changed`."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        worker: Sequence[str] = (),
        patience: Patience = Patience(),  # noqa: B008 - immutable
    ) -> None:
        """``worker`` is the command to train with, by default the program's own."""
        super().__init__(parent)
        self.worker, self.patience = worker, patience
        self._lock = FileLock(paths.data_home() / "training.lock")
        self._process: WorkerProcess | None = None
        self._state = TrainingState()
        self._log: WorkerLog | None = None
        self._frame = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._frame.timeout.connect(lambda: self.state_changed.emit(self._state))

    @property
    def state(self) -> TrainingState:
        """How it stands with the training that runs, or ran last."""
        return self._state

    @property
    def log(self) -> WorkerLog | None:
        """What the worker that runs, or ran last, has printed; None before the first."""
        return self._log

    @property
    def is_running(self) -> bool:
        return self._process is not None

    @property
    def process_id(self) -> int:
        """The worker's process id; 0 when there is none."""
        return 0 if self._process is None else self._process.process_id

    def is_busy_elsewhere(self) -> bool:
        """Return whether another window trains."""
        return self._process is None and not self._lock.is_free()

    def start(self, config: TrainConfig, computer: str = "") -> None:
        """Train, on the computer of the list that has this name, or here.

        Raises DigitPadError when a training runs already, here or in another window.

        Raises ConfigError where nobody knows how a network of the recipe begins.
        """
        recipes.check(config)
        self._start(Start(config.anchored()), computer, *(("--host", computer) if computer else ()))

    def resume(self, run: Path) -> None:
        """Go on with an earlier run where it was. Raises DigitPadError as `start` does."""
        where = whereabouts.of(run)
        self._start(Continue(str(run)), "" if where is None else where.computer.name)

    def pause(self) -> None:
        self._tell(Pause())

    def go_on(self) -> None:
        self._tell(Resume())

    def stop(self) -> None:
        """Finish now and keep the best so far."""
        self._tell(Stop())

    def cancel(self) -> None:
        """End without a model; a worker that does not obey is ended by force."""
        self._tell(Cancel())

    def end_now(self) -> None:
        """Cancel and wait for the worker to be gone: for the end of the program.

        A training on another computer is left there, and goes on for a while: see `resume`.
        """
        if self._process is not None and self._state.computer:
            process, self._process = self._process, None
            self._frame.stop()
            process.leave()
            process.deleteLater()
            self._lock.release()
        elif self._process is not None:
            self._process.end_now()

    def _start(self, first: First, computer: str, *options: str) -> None:
        if self._process is not None:
            raise DigitPadError(WorkWords.TRAINS_IN_THIS_WINDOW)
        program, *arguments = [*(self.worker or child_process.worker_command()), "work"]
        if not self._lock.take():
            raise DigitPadError(WorkWords.TRAINS_IN_ANOTHER_WINDOW)
        patience = _for_far(self.patience) if computer else self.patience
        self._process = WorkerProcess(EndWords.THE_TRAINING(), log_path(), patience, self)
        self._log = self._process.log
        self._process.event_arrived.connect(self._on_event)
        self._process.ended.connect(self._on_ended)
        self._change(TrainingState(computer=computer))
        self._process.start(program, [*arguments, *options], first)

    def _tell(self, command: Command) -> None:
        """Send what makes sense: a worker that is told something is waited for anew."""
        state = asked(self._state, command)
        if self._process is not None and state is not self._state:
            self._process.send(command)
            self._change(state)
            self._announce()

    def _on_event(self, event: Event) -> None:
        self._change(after(self._state, event))

    def _change(self, state: TrainingState) -> None:
        self._state = state
        if not self._frame.isActive():
            self._frame.start()

    def _announce(self) -> None:
        self._frame.stop()
        self.state_changed.emit(self._state)

    def _on_ended(self, ending: Ending) -> None:
        if self._process is not None:
            self._process.deleteLater()
            self._process = None
        self._lock.release()
        if isinstance(ending.event, Cancelled) and not ending.event.epoch:
            ending = replace(ending, event=replace(ending.event, epoch=self._state.safe_epochs))
        self._change(after(self._state, ending.event))
        self._announce()
        self.ended.emit(ending)


def _for_far(usual: Patience) -> Patience:
    return replace(usual, cancel=max(usual.cancel, FAR_CANCEL_SECONDS))

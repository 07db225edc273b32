"""A retraining's story, from Start to the choice of a model, without a window."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from digitpad.core.datasets.held_out import newest_count
from digitpad.core.elsewhere import whereabouts
from digitpad.core.elsewhere.whereabouts import Whereabouts
from digitpad.core.errors import DigitPadError
from digitpad.core.files import limits
from digitpad.core.library.installed_model import InstalledModel, Origin
from digitpad.core.my_digits.for_training import (
    count_my_digits,
    my_digits_file,
    write_my_digits,
)
from digitpad.core.scoring.comparison import Comparison
from digitpad.core.sentences.elsewhere_words import FarStatusWords
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.window_words import WorkWords
from digitpad.core.training import training_times, unfinished_run
from digitpad.core.training.adapting import quick_adapt
from digitpad.core.training.protocol import Cancelled, Completed, End
from digitpad.core.training.train_config import TrainConfig
from digitpad.core.training.training_state import TrainingState
from digitpad.core.training.training_times import EpochTimes
from digitpad.services.jobs import JobRunner, WhenBusy
from digitpad.services.models.comparing import Comparing, ComparingProgress
from digitpad.services.processes.worker_process import Ending
from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.training.devices import DevicesQuery
from digitpad.services.training.session import TrainingSession
from digitpad.services.training.story_state import (
    Ended,
    Idle,
    Installed,
    Installing,
    Interrupted,
    NotInstalled,
    Running,
    Starting,
    StoryState,
)


class TrainingStory(QObject):
    """Trains one model at a time, installs it, compares it, and waits for the person to choose.

    A note on the disk (`unfinished_run`) lets the next start of the program go on with what this
    one has left: a run to resume, or a model that nobody has chosen or left yet.
    """

    changed = Signal(StoryState)
    """It stands elsewhere now."""
    refused = Signal(DigitPadError)
    """Something that was asked for could not be done."""
    comparing_progressed = Signal(ComparingProgress)

    def __init__(
        self,
        active: ActiveModel,
        parent: QObject | None = None,
        *,
        training: TrainingSession | None = None,
        comparing: Comparing | None = None,
    ) -> None:
        super().__init__(parent)
        self.training = training or TrainingSession(self)
        self.devices = DevicesQuery(self)
        """What a training would compute on. Not asked any more once one starts."""
        self._active = active
        self._comparing = comparing or Comparing(self)
        self._work = JobRunner(WhenBusy.QUEUE, self)
        self._state: StoryState = Idle()
        self._start_again: Callable[[], None] = lambda: None
        self._times: EpochTimes | None = None
        self._is_noted = False
        self.training.state_changed.connect(self._follow)
        self.training.ended.connect(self._on_ended)
        self._comparing.progressed.connect(self.comparing_progressed)
        self._comparing.compared.connect(self._on_compared)
        self._comparing.failed.connect(self._on_not_compared)

    @property
    def state(self) -> StoryState:
        return self._state

    # What a person may ask for

    def start(self, config: TrainConfig, computer: str = "") -> None:
        """Train a new model, once my digits are written where the worker finds them.

        computer: the name of another computer on the list, which is to do it.
        Nothing happens while a training is being started: the key was pressed twice.
        """
        if isinstance(self._state, Starting):
            return
        if self._state.is_under_way:
            self.refused.emit(DigitPadError(WorkWords.TRAINS_IN_THIS_WINDOW))
            return
        self._start_again = lambda: self.start(config, computer)
        self.devices.stop_and_wait()  # it imports what the worker imports, and takes its core
        mine = my_digits_file()
        if all(source.path != str(mine) for source in config.data):
            self._begin_anew(config, computer)
            return
        self._become(Starting(self._state))
        self._work.begin(
            lambda _: write_my_digits(mine),
            done=lambda _: self._begin_anew(config, computer),
            failed=self._on_not_begun,
        )

    def quick_adapt(self) -> None:
        """Get the model that reads used to the person's hand; nothing happens without my digits.

        Its card has to be readable.
        """
        model, count = self._active.model, count_my_digits()
        if count and model.card is not None:
            learnt = count - newest_count(count)
            self.start(quick_adapt(model.path, model.card.recipe, my_digits_file(), learnt))

    def resume(self) -> None:
        """Go on with the run that `state` says can be resumed, if there is one."""
        run = self._state.run_to_resume
        if run is not None:
            self._start_again = lambda: self._begin(lambda: self.training.resume(run))
            self._start_again()

    def start_with_large_file(self) -> None:
        """Start again, and read the file that was refused for its size."""
        said = self._state.refused_for_size if isinstance(self._state, Ended) else None
        if (path := limits.large_file(said)) is not None:
            limits.allow(path)
            self._start_again()

    def cancel(self) -> None:
        """End the training without a model; one that is only being started ends at once."""
        if isinstance(self._state, Starting):
            self._work.drop()
            self._become(self._state.before)
        else:
            self.training.cancel()

    def whereabouts(self) -> Whereabouts | None:
        """Return where the training is that runs on another computer, once it has begun there."""
        started = self.training.state.started
        return None if started is None else whereabouts.of(Path(started.run))

    def leave(self) -> None:
        """Let a training on another computer go on there: the next start offers to find it."""
        self.training.end_now()
        self._become(Idle())

    def use_new(self) -> None:
        """Read with the new model from now on."""
        if not isinstance(self._state, Installed):
            return
        try:
            self._active.use(self._state.new.id)
        except DigitPadError as error:
            self.refused.emit(error)
        self.dismiss()

    def dismiss(self) -> None:
        """The person has seen how it ended, and is done with it."""
        if self._state.is_under_way:
            return
        self._comparing.drop()
        if not self.training.is_busy_elsewhere():  # else the note is about that training
            self._forget()
        self._become(Idle())

    def offer_what_was_left(self) -> None:
        """Go on with what an earlier window has left, unless another one trains."""
        if self.training.is_busy_elsewhere():
            return
        result, left = unfinished_run.find_result(), unfinished_run.find()
        if result:
            self._offer_result(result)
        elif left is not None:
            where = whereabouts.of(left.run)
            self._become(Interrupted(left, "" if where is None else where.computer.name))
        else:
            unfinished_run.forget()

    def let_go(self) -> None:
        """End every child and thread: for the end of the program."""
        self.training.end_now()
        self.devices.stop_and_wait()
        self._comparing.drop()
        self._work.drop()

    # How it goes on

    def _become(self, state: StoryState) -> None:
        self._state = state
        self.changed.emit(state)

    def _begin_anew(self, config: TrainConfig, computer: str) -> None:
        # A quick adapt learns with few layers from few pictures: others take another time.
        times = None if config.freeze or computer else EpochTimes()
        self._begin(lambda: self.training.start(config, computer), times)

    def _begin(self, start: Callable[[], None], times: EpochTimes | None = None) -> None:
        try:
            start()
        except DigitPadError as error:
            self._on_not_begun(error)
            return
        self._comparing.drop()
        self._times, self._is_noted = times, False
        self._become(Running())

    def _on_not_begun(self, error: DigitPadError) -> None:
        if isinstance(self._state, Starting):
            self._become(self._state.before)
        self.refused.emit(error)

    def _follow(self, training: TrainingState) -> None:
        """Keep what is to be kept, in jobs: until the disk has it, the pen would stand still."""
        if training.started is None:
            return
        new = None if self._times is None else self._times.new_in(training)
        if new is not None:
            self._work.begin(lambda _: training_times.remember(*new))
        if not self._is_noted and not training.is_over:
            self._is_noted = True
            run = Path(training.started.run)
            self._work.begin(lambda _: unfinished_run.remember(run), failed=self.refused.emit)

    def _note(self, run: Path | None) -> None:
        """Have the next start offer to resume ``run``, or nothing."""
        try:
            if run is None:
                self._forget()
            else:
                unfinished_run.remember(run)
        except DigitPadError as error:
            self.refused.emit(error)

    def _forget(self) -> None:
        """Have the next start offer nothing, whatever is still to be noted at this moment."""
        unfinished_run.forget()
        if self._work.is_running:
            self._work.begin(lambda _: unfinished_run.forget())

    def _on_ended(self, ending: Ending) -> None:
        end = ending.event
        if isinstance(end, Completed):
            self._install(Path(end.model), stopped=end.stopped)
            return
        ended = Ended(end, self.training.state.safe_epochs, ending.last_lines, _remark(end))
        # What failed stays noted until the person has seen it.
        self._note(None if isinstance(end, Cancelled) else ended.run_to_resume)
        self._become(ended)

    def _install(self, model: Path, *, stopped: bool) -> None:
        started = self.training.state.started
        run = None if started is None else Path(started.run)
        self._become(Installing())
        self._work.begin(
            lambda _: self._install_and_note(model, "" if run is None else str(run)),
            done=lambda installed: self._on_installed(*installed, stopped=stopped),
            failed=lambda error: self._on_not_installed(error, run),
        )

    def _install_and_note(
        self, model: Path, came_from: str
    ) -> tuple[InstalledModel, DigitPadError | None]:
        """Return the new model, and why it is not noted that it waits, if so."""
        new = self._active.install(model, Origin.TRAINED, came_from)
        try:
            unfinished_run.remember_result(new.id)
        except DigitPadError as error:
            return new, error
        return new, None

    def _on_installed(
        self, new: InstalledModel, not_noted: DigitPadError | None, *, stopped: bool
    ) -> None:
        if not_noted is not None:
            self.refused.emit(not_noted)
        self._offer(new, stopped=stopped)

    def _on_not_installed(self, error: DigitPadError, run: Path | None) -> None:
        self._note(run)
        self._become(NotInstalled(error, self.training.state.safe_epochs, run))

    def _offer_result(self, name: str) -> None:
        """Let the person choose a model that was finished while nobody looked."""
        try:
            new = self._active.library.find(name)
        except DigitPadError:  # deleted since then
            unfinished_run.forget()
        else:
            self._offer(new)

    def _offer(self, new: InstalledModel, *, stopped: bool = False) -> None:
        current = self._active.model
        self._become(Installed(new, current, stopped))
        self._comparing.start(current.path, new.path)

    def _on_compared(self, comparisons: tuple[Comparison, ...]) -> None:
        if isinstance(self._state, Installed):
            self._become(replace(self._state, comparisons=comparisons))

    def _on_not_compared(self, error: DigitPadError) -> None:
        if isinstance(self._state, Installed):
            self._become(replace(self._state, trouble=error))


def _remark(end: End) -> Sentence | None:
    """Return that a cancelled training may still run elsewhere: nobody there has heard of it."""
    where = whereabouts.of(Path(end.run)) if isinstance(end, Cancelled) and end.run else None
    if where is None or not where.is_there:
        return None
    computer = where.computer
    return FarStatusWords.ENDS_BY_ITSELF(computer=computer.name, minutes=computer.minutes)

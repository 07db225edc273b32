"""Retraining from the menu, all of it: ties the dialogs, the worker and the library together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from digitpad.core.datasets.held_out import newest_count
from digitpad.core.errors import DigitPadError
from digitpad.core.library.installed_model import InstalledModel, Origin
from digitpad.core.my_digits.for_training import (
    count_my_digits,
    my_digits_file,
    write_my_digits,
)
from digitpad.core.training import training_times, unfinished_run
from digitpad.core.training.adapting import quick_adapt
from digitpad.core.training.protocol import Completed, Failed
from digitpad.core.training.train_config import DataSource, TrainConfig
from digitpad.core.training.training_state import TrainingState
from digitpad.core.training.unfinished_run import UnfinishedRun
from digitpad.services.jobs import JobRunner, WhenBusy
from digitpad.services.models.comparing import Comparing
from digitpad.services.processes.worker_command import missing_extra
from digitpad.services.processes.worker_process import Ending
from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.training.devices import DevicesQuery
from digitpad.services.training.mnist_download import MnistDownload
from digitpad.services.training.session import TrainingSession
from digitpad.widgets.common.single_window import bring_to_front
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.retrain.choosing.choosing_dialog import ChoosingDialog, Circumstances
from digitpad.widgets.retrain.closing.closing import Closing
from digitpad.widgets.retrain.closing.tray import Tray
from digitpad.widgets.retrain.indicator import TrainingIndicator
from digitpad.widgets.retrain.training_window import TrainingWindow


class Retraining(QObject):
    """Belongs to one window of the program."""

    def __init__(
        self, window: PadWindow, active: ActiveModel, training: TrainingSession | None = None
    ) -> None:
        super().__init__(window)
        self._window, self._active = window, active
        self.training = training or TrainingSession(self)
        self.training_window = TrainingWindow(window)
        self._indicator = TrainingIndicator()
        self._devices = DevicesQuery(self)
        self._download = MnistDownload(self)
        self._jobs = JobRunner(WhenBusy.QUEUE, self)
        self._comparing = Comparing(self)
        self._tray = Tray(self)
        self._closing = Closing(window, self.training, self._tray)
        self._run: Path | None = None
        self._new: InstalledModel | None = None
        self._epochs_timed = 0
        self._is_starting = self._is_noted = self._is_timed = False
        window.add_status(self._indicator)
        self._connect()

    def open(self, source: DataSource | None = None) -> None:
        """Show the training if there is one, else let the person choose what to train.

        ``source`` is ticked as something more to learn from.
        """
        if self.training.is_running or self._new is not None:
            self._show_window()
            return
        dialog = ChoosingDialog(self._circumstances(), self._devices, self._download, self._window)
        dialog.chosen.connect(self.start)
        if source is not None:
            dialog.add_source(Path(source.path), source.weight)
        dialog.open()

    def start(self, config: TrainConfig) -> None:
        """Begin a training, once the person's digits are written where the worker finds them.

        Nothing happens while one is being begun: the key was pressed twice.
        """
        if self._is_starting:
            return
        self._devices.stop_and_wait()  # it imports what the worker imports, and takes its core
        mine = my_digits_file()
        if all(source.path != str(mine) for source in config.data):
            self._begin_anew(config)
            return
        self._is_starting = True
        self._jobs.begin(
            lambda _: write_my_digits(mine),
            done=lambda _: self._begin_anew(config),
            failed=self._on_not_written,
        )

    def quick_adapt(self) -> None:
        """Get the present model used to the person's hand with what they have taught so far."""
        if self.training.is_running or self._new is not None:
            self._show_window()
            return
        card, count = self._active.model.card, count_my_digits()
        if missing_extra() or card is None:
            self.open()  # there it stands what is missing
        elif count:
            model, learnt = self._active.model.path, count - newest_count(count)
            self.start(quick_adapt(model, card.recipe, my_digits_file(), learnt))

    def offer_what_was_left(self) -> None:
        """Offer to resume a run that a dead window left, or to choose what it has trained."""
        if self.training.is_busy_elsewhere():
            return
        result, left = unfinished_run.find_result(), unfinished_run.find()
        if result:
            self._offer_result(result)
        elif left is not None:
            self._offer_to_resume(left)
        else:
            unfinished_run.forget()

    def _offer_to_resume(self, left: UnfinishedRun) -> None:
        self._run = left.run
        words = self.tr("A training of “{0}” was interrupted after {1} of {2} epochs.")
        self.training_window.explain_interruption(
            words.format(left.recipe, left.finished_epochs, left.epochs), left.finished_epochs
        )
        self._show_window()

    def _offer_result(self, name: str) -> None:
        """Let the person choose a model that was finished while nobody looked."""
        try:
            self._on_installed(self._active.library.find(name), stopped=False)
        except DigitPadError:  # deleted since then
            self._dismiss()
        else:
            self._show_window()

    def let_go(self) -> None:
        """End every child and thread: for the end of the program."""
        self.training.end_now()
        self._download.stop_and_wait()
        self._devices.stop_and_wait()
        self._comparing.drop()

    # Wiring

    def _connect(self) -> None:
        self._indicator.clicked.connect(self._show_window)
        self.training.state_changed.connect(self._follow)
        self.training.ended.connect(self._on_ended)
        watching = self.training_window.watching
        watching.pause_requested.connect(self.training.pause)
        watching.continue_requested.connect(self.training.go_on)
        watching.stop_requested.connect(self.training.stop)
        watching.cancel_requested.connect(self.training.cancel)
        watching.log_requested.connect(self._show_log)
        failure = self.training_window.failure
        failure.resume_requested.connect(self._resume)
        failure.retry_requested.connect(self._choose_again)
        failure.close_requested.connect(self._dismiss)
        choosing = self.training_window.choosing
        choosing.use_requested.connect(self._use_new)
        choosing.keep_requested.connect(self._dismiss)
        self._comparing.progressed.connect(choosing.show_progress)
        self._comparing.compared.connect(choosing.show_comparisons)
        self._comparing.failed.connect(lambda error: choosing.show_trouble(str(error)))
        self._window.closed.connect(self.let_go)
        self._tray.opened.connect(self._show_window)
        program = QCoreApplication.instance()
        if program is not None:
            program.aboutToQuit.connect(self.let_go)  # the session ends: no window is asked

    def _circumstances(self) -> Circumstances:
        return Circumstances(
            current=self._active.model,
            my_digits_count=count_my_digits(),
            my_digits_file=my_digits_file(),
            missing_extra=missing_extra(),
            busy_elsewhere=self.training.is_busy_elsewhere(),
        )

    def _show_window(self) -> None:
        self._tray.hide()
        bring_to_front(self.training_window)

    def _show_log(self) -> None:
        if self.training.log is not None:
            self.training_window.show_log(self.training.log)

    # One training, from its beginning to its end

    def _on_not_written(self, error: DigitPadError) -> None:
        self._is_starting = False
        self._window.show_error(str(error))

    def _begin_anew(self, config: TrainConfig) -> None:
        self._is_starting = False
        # A quick adapt learns with few layers from few pictures, over and over.
        self._begin(lambda: self.training.start(config), is_timed=not config.freeze)

    def _begin(self, start: Callable[[], None], *, is_timed: bool) -> None:
        """Train; ``is_timed``: whether its epochs tell how long those of others take."""
        try:
            start()
        except DigitPadError as error:  # what is shown is still true
            self._window.show_error(str(error))
            return
        self._new, self._epochs_timed, self._is_noted = None, 0, False
        self._is_timed = is_timed
        card = self._active.model.card
        self.training_window.watching.begin(None if card is None else card.mnist_accuracy)
        self.training_window.watch(self.training.state)
        self._show_window()

    def _resume(self) -> None:
        run = self._run
        if run is not None:
            self._begin(lambda: self.training.resume(run), is_timed=False)

    def _follow(self, state: TrainingState) -> None:
        self._indicator.show_state(state)
        if state.is_over:
            return
        self.training_window.watch(state)
        if state.started is None:
            return
        if not self._is_noted:
            self._is_noted, self._run = True, Path(state.started.run)
            self._remember(run=self._run)
        if not self._is_timed or state.is_cut_short:
            return
        for epoch in state.epochs[self._epochs_timed :]:
            pictures = max(state.started.data.get("training", 0), 1)
            training_times.remember(state.started.recipe, epoch.seconds / pictures)
        self._epochs_timed = len(state.epochs)

    def _remember(self, run: Path | None = None, result: str = "") -> None:
        try:
            if run is not None:
                unfinished_run.remember(run)
            else:
                unfinished_run.remember_result(result)
        except DigitPadError as error:
            self._window.show_error(str(error))

    def _on_ended(self, ending: Ending) -> None:
        end = ending.event
        unfinished_run.forget()
        if isinstance(end, Completed):
            self._install(Path(end.model), stopped=end.stopped)
            return
        if end.run:
            self._run = Path(end.run)
        if isinstance(end, Failed):
            self._tray.notify(self.tr("The training failed"), end.message)
        self.training_window.explain(ending, self.training.state.safe_epochs)
        self._on_over()

    def _install(self, model: Path, *, stopped: bool) -> None:
        came_from = str(self._run or "")
        self._jobs.begin(
            lambda _: self._active.install(model, Origin.TRAINED, came_from),
            done=lambda new: self._on_installed(new, stopped=stopped),
            failed=self._on_not_installed,
        )

    def _on_installed(self, new: InstalledModel, *, stopped: bool) -> None:
        self._new = new
        self._remember(result=new.id)
        current = self._active.model
        self.training_window.choosing.begin(new, current, stopped)
        self.training_window.choose()
        self._tray.notify(
            self.tr("The training is done"), self.tr("“{0}” is ready").format(new.name)
        )
        self._comparing.start(current.path, new.path)
        self._on_over()

    def _on_not_installed(self, error: DigitPadError) -> None:
        self.training_window.explain_trouble(str(error), self.training.state.safe_epochs)
        self._on_over()

    def _on_over(self) -> None:
        if self._closing.training_is_over():
            self._show_window()  # which says why the question went away

    # After the end

    def _use_new(self) -> None:
        if self._new is None:
            return
        try:
            self._active.use(self._new.id)
        except DigitPadError as error:
            self._window.show_error(str(error))
        self._dismiss()

    def _choose_again(self) -> None:
        self._dismiss()
        self.open()

    def _dismiss(self) -> None:
        """The end was seen: nothing is left to say of this training."""
        self._new = None
        self._comparing.drop()
        unfinished_run.forget()
        self._indicator.hide()
        self._tray.hide()
        self.training_window.hide()

"""Retraining from the menu: shows the training's progress, and passes on requests."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject

from digitpad.core.datasets.locate import is_mnist_here
from digitpad.core.elsewhere.computer import Computer
from digitpad.core.errors import DigitPadError
from digitpad.core.files import paths
from digitpad.core.library.installed_model import InstalledModel
from digitpad.core.my_digits.for_training import count_my_digits, my_digits_file
from digitpad.core.sentences.elsewhere_words import ComputerWords
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.training.backends import missing_extra
from digitpad.core.training.protocol import Failed
from digitpad.core.training.train_config import DataSource, TrainConfig
from digitpad.core.training.training_state import TrainingState
from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.settings import Settings
from digitpad.services.training.computer_list import ComputerList
from digitpad.services.training.mnist_download import MnistDownload
from digitpad.services.training.session import TrainingSession
from digitpad.services.training.story import TrainingStory
from digitpad.services.training.story_state import (
    Ended,
    Idle,
    Installed,
    Interrupted,
    NotInstalled,
    Running,
    Starting,
    StoryState,
)
from digitpad.services.training.training_install import TrainingInstall
from digitpad.widgets.learning.learning_dialog import LearningDialog
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.retrain.choosing.choosing_dialog import ChoosingDialog, Circumstances
from digitpad.widgets.retrain.closing.closing import Closing
from digitpad.widgets.retrain.closing.tray import Tray
from digitpad.widgets.retrain.computers.computers_dialog import ComputersDialog
from digitpad.widgets.retrain.indicator import TrainingIndicator
from digitpad.widgets.retrain.training_dock import TrainingDock


class Retraining(QObject):
    """Connects one pad window with its training."""

    def __init__(self, window: PadWindow, active: ActiveModel, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._active = window, active
        self.story = TrainingStory(active, self)
        self.dock = TrainingDock(settings, window)
        self._indicator = TrainingIndicator()
        self._download = MnistDownload(self)
        self._install = TrainingInstall(self)
        self.computers = ComputerList(self)
        self._tray = Tray(self)
        self._closing = Closing(window, self.story, self._tray)
        window.add_status(self._indicator)
        self._connect_story()
        self._connect_pages()
        self._connect_ends()

    @property
    def training(self) -> TrainingSession:
        """The current or last worker process."""
        return self.story.training

    @property
    def has_work(self) -> bool:
        """Whether anything is under way for a training, or a result waits for an answer."""
        works = (self._download, self._install, self.computers.check)
        return any(one.is_running for one in works) or not isinstance(self.story.state, Idle)

    def open(self, source: DataSource | None = None, recipe: str = "", first: str = "") -> None:
        """Show the training if there is one; otherwise let the person choose what to train.

        ``source`` is added to what to learn from; ``recipe`` is chosen, to begin anew; ``first`` is
        what the person should know before.
        """
        if self._has_something_to_show():
            self._show_dock()
            return
        now, devices = self._circumstances(), self.story.devices
        download, install = self._download, self._install
        self.computers.read()
        dialog = ChoosingDialog(
            now, devices, download, self._window, install=install, computers=self.computers
        )
        dialog.training_requested.connect(self.start)
        if source is not None:
            dialog.add_source(Path(source.path), source.weight)
        if recipe:
            dialog.choose_recipe(recipe)
        if first:
            dialog.say_first(first)
        dialog.open()

    def start(self, config: TrainConfig, computer: str = "") -> None:
        """Start a training, here or on the computer of the list that has this name."""
        self.story.start(config, computer)

    def quick_adapt(self) -> None:
        """Adapt the current model to the person's hand, from what they have taught so far."""
        if self._has_something_to_show():
            self._show_dock()
        elif missing_extra() or self._active.model.card is None:
            self.open()  # which shows what is missing
        elif not is_mnist_here():
            words = self.tr(
                "Quick adapt needs MNIST, too: download it here, then press Quick adapt again."
            )
            self.open(first=words)
        else:
            self.story.quick_adapt()

    def offer_what_was_left(self) -> None:
        """Offer to resume a run that a crashed window left, or to choose its model."""
        self.story.offer_what_was_left()
        if not isinstance(self.story.state, Idle):
            self._show_dock()

    def let_go(self) -> None:
        """End every process and thread, when the program ends."""
        self.story.let_go()
        self._download.stop_and_wait()
        self._install.stop_and_wait()
        self.computers.let_go()

    # Wiring

    def _connect_story(self) -> None:
        self.story.changed.connect(self._show)
        self.story.refused.connect(lambda error: self._window.show_error(str(error)))
        self.story.comparing_progressed.connect(self.dock.result_page.show_progress)
        self.training.state_changed.connect(self._follow)

    def _connect_pages(self) -> None:
        watching = self.dock.watching
        watching.pause_requested.connect(self.training.pause)
        watching.continue_requested.connect(self.training.go_on)
        watching.stop_requested.connect(self.training.stop)
        watching.cancel_requested.connect(self.story.cancel)
        watching.log_requested.connect(self._show_log)
        failure = self.dock.failure
        failure.resume_requested.connect(self.story.resume)
        failure.large_requested.connect(self.story.start_with_large_file)
        failure.retry_requested.connect(self._choose_again)
        failure.close_requested.connect(self.story.dismiss)
        result = self.dock.result_page
        result.use_requested.connect(self.story.use_new)
        result.keep_requested.connect(self.story.dismiss)
        result.learning_requested.connect(self._show_learning)

    def _connect_ends(self) -> None:
        installed = self.tr("Trainings can run now.")
        self._install.done.connect(lambda: self._window.show_success(installed))
        self._install.failed.connect(self._window.show_error)
        self.computers.check.done.connect(self._show_checked)
        self.computers.check.failed.connect(self._show_not_checked)
        self._indicator.clicked.connect(self._show_dock)
        self._tray.opened.connect(self._show_dock)
        self._window.closed.connect(self.let_go)
        program = QCoreApplication.instance()
        if program is not None:
            program.aboutToQuit.connect(self.let_go)  # at the end of the session no window is asked

    def _circumstances(self) -> Circumstances:
        return Circumstances(
            current=self._active.model,
            my_digits_count=count_my_digits(),
            my_digits_file=my_digits_file(),
            missing_extra=missing_extra(),
            is_bundle=paths.is_bundle(),
            busy_elsewhere=self.training.is_busy_elsewhere(),
        )

    # What is shown

    def _show_checked(self, computer: Computer, devices: Sentence) -> None:
        """Tell a person who has closed the list, since the first check takes minutes."""
        if not self._window.findChildren(ComputersDialog):
            said = ComputerWords.CHECKED(name=computer.name, devices=devices)
            self._window.show_success(str(said))

    def _show_not_checked(self, _: Computer, error: DigitPadError) -> None:
        if not self._window.findChildren(ComputersDialog):
            self._window.show_error(str(error))

    def _has_something_to_show(self) -> bool:
        return self.story.state.is_under_way or isinstance(self.story.state, Installed)

    def _show(self, state: StoryState) -> None:
        match state:
            case Idle():
                self._hide_everything()
            case Starting() | Running():
                self._show_beginning()
            case Ended() | NotInstalled() | Interrupted():
                self.dock.show_end(state)
            case Installed():
                self.dock.show_result(state)
        self._notify(state)
        if self._closing.follow(state):
            self._show_dock()  # which shows why the question is gone

    def _show_beginning(self) -> None:
        card = self._active.model.card
        self.dock.watching.begin(None if card is None else card.mnist_accuracy)
        self.dock.watch(TrainingState())
        self._show_dock()

    def _follow(self, training: TrainingState) -> None:
        self._indicator.show_state(training)
        if not training.is_over:
            self.dock.watch(training)

    def _notify(self, state: StoryState) -> None:
        """Tell a person who is looking elsewhere how it ended."""
        match state:
            case Ended(Failed() as end):
                self._tray.notify(self.tr("The training failed"), end.message)
            case NotInstalled(error):
                self._tray.notify(self.tr("The training failed"), str(error))
            case Installed(new, comparisons=None, trouble=None):
                words = self.tr("“{0}” is ready").format(new.name)
                self._tray.notify(self.tr("The training is done"), words)

    def _show_dock(self) -> None:
        self._tray.hide()
        self.dock.bring_to_front()

    def _hide_everything(self) -> None:
        self._indicator.hide()
        self._tray.hide()
        self.dock.close()

    def _show_log(self) -> None:
        if self.training.log is not None:
            self.dock.show_log(self.training.log)

    def _show_learning(self, model: InstalledModel) -> None:
        library = self._active.library
        LearningDialog(model, library.models, self.dock).open()

    def _choose_again(self) -> None:
        self.story.dismiss()
        self.open()

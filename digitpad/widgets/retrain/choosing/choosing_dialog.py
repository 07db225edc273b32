"""Model ▸ Retrain…: what to learn from, and how. The defaults suit most people."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from digitpad.core.datasets.split import MNIST_TRAINING_PICTURES, MNIST_VALIDATION_PICTURES
from digitpad.core.errors import DigitPadError
from digitpad.core.library.installed_model import InstalledModel
from digitpad.core.sentences.window_words import WorkWords
from digitpad.core.training import training_times
from digitpad.core.training.backends import missing_extra, spare_threads
from digitpad.core.training.install_hints import install_command
from digitpad.core.training.train_config import TrainConfig
from digitpad.services.training.computer_list import ComputerList
from digitpad.services.training.devices import DevicesQuery
from digitpad.services.training.mnist_download import MnistDownload
from digitpad.services.training.training_install import TrainingInstall
from digitpad.widgets.common.formatting import span
from digitpad.widgets.common.styled_widgets import (
    Fold,
    Trouble,
    heading,
    primary_button,
    quiet,
    rule,
    title,
)
from digitpad.widgets.common.windows import GrowingDialog
from digitpad.widgets.help.manual_window import open_with_f1
from digitpad.widgets.retrain.choosing.install_panel import InstallPanel
from digitpad.widgets.retrain.choosing.numbers_form import NumbersForm
from digitpad.widgets.retrain.choosing.recipe_choice import RecipeChoice
from digitpad.widgets.retrain.choosing.source_list import MY_DIGITS_WEIGHT, SourceList
from digitpad.widgets.retrain.choosing.where_choice import WhereChoice

_WIDTH_PX = 560
_MNIST_PICTURES = MNIST_TRAINING_PICTURES - MNIST_VALIDATION_PICTURES


@dataclass(frozen=True)
class Circumstances:
    """What the dialog needs to know about the rest of the program."""

    current: InstalledModel
    my_digits_count: int
    my_digits_file: Path
    """The file in which my digits are written for the worker."""
    missing_extra: bool = False
    """Whether packages that training needs are not installed."""
    is_bundle: bool = False
    """Whether those packages bring the Python that follows a training elsewhere, too."""
    busy_elsewhere: bool = False
    """Whether another window of the program is training."""


class ChoosingDialog(GrowingDialog):
    """Collects a `TrainConfig`; Start emits it with `training_requested`."""

    training_requested = Signal(TrainConfig, str)
    """What to train, and the name of the other computer that is to do it; empty for this one."""

    def __init__(
        self,
        now: Circumstances,
        devices: DevicesQuery,
        download: MnistDownload,
        parent: QWidget | None = None,
        *,
        install: TrainingInstall | None = None,
        computers: ComputerList | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("choosingDialog")
        open_with_f1(self)
        self.setWindowTitle(self.tr("Retrain"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._now = now
        self._first = quiet()
        self._first.setObjectName("saidFirst")
        self._sources = SourceList(now.my_digits_count, download)
        self._recipe = RecipeChoice(now.current)
        self._numbers = NumbersForm()
        self._time = quiet()
        self._where = WhereChoice(computers or ComputerList(self), devices)
        self._trouble = Trouble()
        self._trouble.setObjectName("trouble")
        self._install = install or TrainingInstall(self)
        self._panel = InstallPanel(self._install) if now.missing_extra else None
        self._cancel = QPushButton(autoDefault=False)
        self._start = primary_button(self.tr("Start"))
        self._start.setObjectName("start")
        self._choices = QWidget()
        self._build_choices()
        self.scrolled.show_widget(self._choices)
        self._build()
        self._sources.changed.connect(self._judge)
        self._recipe.changed.connect(self._on_recipe)
        self._numbers.changed.connect(self._judge)
        self._start.clicked.connect(self._choose)
        self._where.changed.connect(self._on_where)
        self._install.done.connect(self._on_installed)
        self._on_recipe()
        self._on_where()
        self._start.setFocus()

    def add_source(self, path: Path, weight: float = 1.0) -> None:
        """Add a file or folder, ticked; each of its digits is used ``weight`` times an epoch."""
        self._sources.add(path, weight)

    def choose_recipe(self, name: str) -> None:
        """Choose the recipe of this name, to begin anew with it."""
        self._recipe.choose_anew(name)

    def say_first(self, words: str) -> None:
        """Say something else than usual below the heading."""
        self._first.setText(words)

    def config(self) -> TrainConfig:
        """Return what is chosen. Raises DigitPadError if it cannot be trained."""
        if self._sources.is_empty:
            raise DigitPadError(WorkWords.NOTHING_TO_LEARN_FROM)
        usual = replace(
            self._recipe.numbers,
            data=self._sources.sources(self._now.my_digits_file),
            start_from=self._recipe.start_from,
            threads=0 if self._where.name else spare_threads(),
        )
        return self._numbers.applied_to(usual)

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(28, 18, 28, 16)
        rows.setSpacing(10)
        rows.addWidget(heading(self.tr("Train a new model")))
        promise = self.tr(
            "You can go on drawing meanwhile. Your model is kept, and at the end you choose."
        )
        self.say_first(promise)
        rows.addWidget(self._first)
        rows.addSpacing(8)
        rows.addWidget(self.scrolled, 1)
        rows.addWidget(rule())
        rows.addWidget(self._where)
        rows.addWidget(self._time)
        rows.addWidget(self._trouble)
        if self._panel is not None:
            rows.addWidget(self._panel)
        rows.addLayout(self._buttons())
        self.setMinimumWidth(_WIDTH_PX)

    def _build_choices(self) -> None:
        rows = QVBoxLayout(self._choices)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(title(self.tr("Learn from")))
        rows.addWidget(self._sources)
        rows.addSpacing(6)
        rows.addWidget(rule())
        rows.addWidget(title(self.tr("Recipe")))
        rows.addWidget(self._recipe)
        rows.addWidget(Fold(self.tr("More options"), self._numbers))
        rows.addStretch(1)

    def _buttons(self) -> QHBoxLayout:
        self._cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._cancel)
        row.addWidget(self._start)
        return row

    def _on_recipe(self) -> None:
        self._numbers.show_numbers(self._recipe.numbers)
        self._sources.weigh_mnist(self._recipe.numbers.data)
        self._judge()

    def _judge(self) -> None:
        """Show what is wrong with the choice, or how long it will take and what is sent."""
        self._where.show_sent(my_digits=self._sources.learns_my_digits)
        trouble = self._cannot_train()
        try:
            config = self.config()
        except DigitPadError as error:
            said = str(error)
            trouble = trouble or said[:1].upper() + said[1:]
        else:
            self._time.setText(self._time_text(config))
        self._time.setVisible(not trouble)
        self._trouble.show_error(trouble)
        self._start.setEnabled(not trouble)

    def _on_installed(self) -> None:
        """Let a training be started, and take away the offer to install."""
        self._now = replace(self._now, missing_extra=missing_extra())
        self._on_where()
        self.adjustSize()

    def _on_where(self) -> None:
        """Offer either the choices or what is missing here for them: one thing at a time."""
        is_missing = self._is_missing
        if self._panel is not None:
            self._panel.setVisible(is_missing)
        self.scrolled.setVisible(not is_missing)
        # An installation goes on when the dialog is closed.
        self._cancel.setText(self.tr("Close") if is_missing else self.tr("Cancel"))
        if not self._where.name and not is_missing:
            self._where.ask_for_devices()
        self._where.show_device(is_shown=not is_missing)
        self._judge()

    @property
    def _is_missing(self) -> bool:
        return self._now.missing_extra and (self._now.is_bundle or not self._where.name)

    def _cannot_train(self) -> str:
        """Return why no training can be started at all, or an empty text."""
        if self._is_missing:
            words = self.tr("Training needs additional packages. This installs them: {0}")
            return words.format(install_command())
        if self._now.busy_elsewhere:
            return self.tr("Another window of DigitPad is training already.")
        return ""

    def _time_text(self, config: TrainConfig) -> str:
        if self._where.name:
            return self.tr("How long it takes there shows once it has begun.")
        pictures = 0.0
        if self._sources.learns_mnist:
            pictures += _MNIST_PICTURES * self._sources.mnist_weight
        if self._sources.learns_my_digits:
            pictures += self._now.my_digits_count * MY_DIGITS_WEIGHT
        if pictures == 0:
            return self.tr("How long it takes depends on how many digits there are.")
        seconds = training_times.expected_seconds(
            self._recipe.recipe, config.epochs, round(pictures), config.threads
        )
        return self.tr("About {0} on this computer").format(span(seconds))

    def _choose(self) -> None:
        self._where.remember()
        self.training_requested.emit(self.config(), self._where.name)
        self.accept()

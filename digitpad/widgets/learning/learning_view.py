"""How a network learns, in pages: curves, confusion, hardest pictures, first layer, epochs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSlider, QTabWidget, QVBoxLayout, QWidget

from digitpad.core.scoring.metrics import Counts
from digitpad.core.training.learning import epoch_look
from digitpad.core.training.learning.curve import Curve
from digitpad.core.training.learning.epoch_look import EpochLook
from digitpad.core.training.protocol import EpochEnd
from digitpad.services.jobs import JobRunner, WhenBusy
from digitpad.widgets.common.confusion.confusion_table import ConfusionTable
from digitpad.widgets.common.plain_text import PlainLabel
from digitpad.widgets.common.styled_widgets import quiet
from digitpad.widgets.common.windows import Scrolled
from digitpad.widgets.learning.curves_page import CurvesPage
from digitpad.widgets.learning.epochs_table import EpochsTable
from digitpad.widgets.learning.hardest_view import HardestView
from digitpad.widgets.learning.weights_view import WeightsView
from digitpad.widgets.learning.words import epoch_in_words

_MOST_CONFUSION_PX = 316


class LearningView(QWidget):
    """Follows a training, or shows one that is over; the slider chooses an epoch.

    It stays at the newest epoch until the person moves it.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("learningView")
        self.curves = CurvesPage()
        self._confusion = ConfusionTable()
        self._confusion.setObjectName("learningConfusion")
        self._confusion.setMaximumWidth(_MOST_CONFUSION_PX)
        self._hardest, self._weights, self._table = HardestView(), WeightsView(), EpochsTable()
        self._no_hardest, self._no_weights = quiet(), quiet()
        self._about_confusion, self._about_weights = quiet(), quiet()
        self._epochs: tuple[EpochEnd, ...] = ()
        self._shown: list[EpochEnd] = []
        """Those that the slider chooses from."""
        self._looks: dict[int, EpochLook] = {}
        self._run: Path | None = None
        self._model: Path | None = None
        self._jobs = JobRunner(WhenBusy.REPLACE, self)
        self._slider = QSlider(Qt.Orientation.Horizontal)
        self._slider.setObjectName("epochSlider")
        self._slider.setAccessibleName(self.tr("Epoch"))
        self._slider.setPageStep(1)
        self._slider.setRange(0, 0)
        self._at = PlainLabel()
        self._at.setObjectName("epochAtSlider")
        self._slider.valueChanged.connect(lambda _: self._show_epoch())
        self._bar = QWidget()
        self.tabs = QTabWidget()
        self._build()

    def begin(self, current_accuracy: float | None = None) -> None:
        """Forget what is shown; ``current_accuracy`` (0..1) is the one to beat."""
        self._jobs.drop()
        self._looks, self._run, self._model = {}, None, None
        self.curves.begin(current_accuracy)
        self.show_epochs(())

    def show_curve(self, curve: Curve, epochs: int, loss: str) -> None:
        """Show ``curve`` over so many epochs; ``loss`` is called as in `TrainConfig`."""
        self.curves.show_curve(curve, epochs, loss)

    def show_epochs(
        self, epochs: Sequence[EpochEnd], run: Path | None = None, model: Path | None = None
    ) -> None:
        """Show what is known of each of ``epochs``.

        More about some is in the folder ``run``, or where that is gone in the file ``model``.
        """
        if (tuple(epochs), run, model) == (self._epochs, self._run, self._model):
            return
        was_last = self._slider.value() == self._slider.maximum()
        self._epochs, self._run, self._model = tuple(epochs), run, model
        self._table.show_epochs(self._epochs)
        self._shown = [epoch for epoch in epochs if epoch.confusion or epoch.has_look]
        self._slider.setRange(0, max(len(self._shown) - 1, 0))
        if was_last:
            self._slider.setValue(self._slider.maximum())
        self._slider.setEnabled(len(self._shown) > 1)
        self._show_epoch()

    @property
    def chosen(self) -> EpochEnd | None:
        """The epoch at the slider; None where there is none."""
        return self._shown[self._slider.value()] if self._shown else None

    @property
    def look(self) -> EpochLook | None:
        """What is shown of that epoch beside its numbers; None while it is being read."""
        return None if self.chosen is None else self._looks.get(self.chosen.epoch)

    # Inside

    def _build(self) -> None:
        tabs = self.tabs
        tabs.setDocumentMode(True)
        tabs.setObjectName("learningTabs")
        tabs.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its bar takes the keyboard
        hardest = _page(self._no_hardest, self._hardest)
        weights = _page(self._no_weights, self._about_weights, self._weights)
        confusion = _page(self._about_confusion, self._confusion)
        tabs.addTab(Scrolled(self.curves), self.tr("Curves"))
        tabs.addTab(Scrolled(confusion), self.tr("Confusion"))
        tabs.addTab(Scrolled(hardest), self.tr("Hardest"))
        tabs.addTab(Scrolled(weights), self.tr("First layer"))
        tabs.addTab(self._table, self.tr("Epochs"))
        tabs.currentChanged.connect(self._show_slider)
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self._slider, 1)
        row.addWidget(self._at)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addWidget(tabs, 1)
        rows.addWidget(self._bar)
        self._show_slider(0)
        self._show_epoch()

    def _show_slider(self, tab: int) -> None:
        self._bar.setVisible(tab in (1, 2, 3))

    def _show_epoch(self) -> None:
        epoch = self.chosen
        self._at.setText("" if epoch is None else epoch_in_words(epoch))
        self._show_confusion(epoch)
        run, model = self._run, self._model
        is_kept = run is not None or model is not None
        if is_kept and epoch is not None and epoch.epoch not in self._looks:
            number = epoch.epoch
            self._jobs.begin(
                lambda _: epoch_look.read_from(run, model, number),
                done=lambda look: self._keep_look(number, look),
            )
        self._show_look()

    def _show_confusion(self, epoch: EpochEnd | None) -> None:
        is_known = epoch is not None and bool(epoch.confusion)
        about = self.tr("Rows are true digits, columns are what they are read as.")
        self._about_confusion.setText(about if is_known else self._missing_words())
        self._confusion.setVisible(is_known)
        self._confusion.show_matrix(_matrix(epoch))

    def _keep_look(self, epoch: int, look: EpochLook) -> None:
        self._looks[epoch] = look
        self._show_look()

    def _show_look(self) -> None:
        look = self.look
        missing = self._missing_words() if look is None else ""
        self._no_hardest.setText(missing or self._hardest_words())
        self._hardest.show_look(look)
        has_weights = look is not None and len(look.kernels) > 0
        self._no_weights.setText(missing or ("" if has_weights else self._no_weights_words()))
        self._no_weights.setVisible(not has_weights)
        words = "" if look is None else self._weights_words(look)
        self._about_weights.setText(words if has_weights else "")
        self._weights.show_kernels(
            np.zeros((0, 1, 1), np.float32) if look is None else look.kernels, words
        )

    def _missing_words(self) -> str:
        if not self._epochs:
            return self.tr("This appears after the first epoch.")
        return self.tr("Nothing of this is kept.")

    def _hardest_words(self) -> str:
        return self.tr(
            "The validation pictures whose digit the network is least sure of in this epoch: what"
            " each is, what it is read as, and how surely."
        )

    def _no_weights_words(self) -> str:
        return self.tr("The first layer of this network does not look at the picture itself.")

    def _weights_words(self, look: EpochLook) -> str:
        words = self.tr(
            "{0} of {1} units of the first layer: blue for ink that speaks for them, red for ink"
            " that speaks against."
        )
        return words.format(len(look.kernels), look.units)


def _matrix(epoch: EpochEnd | None) -> Counts:
    if epoch is None or not epoch.confusion:
        return np.zeros((10, 10), np.int64)
    return np.array(epoch.confusion, np.int64).reshape(10, 10)


def _page(*widgets: QWidget) -> QWidget:
    page = QWidget()
    rows = QVBoxLayout(page)
    rows.setContentsMargins(0, 10, 0, 0)
    rows.setSpacing(8)
    for widget in widgets:
        rows.addWidget(widget)
    rows.addStretch(1)
    return page

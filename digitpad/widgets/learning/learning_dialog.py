"""How a model learnt, as its file tells; another model's curve over it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from digitpad.core.errors import DigitPadError
from digitpad.core.library.installed_model import InstalledModel, Origin
from digitpad.core.training.backends import TITLES
from digitpad.core.training.learning import record
from digitpad.core.training.learning.curve import Curve
from digitpad.core.training.learning.record import LearningRecord
from digitpad.core.training.learning.what_happened import what_happened
from digitpad.services.jobs import Job, JobRunner, WhenBusy
from digitpad.widgets.common.formatting import counted, number, span
from digitpad.widgets.common.plain_text import PlainLabel, plain_entry
from digitpad.widgets.common.styled_widgets import heading, quiet
from digitpad.widgets.common.windows import Dialog
from digitpad.widgets.learning.learning_view import LearningView

_SIZE_PX = (760, 560)
Others = Sequence[tuple[InstalledModel, LearningRecord]]


class LearningDialog(Dialog):
    """Reads the model's file, and then those of the others, beside the window."""

    def __init__(
        self,
        model: InstalledModel,
        others: Callable[[], Sequence[InstalledModel]],
        parent: QWidget,
    ) -> None:
        """``others``: gives the models that it may be compared with; called in a thread."""
        super().__init__(parent)
        self.setObjectName("learningDialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("How it learnt"))
        self.resize(*_SIZE_PX)
        self._model = model
        self._others: Others = ()
        self._said = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._said.setObjectName("whatHappened")
        self._facts = quiet()
        self._facts.setObjectName("learningFacts")
        self._choice = QComboBox()
        self._choice.setObjectName("otherCurve")
        self._choice.setAccessibleName(self.tr("Another model’s curve over it"))
        self._choice.currentIndexChanged.connect(self._show_other)
        self._beside = QWidget()
        self.view = LearningView()
        self._build()
        self._jobs = JobRunner(WhenBusy.QUEUE, self)
        self._jobs.begin(
            lambda _: record.of_model(model.path), done=self._show, failed=self._show_error
        )
        self._jobs.begin(lambda job: _with_records(others(), model, job), done=self._offer)
        self.finished.connect(self._jobs.drop)

    def _build(self) -> None:
        self.view.begin()
        self.view.hide()
        self._beside.hide()
        row = QHBoxLayout(self._beside)
        row.setContentsMargins(0, 0, 0, 0)
        label = PlainLabel(self.tr("Over it:"))
        label.setBuddy(self._choice)
        row.addWidget(label)
        row.addWidget(self._choice)
        row.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 20, 24, 16)
        rows.setSpacing(8)
        for widget in (heading(self._model.name), self._said, self._facts, self._beside):
            rows.addWidget(widget)
        rows.addWidget(self.view, 1)
        rows.addStretch(0)

    def _show(self, kept: LearningRecord | None) -> None:
        if kept is None or not kept.epochs:
            words = self.tr(
                "Its file does not tell how it learnt: it was made elsewhere, or before this was"
                " kept."
            )
            self._said.setText(words)
            return
        self._said.setText(str(what_happened(kept.epochs)))
        self._facts.setText(self._facts_of(kept))
        run = self._model.came_from if self._model.origin is Origin.TRAINED else ""
        epochs = max(kept.planned, kept.epochs[-1].epoch)
        self.view.show_curve(record.curve_of(kept), epochs, kept.loss)
        self.view.show_epochs(kept.epochs, Path(run) if run else None, self._model.path)
        self.view.show()

    def _show_error(self, error: DigitPadError) -> None:
        self._said.setText(str(error))

    def _facts_of(self, kept: LearningRecord) -> str:
        epochs = counted(len(kept.epochs), self.tr("{0} epoch"), self.tr("{0} epochs"))
        parts = [epochs, span(kept.seconds)]
        if "training" in kept.data:
            words = self.tr("{0} training and {1} validation pictures")
            sizes = (number(kept.data.get(part, 0)) for part in ("training", "validation"))
            parts.append(words.format(*sizes))
        if kept.device:
            parts.append(f"{kept.device} · {TITLES.get(kept.backend, kept.backend)}")
        return "   ·   ".join(parts)

    def _offer(self, others: Others) -> None:
        """List the other models that tell how they learnt."""
        self._others = others
        self._choice.addItem(self.tr("nothing"))
        for model, _ in others:
            self._choice.addItem(plain_entry(model.name))
        self._beside.setVisible(bool(others) and not self.view.isHidden())

    def _show_other(self, index: int) -> None:
        if index < 1:
            self.view.curves.show_other(Curve(), "", "")
            return
        model, kept = self._others[index - 1]
        self.view.curves.show_other(record.curve_of(kept), model.name, kept.loss)


def _with_records(models: Sequence[InstalledModel], without: InstalledModel, job: Job) -> Others:
    """Return those of ``models`` whose files tell how they learnt, with what they tell."""
    found = []
    for model in models:
        job.stop_if_cancelled()
        if model.id != without.id and model.card is not None and (kept := _record_of(model)):
            found.append((model, kept))
    return found


def _record_of(model: InstalledModel) -> LearningRecord | None:
    try:
        kept = record.of_model(model.path)
    except DigitPadError:
        return None
    return kept if kept is not None and kept.epochs else None

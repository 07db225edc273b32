"""The result of a training: the new model against the current one, and a choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from digitpad.core.library.installed_model import InstalledModel
from digitpad.core.scoring.comparison import Comparison
from digitpad.core.scoring.winner import Winner, forgotten, telling, winner
from digitpad.core.training.learning import record
from digitpad.core.training.learning.record import LearningRecord
from digitpad.core.training.learning.what_happened import what_happened
from digitpad.services.browsing.differing import DifferingPictures
from digitpad.services.jobs import JobRunner, WhenBusy
from digitpad.services.models.comparing import ComparingProgress
from digitpad.services.training.story_state import Installed
from digitpad.widgets.common.formatting import exact_percent, out_of, sentences
from digitpad.widgets.common.styled_widgets import heading, link_button, quiet
from digitpad.widgets.models.comparison_view import ComparisonView, title_of


class ResultPage(QWidget):
    """Shows the new model's own score first, and the comparison once both have read all sets."""

    use_requested = Signal()
    keep_requested = Signal()
    pictures_requested = Signal(DifferingPictures)
    """The person asks to see all pictures that got better, or worse."""
    learning_requested = Signal(InstalledModel)
    """The person asks to see how the new model learnt."""

    def __init__(self) -> None:
        super().__init__()
        self.shows_focus = False  # all of it is no control
        self._head = heading()
        self._head.setObjectName("resultHeadline")
        self._sub = quiet()
        self._sub.setObjectName("resultDetails")
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedHeight(8)
        self._bar.setAccessibleName(self.tr("Progress of the comparison"))
        self._learnt = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._learnt.setObjectName("whatHappened")
        self._more = link_button(self.tr("How it learnt…"))
        self._more.setObjectName("howItLearnt")
        self._more.clicked.connect(self._request_learning)
        self._reading = JobRunner(WhenBusy.REPLACE, self)
        self._inside = QVBoxLayout()
        self._inside.setContentsMargins(0, 0, 12, 0)
        self._use = QPushButton(self.tr("Use the new model"), autoDefault=False)
        self._keep = QPushButton(self.tr("Keep the current one"), autoDefault=False)
        self._use.setObjectName("useNew")
        self._keep.setObjectName("keepCurrent")
        self._use.clicked.connect(self.use_requested)
        self._keep.clicked.connect(self.keep_requested)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch(1)
        self._put_last(self._keep)
        self._new: InstalledModel | None = None
        self._current: InstalledModel | None = None
        self._comparisons: tuple[Comparison, ...] | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(16, 10, 16, 12)
        rows.setSpacing(10)
        rows.addWidget(self._head)
        rows.addWidget(self._sub)
        rows.addWidget(self._learnt)
        rows.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(self._bar)
        rows.addWidget(self._scrolling(), 1)
        rows.addLayout(self._buttons)

    @property
    def comparisons(self) -> tuple[Comparison, ...] | None:
        """The comparison that is shown; None while both models are still reading."""
        return self._comparisons

    def show_result(self, result: Installed) -> None:
        """Show a new model, and what is known about it so far."""
        if result.comparisons is not None:
            self.show_comparisons(result.comparisons)
        elif result.trouble is not None:
            self.show_trouble(str(result.trouble))
        else:
            self.begin(result.new, result.current, result.stopped)

    def begin(self, new: InstalledModel, current: InstalledModel, stopped: bool) -> None:
        """Show ``new``, of which only its own score is known yet."""
        self._new, self._current, self._comparisons = new, current, None
        words = (
            self.tr("“{0}” is ready") if not stopped else self.tr("“{0}” is ready, stopped early")
        )
        self._head.setText(words.format(new.name))
        self._sub.setText(self.tr("Comparing it with “{0}”…").format(current.name))
        self._bar.setRange(0, 0)
        self._bar.show()
        self._clear()
        self._tell_learning(None)
        self._reading.begin(lambda _: record.of_model(new.path), done=self._tell_learning)
        for button in (self._use, self._keep):
            button.setDefault(False)  # it is not known yet which is better
        self._put_last(self._keep)  # where Pause has just been: pressed too late, it harms nothing

    def show_progress(self, progress: ComparingProgress) -> None:
        self._bar.setRange(0, progress.total)
        self._bar.setValue(progress.done)
        digits = self.tr("{0} digit"), self.tr("{0} digits")
        words = self.tr("Comparing… {0}")
        self._sub.setText(words.format(out_of(progress.done, progress.total, *digits)))

    def show_comparisons(self, comparisons: Sequence[Comparison]) -> None:
        if self._new is None or self._current is None:
            return
        self._comparisons = tuple(comparisons)
        self._bar.hide()
        if not comparisons:
            self._sub.setText(self.tr("There are no test digits here to compare the two with."))
            self._offer(prefers_new=False)
            return
        better = winner(comparisons)
        self._head.setText(self._headline(better))
        self._sub.setText(self._advise(comparisons))
        self._clear()
        view = ComparisonView(comparisons, self._current, self._new)
        view.pictures_requested.connect(self.pictures_requested)
        self._inside.addWidget(view)
        self._inside.addStretch(1)
        self._offer(prefers_new=better is Winner.NEW and forgotten(comparisons) is None)

    def show_trouble(self, sentence: str) -> None:
        self._bar.hide()
        self._sub.setText(sentence)
        self._offer(prefers_new=False)

    def _tell_learning(self, kept: LearningRecord | None) -> None:
        """Say what happened in the training, as far as the model's file tells."""
        said = None if kept is None else what_happened(kept.epochs)
        self._learnt.setText("" if said is None else str(said))
        for widget in (self._learnt, self._more):
            widget.setVisible(said is not None)

    def _request_learning(self) -> None:
        if self._new is not None:
            self.learning_requested.emit(self._new)

    def _headline(self, better: Winner) -> str:
        assert self._new is not None
        assert self._current is not None
        if better is Winner.NEW:
            return self.tr("“{0}” reads better").format(self._new.name)
        if better is Winner.CURRENT:
            return self.tr("“{0}” still reads better").format(self._current.name)
        return self.tr("Neither reads clearly better")

    def _advise(self, comparisons: Sequence[Comparison]) -> str:
        """Return the significant differences: one digit out of six is no reason to choose."""
        cited = sentences(*(self._cite(one) for one in telling(comparisons)))
        return self.tr("{0} Both are kept: you only choose which one reads.").format(cited)

    def _cite(self, one: Comparison) -> str:
        before, after = exact_percent(one.accuracy_before), exact_percent(one.accuracy_after)
        words = self.tr("{0}: {1} before, {2} now.")
        if one.gain and not one.is_certain:
            words = self.tr("{0}: {1} before, {2} now, perhaps by chance.")
        return words.format(title_of(one.name), before, after)

    def _offer(self, *, prefers_new: bool) -> None:
        """Make the better choice the default button, at the right end."""
        better = self._use if prefers_new else self._keep
        self._put_last(better)
        better.setDefault(True)
        better.setFocus()

    def _put_last(self, last: QPushButton) -> None:
        first = self._keep if last is self._use else self._use
        for button in (first, last):
            self._buttons.removeWidget(button)
            self._buttons.addWidget(button)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._bar.isHidden():
            self.setFocus()  # while they are compared, no button looks preselected

    def _clear(self) -> None:
        while (item := self._inside.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.deleteLater()

    def _scrolling(self) -> QScrollArea:
        inside = QWidget()
        inside.setLayout(self._inside)
        area = QScrollArea(widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        return area

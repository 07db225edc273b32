"""The page of a running training: progress, time left, curves, and its buttons."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from digitpad.core.training.learning import record
from digitpad.core.training.learning.curve import Curve
from digitpad.core.training.learning.record import LearningRecord
from digitpad.core.training.protocol import Started
from digitpad.core.training.training_state import Stage, TrainingState
from digitpad.services.jobs import JobRunner, WhenBusy
from digitpad.widgets.common.styled_widgets import heading, quiet
from digitpad.widgets.learning.learning_view import LearningView
from digitpad.widgets.retrain.words import details, headline

_STEPS = 1000


class WatchingPage(QWidget):
    """Shows a `TrainingState`; the buttons only emit requests."""

    pause_requested = Signal()
    continue_requested = Signal()
    stop_requested = Signal()
    cancel_requested = Signal()
    log_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.shows_focus = False  # all of it is no control
        self._head = heading()
        self._head.setObjectName("headline")
        self._details = quiet()
        self._details.setObjectName("details")
        self._notes = quiet()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedHeight(8)
        self._bar.setAccessibleName(self.tr("Progress"))
        self.learning = LearningView()
        self._jobs = JobRunner(WhenBusy.REPLACE, self)
        self._curve, self._earlier = Curve(), LearningRecord()
        """What was learnt before a resumed run was broken off is `_earlier`."""
        self._has_asked = False
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(16, 10, 16, 12)
        self._rows.setSpacing(10)
        for widget in (self._head, self._details, self._bar, self._notes):
            self._rows.addWidget(widget)
        self._rows.addWidget(self.learning, 1)
        self._rows.addLayout(self._make_buttons())
        self._state = TrainingState()

    def begin(self, current_accuracy: float | None) -> None:
        """Forget the last training; ``current_accuracy`` (0..1) is the one to beat."""
        self._jobs.drop()
        self._curve, self._earlier, self._has_asked = Curve(), LearningRecord(), False
        self.learning.begin(current_accuracy)
        self.show_state(TrainingState())

    def show_state(self, state: TrainingState) -> None:
        self._state = state
        self._head.setText(headline(state))
        self._details.setText(details(state))
        self._notes.setText("\n".join(state.notes))
        self._notes.setVisible(bool(state.notes))
        self._show_bar(state)
        self._show_buttons(state)
        self._show_learning(state)

    def _show_learning(self, state: TrainingState) -> None:
        started = state.started
        if started is None:
            return
        if started.first_epoch > 1 and not self._has_asked:
            self._has_asked = True
            self._remember_earlier(started)
        self._curve.follow(state)
        self.learning.show_curve(self._curve, started.epochs, started.loss)
        epochs = (*self._earlier.epochs, *state.epochs)
        self.learning.show_epochs(epochs, Path(started.run))

    def _remember_earlier(self, started: Started) -> None:
        """Show what a resumed run had learnt before, as soon as it is read."""
        run, before = Path(started.run), started.first_epoch - 1
        self._jobs.begin(lambda _: record.of_run(run), done=lambda kept: self._put(kept, before))

    def _put(self, kept: LearningRecord | None, before: int) -> None:
        if kept is None:
            return
        self._earlier = record.up_to(kept, before)
        self._curve = record.curve_of(self._earlier, self._curve)
        self._show_learning(self._state)

    def _show_bar(self, state: TrainingState) -> None:
        known = state.progress is not None and state.stage is not Stage.FINISHING
        self._bar.setRange(0, _STEPS if known or state.is_over else 0)
        self._bar.setValue(round(_STEPS * state.fraction))

    def _make_buttons(self) -> QHBoxLayout:
        self._log = QPushButton(self.tr("Log"), autoDefault=False)
        self._cancel = QPushButton(self.tr("Cancel training"), autoDefault=False)
        self._stop = QPushButton(self.tr("Stop and keep the best"), autoDefault=False)
        self._pause = QPushButton(self.tr("Pause"), autoDefault=False)
        self._log.setToolTip(self.tr("Show the log of the training"))
        self._stop.setToolTip(self.tr("Finish now with what was learned so far"))
        self._cancel.setToolTip(self.tr("End without a new model"))
        self._log.clicked.connect(self.log_requested)
        self._cancel.clicked.connect(self.cancel_requested)
        self._stop.clicked.connect(self.stop_requested)
        self._pause.clicked.connect(self._pause_or_go_on)
        row = QHBoxLayout()
        row.addWidget(self._log)
        row.addStretch(1)
        names = ("log", "cancel", "stop", "pause")
        buttons = (self._log, self._cancel, self._stop, self._pause)
        for name, button in zip(names, buttons, strict=True):
            button.setObjectName(name)
        for button in buttons[1:]:
            row.addWidget(button)
        return row

    def _show_buttons(self, state: TrainingState) -> None:
        is_paused = state.stage is Stage.PAUSED
        self._pause.setText(self.tr("Go on") if is_paused else self.tr("Pause"))
        self._pause.setEnabled(state.can_pause or is_paused)
        self._stop.setEnabled(state.can_stop)
        self._cancel.setEnabled(state.can_cancel)

    def _pause_or_go_on(self) -> None:
        (
            self.continue_requested if self._state.stage is Stage.PAUSED else self.pause_requested
        ).emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.setFocus()  # so that no button looks preselected
        self.show_state(self._state)

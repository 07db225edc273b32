"""The page of a running training: progress, time left, curves, and its buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget

from digitpad.core.training.training_state import Stage, TrainingState
from digitpad.widgets.common.styled_widgets import heading, quiet
from digitpad.widgets.retrain.watching.curve_points import CurvePoints
from digitpad.widgets.retrain.watching.plotting import PlotLibrary
from digitpad.widgets.retrain.words import details, headline

if TYPE_CHECKING:
    from digitpad.widgets.retrain.watching.curves import Curves

_STEPS = 1000
_CURVES_MS = 250


class WatchingPage(QWidget):
    """Shows a `TrainingState`; the buttons only emit requests."""

    pause_requested = Signal()
    continue_requested = Signal()
    stop_requested = Signal()
    cancel_requested = Signal()
    log_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._head = heading()
        self._head.setObjectName("headline")
        self._details = quiet()
        self._details.setObjectName("details")
        self._notes = quiet()
        self._bar = QProgressBar(textVisible=False)
        self._bar.setFixedHeight(8)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._curves: Curves | None = None
        self._plots = PlotLibrary(self)
        self._plots.ready.connect(self._show_curves)
        self._repaint = QTimer(self, singleShot=True)
        self._repaint.timeout.connect(self._show_curves)
        self._points = CurvePoints()
        self._current_accuracy: float | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(28, 24, 28, 20)
        self._rows.setSpacing(10)
        for widget in (self._head, self._details, self._bar, self._notes):
            self._rows.addWidget(widget)
        self._place = self._rows.count()
        self._rows.addStretch(1)
        self._rows.addLayout(self._make_buttons())
        self._state = TrainingState()

    def begin(self, current_accuracy: float | None) -> None:
        """Forget the last training; ``current_accuracy`` (0..1) is the one to beat."""
        self._plots.load()  # ready before the worker, which takes seconds to begin
        self._current_accuracy = current_accuracy
        self._points = CurvePoints()
        if self._curves is not None:
            self._curves.hide()  # keeps the height of the window until they are gone
            self._curves.deleteLater()
            self._curves = None
        self.show_state(TrainingState())

    def show_state(self, state: TrainingState) -> None:
        self._state = state
        self._head.setText(headline(state))
        self._details.setText(details(state))
        self._notes.setText("\n".join(state.notes))
        self._notes.setVisible(bool(state.notes))
        self._show_bar(state)
        self._show_buttons(state)
        self._points.follow(state)
        if not self._repaint.isActive():
            self._repaint.start(_CURVES_MS)

    def _show_bar(self, state: TrainingState) -> None:
        known = state.progress is not None and state.stage is not Stage.FINISHING
        self._bar.setRange(0, _STEPS if known or state.is_over else 0)
        self._bar.setValue(round(_STEPS * state.fraction))

    def _show_curves(self) -> None:
        """Paint the curves: seldom, so as not to delay the pen, and only while they are visible."""
        started = self._state.started
        if started is None or not self.isVisible():
            return
        self._plots.load()
        if not self._plots.is_ready:
            return
        if self._curves is None:
            from digitpad.widgets.retrain.watching.curves import Curves  # loaded by now

            self._curves = Curves(started.epochs, self._current_accuracy)
        if self._curves.make_next_plot():
            self._repaint.start(0)  # the other plot, or the points, after pending events
            return
        if self._curves.parent() is None:
            self._rows.insertWidget(self._place, self._curves)
        self._curves.show_points(self._points)

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

"""The question on closing during a training: what to do with it."""

from __future__ import annotations

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from digitpad.widgets.common.styled_widgets import heading, primary_button, quiet
from digitpad.widgets.common.windows import Dialog


class ClosingQuestion(Dialog):
    """Emits one of its signals; with Escape it emits none, and nothing changes."""

    keep_requested = Signal()
    stop_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, *, can_stop: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("closingQuestion")
        self.setWindowTitle(self.tr("Close DigitPad"))
        keep = primary_button(self.tr("Finish it in the background"))
        stop = QPushButton(self.tr("Stop and keep the best"), autoDefault=False)
        cancel = QPushButton(self.tr("Cancel it"), autoDefault=False)
        stay = QPushButton(self.tr("Do not close"), autoDefault=False)
        names = ("keepTraining", "stopAndKeep", "cancelTraining", "stay")
        buttons = (keep, stop, cancel, stay)
        for name, button in zip(names, buttons, strict=True):
            button.setObjectName(name)
        self._stop = stop
        self.show_can_stop(can_stop)
        signals = (self.keep_requested, self.stop_requested, self.cancel_requested)
        for button, signal in zip(buttons[:3], signals, strict=True):
            button.clicked.connect(lambda _=False, signal=signal: self._choose(signal))
        stay.clicked.connect(self.reject)
        self._lay_out([stay, cancel, stop, keep])
        keep.setFocus()

    def show_can_stop(self, can_stop: bool) -> None:
        """Enable Stop if there is a model to keep."""
        self._stop.setEnabled(can_stop)

    def _choose(self, chosen: SignalInstance) -> None:
        self.accept()
        chosen.emit()

    def _lay_out(self, buttons: list[QPushButton]) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(buttons[0])
        row.addSpacing(24)
        row.addStretch(1)
        for button in buttons[1:]:
            row.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(28, 24, 28, 20)
        rows.setSpacing(10)
        rows.addWidget(heading(self.tr("A training is running")))
        rows.addWidget(quiet(self.tr("What should happen to it? Your model is kept in any case.")))
        rows.addSpacing(10)
        rows.addLayout(row)

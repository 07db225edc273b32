"""The question on closing during a training: what to do with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from digitpad.core.elsewhere.whereabouts import Whereabouts
from digitpad.widgets.common.formatting import number
from digitpad.widgets.common.styled_widgets import heading, primary_button, quiet
from digitpad.widgets.common.windows import Dialog


class ClosingQuestion(Dialog):
    """Emits one of its signals; with Escape it emits none, and nothing changes."""

    keep_requested = Signal()
    leave_requested = Signal()
    """The training is to go on on the other computer without this one."""
    stop_requested = Signal()
    cancel_requested = Signal()

    def __init__(self, *, can_stop: bool, parent: QWidget, far: Whereabouts | None = None) -> None:
        """far: where the training is, if it is on another computer and can be left there."""
        super().__init__(parent)
        self._far = far
        self.setObjectName("closingQuestion")
        self.setWindowTitle(self.tr("Close DigitPad"))
        keep = primary_button(self.tr("Finish it in the background"))
        keep.setObjectName("keepTraining")
        keep.clicked.connect(lambda: self._choose(self.keep_requested))
        answer = self._answer
        stop = answer("stopAndKeep", self.tr("Stop and keep the best"), self.stop_requested)
        cancel = answer("cancelTraining", self.tr("Cancel it"), self.cancel_requested)
        stay = QPushButton(self.tr("Do not close"), autoDefault=False)
        stay.setObjectName("stay")
        stay.clicked.connect(self.reject)
        self._stop = stop
        self.show_can_stop(can_stop)
        if far is None:
            self._lay_out([stay], [cancel, stop, keep])
        else:
            leave = answer("leaveTraining", self.tr("Leave it there"), self.leave_requested)
            self._lay_out([stay], [leave, keep], above=[cancel, stop])
        keep.setFocus()

    def show_can_stop(self, can_stop: bool) -> None:
        """Enable Stop if there is a model to keep."""
        self._stop.setEnabled(can_stop)

    def _answer(self, name: str, text: str, chosen: SignalInstance) -> QPushButton:
        button = QPushButton(text, autoDefault=False)
        button.setObjectName(name)
        button.clicked.connect(lambda: self._choose(chosen))
        return button

    def _choose(self, chosen: SignalInstance) -> None:
        self.accept()
        chosen.emit()

    def _words(self) -> list[str]:
        """Return what is said before the answers."""
        if self._far is None:
            return [self.tr("What should happen to it? Your model is kept in any case.")]
        computer = self._far.computer
        there = self.tr(
            "It runs on “{0}”. In the background, this program follows it and brings the model "
            "back. Left there, it goes on for {1} minutes without this computer; DigitPad finds "
            "it again if it is started in that time, and else goes on from the last epoch. "
            "Cancelled, nothing of it stays there."
        )
        return [
            there.format(computer.name, number(computer.minutes)),
            self.tr("Your model is kept in any case."),
        ]

    def _lay_out(
        self,
        apart: Sequence[QPushButton],
        answers: Sequence[QPushButton],
        above: Sequence[QPushButton] = (),
    ) -> None:
        """Lay the buttons out: some apart on the left, and more answers in a row above."""
        grid = QVBoxLayout()
        grid.setSpacing(8)
        if above:
            grid.addLayout(_row((), above))
        grid.addLayout(_row(apart, answers))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(28, 24, 28, 20)
        rows.setSpacing(10)
        rows.addWidget(heading(self.tr("A training is running")))
        for words in self._words():
            rows.addWidget(quiet(words))
        rows.addSpacing(10)
        rows.addLayout(grid)


def _row(left: Sequence[QPushButton], right: Sequence[QPushButton]) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    for button in left:
        row.addWidget(button)
    row.addSpacing(24)
    row.addStretch(1)
    for button in right:
        row.addWidget(button)
    return row

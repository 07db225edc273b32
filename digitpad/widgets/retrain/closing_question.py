"""Closing the program during a training: what is to become of it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget


class ClosingQuestion(QMessageBox):
    """Emits one of its signals, or nothing when it is left by Escape: then all stays as it is."""

    keep_chosen = Signal()
    stop_chosen = Signal()
    cancel_chosen = Signal()

    def __init__(self, *, can_stop: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("closingQuestion")
        self.setWindowTitle(self.tr("A training is running"))
        self.setText(self.tr("A training is running. What should become of it?"))
        role = QMessageBox.ButtonRole
        keep = self.addButton(self.tr("Finish it in the background"), role.AcceptRole)
        stop = self.addButton(self.tr("Stop and keep the best"), role.AcceptRole)
        cancel = self.addButton(self.tr("Cancel it"), role.DestructiveRole)
        stay = self.addButton(self.tr("Do not close"), role.RejectRole)
        names = ("keepTraining", "stopAndKeep", "cancelTraining", "stay")
        for name, button in zip(names, (keep, stop, cancel, stay), strict=True):
            button.setObjectName(name)
        stop.setEnabled(can_stop)
        self.setDefaultButton(keep)
        self.setEscapeButton(stay)
        self._connect(keep, self.keep_chosen)
        self._connect(stop, self.stop_chosen)
        self._connect(cancel, self.cancel_chosen)

    @staticmethod
    def _connect(button: QPushButton, signal: object) -> None:
        button.clicked.connect(signal)

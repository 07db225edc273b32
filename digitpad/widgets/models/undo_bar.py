"""What was deleted, and one button to have it back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from digitpad.core.library.installed_model import DeletedModel


class UndoBar(QFrame):
    """Not there until something was deleted."""

    undo_requested = Signal(DeletedModel)

    def __init__(self) -> None:
        super().__init__()
        self._deleted: DeletedModel | None = None
        self._words = QLabel()
        undo = QPushButton(self.tr("Undo"), autoDefault=False)
        undo.setObjectName("undoDelete")
        undo.clicked.connect(self._ask)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._words)
        row.addWidget(undo)
        row.addStretch(1)
        self.hide()

    def show_deleted(self, name: str, deleted: DeletedModel) -> None:
        """Offer to undo the deletion of the model called ``name``."""
        self._deleted = deleted
        self._words.setText(self.tr("“{0}” was deleted.").format(name))
        self.show()

    def _ask(self) -> None:
        self.hide()
        if self._deleted is not None:
            self.undo_requested.emit(self._deleted)

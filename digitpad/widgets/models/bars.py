"""The two bars of the window of models: an import under way, and a deletion to undo."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QProgressBar, QPushButton

from digitpad.core.library.installed_model import DeletedModel

_PROGRESS_PX = (120, 8)


class ImportBar(QFrame):
    """Not there while nothing is imported."""

    cancel_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("importBar")
        self._words = QLabel()
        progress = QProgressBar(textVisible=False)
        progress.setRange(0, 0)
        progress.setFixedSize(*_PROGRESS_PX)
        progress.setAccessibleName(self.tr("Importing"))
        cancel = QPushButton(self.tr("Cancel"), autoDefault=False)
        cancel.setObjectName("cancelImport")
        cancel.clicked.connect(self.cancel_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(progress)
        row.addWidget(self._words, 1)
        row.addWidget(cancel)
        self.hide()

    def show_files(self, paths: Sequence[Path]) -> None:
        """Say which files are being converted or tried."""
        self._words.setText(self._say(paths))
        self._words.setAccessibleName(self._words.text())
        self.setVisible(bool(paths))

    def _say(self, paths: Sequence[Path]) -> str:
        if len(paths) != 1:
            return self.tr("Importing {0} files…").format(len(paths))
        if paths[0].suffix.lower() == ".keras":
            return self.tr("Converting {0}: this takes some seconds…").format(paths[0].name)
        return self.tr("Trying {0}…").format(paths[0].name)


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

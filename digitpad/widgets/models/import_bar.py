"""The bar in the models window that shows a running import."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from digitpad.core.models.model_file import MODEL_SUFFIX
from digitpad.widgets.common.plain_text import PlainLabel

_PROGRESS_PX = (120, 8)


class ImportBar(QFrame):
    """Hidden while nothing is imported."""

    cancel_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("importBar")
        self._words = PlainLabel()
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
        """Show which files are being converted or checked."""
        self._words.setText(self._sentence(paths))
        self._words.setAccessibleName(self._words.text())
        self.setVisible(bool(paths))

    def _sentence(self, paths: Sequence[Path]) -> str:
        if len(paths) != 1:
            return self.tr("Importing {0} files…").format(len(paths))
        if paths[0].suffix.lower() != MODEL_SUFFIX:
            return self.tr("Converting {0}: this takes some seconds…").format(paths[0].name)
        return self.tr("Trying {0}…").format(paths[0].name)

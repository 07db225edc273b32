"""A bar that says what is being made of a file, and can cancel it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QPushButton

from digitpad.widgets.common.plain_text import PlainLabel

_PROGRESS_PX = (120, 8)


class BusyBar(QFrame):
    """Hidden while there is nothing to say."""

    cancel_requested = Signal()

    def __init__(self, name: str, title: str) -> None:
        """``name``: what it is about, for its parts' names; ``title``: the same for people."""
        super().__init__()
        self.setObjectName(f"{name.lower()}Bar")
        self._words = PlainLabel()
        progress = QProgressBar(textVisible=False)
        progress.setRange(0, 0)
        progress.setFixedSize(*_PROGRESS_PX)
        progress.setAccessibleName(title)
        cancel = QPushButton(self.tr("Cancel"), autoDefault=False)
        cancel.setObjectName(f"cancel{name}")
        cancel.clicked.connect(self.cancel_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(progress)
        row.addWidget(self._words, 1)
        row.addWidget(cancel)
        self.hide()

    def show_words(self, words: str) -> None:
        """Say what is under way; without words, hide."""
        self._words.setText(words)
        self._words.setAccessibleName(words)
        self.setVisible(bool(words))

"""A bar with the progress of an import, an export or a large change, and a button to cancel."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QWidget,
)

from digitpad.widgets.common.formatting import number
from digitpad.widgets.common.plain_text import PlainLabel


class TransferBar(QWidget):
    """Hidden while nothing is running."""

    cancel_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("transferBar")
        self._words, self._total = "", 0
        self._text = PlainLabel()
        self._text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._progress = QProgressBar(textVisible=False)
        self._progress.setAccessibleName(self.tr("How far it is"))
        self._progress.setFixedSize(160, 8)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setObjectName("cancelTransfer")
        cancel.setToolTip(self.tr("Stop what is running"))
        cancel.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        cancel.clicked.connect(self.cancel_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(10)
        for widget in (self._text, self._progress, cancel):
            row.addWidget(widget)
        self.hide()

    @property
    def text(self) -> str:
        """The text of the bar; empty while nothing is running."""
        return "" if self.isHidden() else self._text.text()

    def begin(self, words: str, total: int) -> None:
        """Show the start of a transfer of ``total`` digits; 0 if the number is unknown."""
        self._words, self._total = words, total
        self._progress.setRange(0, total)
        self.show_done(0)
        self.show()

    def show_done(self, count: int) -> None:
        """Show that ``count`` digits are done."""
        self._progress.setValue(count)
        done = f" {number(count)}" if count else "…"
        if self._total:
            done = self.tr(" {0} of {1}").format(number(count), number(self._total))
        self._text.setText(self._words + done)

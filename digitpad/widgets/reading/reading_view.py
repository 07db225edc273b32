"""The digit that was read, in very large type, and its confidence."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitpad.core.reading.recognizer import Reading
from digitpad.widgets.common.formatting import percent, percent_rule
from digitpad.widgets.common.plain_text import PlainLabel
from digitpad.widgets.reading.hints import Hints

UNSURE_BELOW = 0.8
"""Below this confidence the runner-up is shown as well."""


class ReadingView(QWidget):
    """The digit beside its confidence and, when the network is unsure, the runner-up."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.digit = PlainLabel()
        self.digit.setObjectName("reading")
        self.digit.setAccessibleName(self.tr("Reading"))
        self.digit.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._confidence = PlainLabel()
        self._confidence.setAccessibleName(self.tr("Confidence"))
        self._confidence.setToolTip(percent_rule())
        self._doubt = PlainLabel()
        self._doubt.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        beside = QVBoxLayout()
        beside.setSpacing(2)
        beside.addStretch(1)
        beside.addWidget(self._confidence)
        beside.addWidget(self._doubt)
        beside.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(18)
        row.addWidget(self.digit)
        row.addLayout(beside, 1)
        self.hints = Hints(self)
        self.set_size(120)

    def set_size(self, height_px: int) -> None:
        """Make the digit ``height_px`` high, and scale the text beside it."""
        self.setFixedHeight(height_px)
        self.digit.setFixedWidth(round(height_px * 0.72))
        for label, part, bold in ((self.digit, 0.98, True), (self._confidence, 0.3, False)):
            font = QFont(self.font())
            font.setPixelSize(max(12, round(height_px * part)))
            font.setBold(bold)
            label.setFont(font)
        font = QFont(self.font())
        font.setPixelSize(max(12, round(height_px * 0.17)))
        self._doubt.setFont(font)
        self.hints.set_size(self.width(), height_px)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.hints.set_size(self.width(), self.height())

    def show_note(self, note: str) -> None:
        """Say in place of the hints why nothing is read; an empty note shows them again."""
        self.hints.show_note(note)

    def show_reading(self, reading: Reading | None) -> None:
        self.hints.setVisible(reading is None)
        if reading is None:
            texts = ("", "", "")
        else:
            unsure = reading.confidence < UNSURE_BELOW
            second = int(reading.probabilities.argsort()[-2])
            doubt = self.tr("or {0}?").format(second) if unsure else ""
            texts = (str(reading.digit), percent(reading.confidence), doubt)
        for label, text in zip((self.digit, self._confidence, self._doubt), texts, strict=True):
            if label.text() != text:
                label.setText(text)
                label.setAccessibleDescription(text)  # the name says what it is, this its value

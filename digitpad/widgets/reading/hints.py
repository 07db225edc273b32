"""Three quiet hints in place of the reading while there is none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

from digitpad.widgets.common.fonts import least_text_px
from digitpad.widgets.common.plain_text import PlainLabel

_SHARE_OF_HEIGHT = 0.11


class Hints(QWidget):
    """Covers the empty reading, and is transparent to the mouse."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("hints")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._note, self._pen_only = "", False
        hints = (
            "",
            self.tr("Or open, paste or drop a picture of one."),
            self.tr("Press F1 for the manual."),
        )
        self._labels = [PlainLabel(hint) for hint in hints]
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(7)
        rows.addStretch(1)
        for label in self._labels:
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            label.setWordWrap(True)
            rows.addWidget(label)
        rows.addStretch(1)
        self.show_note("")

    def show_pen_only(self, pen_only: bool) -> None:
        """Invite to draw with the pen only, or with mouse, pen or finger."""
        self._pen_only = pen_only
        self.show_note(self._note)

    def show_note(self, note: str) -> None:
        """Show one sentence in place of the hints; an empty one shows them again."""
        self._note = note
        anything = self.tr("Draw a digit with mouse, pen or finger.")
        first = self.tr("Draw a digit with the pen.") if self._pen_only else anything
        role = QPalette.ColorRole.WindowText if note else QPalette.ColorRole.PlaceholderText
        self._labels[0].setText(note or first)
        self._labels[0].setForegroundRole(role)
        for label in self._labels[1:]:
            label.setVisible(not note)

    def set_size(self, width_px: int, height_px: int) -> None:
        """Fit the hints into this size."""
        for label in self._labels:
            font = label.font()
            font.setPixelSize(max(least_text_px(), min(round(height_px * _SHARE_OF_HEIGHT), 18)))
            label.setFont(font)
        self.resize(width_px, height_px)

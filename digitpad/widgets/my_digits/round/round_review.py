"""The review of a guided round, before anything is saved."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from digitpad.core.ink.ink import Ink
from digitpad.core.my_digits.plausible import Doubt
from digitpad.core.reading.recognizer import Reading
from digitpad.services.language.translate import tr
from digitpad.widgets.common.formatting import clauses, counted, sentences
from digitpad.widgets.my_digits.digit_painter import PAPER_PX, DigitPainter

_COLUMNS = 5
_CELL = QSize(PAPER_PX + 44, PAPER_PX + 30)


@dataclass(frozen=True)
class Drawn:
    """One drawing of a round, not saved yet."""

    ink: Ink
    label: int
    """The digit that was asked for."""
    drawn_at: datetime
    reading: Reading | None
    doubt: Doubt | None

    @property
    def caption(self) -> str:
        """The digit that was asked for, and the doubt about it, if any."""
        if self.doubt is Doubt.ANOTHER and self.reading is not None:
            return tr("{0} · looks like {1}").format(self.label, self.reading.digit)
        if self.doubt is Doubt.TOO_SMALL:
            return tr("{0} · very small").format(self.label)
        return tr("{0} · unclear").format(self.label) if self.doubt else str(self.label)


class RoundReview(QWidget):
    """The drawings as buttons: those that are down are kept, at first all without doubts."""

    keep_requested = Signal()
    discard_requested = Signal()
    more_requested = Signal()
    """The person asks to draw the last digit again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[tuple[QToolButton, Drawn]] = []
        self._sentence = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._sentence.setObjectName("reviewSentence")
        self._grid = QGridLayout()
        self._grid.setSpacing(6)
        self._more = _button(self.tr("&Back"), self.tr("Draw the last one again"))
        self._discard = _button(self.tr("Dis&card all"), self.tr("Keep none of these drawings"))
        self._keep = _button("", self.tr("Save these drawings: they count from then on (Return)"))
        self._keep.setObjectName("keepReviewed")
        self._keep.setDefault(True)
        self._more.clicked.connect(self.more_requested)
        self._discard.clicked.connect(self.discard_requested)
        self._keep.clicked.connect(self.keep_requested)
        buttons = QHBoxLayout()
        buttons.addWidget(self._more)
        buttons.addStretch(1)
        buttons.addWidget(self._discard)
        buttons.addWidget(self._keep)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(self._sentence)
        rows.addLayout(self._grid)
        rows.addStretch(1)
        rows.addLayout(buttons)

    @property
    def kept(self) -> list[Drawn]:
        """The drawings to save, in the order in which they were made."""
        return [drawn for button, drawn in self._buttons if button.isChecked()]

    def show_drawn(self, drawings: Sequence[Drawn]) -> None:
        """Show ``drawings`` instead of those shown before."""
        for button, _ in self._buttons:
            button.deleteLater()
        painter = DigitPainter(self.font(), self.devicePixelRatioF())
        self._buttons = [(self._make_button(drawn, painter), drawn) for drawn in drawings]
        for place, (button, _) in enumerate(self._buttons):
            self._grid.addWidget(button, place // _COLUMNS, place % _COLUMNS)
        self._refresh()
        self._keep.setFocus()

    def show_error(self, sentence: str) -> None:
        """Show why the drawings could not be saved."""
        self._sentence.setText(sentence)

    def _make_button(self, drawn: Drawn, painter: DigitPainter) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setChecked(drawn.doubt is None)
        button.setIcon(QIcon(painter.draw_ink(drawn.ink, self.palette().text().color())))
        button.setIconSize(QSize(PAPER_PX, PAPER_PX))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        button.setFixedSize(_CELL)
        button.toggled.connect(self._refresh)
        return button

    def _refresh(self) -> None:
        for button, drawn in self._buttons:
            mark = "✓" if button.isChecked() else "✗"
            button.setText(f"{mark} {drawn.caption}")
            state = self.tr("is kept") if button.isChecked() else self.tr("is not kept")
            button.setAccessibleName(clauses([drawn.caption, state]))
            button.setToolTip(self.tr("Click to keep it, or not"))
        count, doubtful = len(self.kept), sum(d.doubt is not None for _, d in self._buttons)
        self._keep.setText(self.tr("&Keep {0}").format(count))
        self._keep.setEnabled(count > 0)
        said = self.tr("Nothing is saved yet. Click a drawing to keep it, or not.")
        if doubtful:
            one = self.tr("{0} does not look like what was asked for.")
            many = self.tr("{0} do not look like what was asked for.")
            said = sentences(said, counted(doubtful, one, many))
        self._sentence.setText(said)


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text)
    button.setAutoDefault(False)
    button.setToolTip(tip)
    return button

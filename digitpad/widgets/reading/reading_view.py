"""What was read, in very large type, and how certain that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPalette, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitpad.core.numbers.number_reading import NO_DIGIT, Mark, NumberReading
from digitpad.widgets.common.fonts import least_text_px
from digitpad.widgets.common.formatting import percent, percent_rule
from digitpad.widgets.common.plain_text import PlainLabel
from digitpad.widgets.reading.figures import Figures
from digitpad.widgets.reading.hints import Hints

if TYPE_CHECKING:
    from digitpad.core.reading.recognizer import Reading

UNSURE_BELOW = 0.8
"""Below this confidence the runner-up is shown as well."""
_SPACING = 18
_BESIDE, _BESIDE_NUMBER = 0.3, 0.21
"""How high the confidence is beside a digit, and beside the figures of a number, which need room;
as shares of this widget's height."""


class ReadingView(QWidget):
    """The digit beside its confidence and, when the network is unsure, the runner-up.

    Of a number all figures beside the confidence of the whole.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.digit = Figures()
        self.digit.setObjectName("reading")
        self.digit.setAccessibleName(self.tr("Reading"))
        self.digit.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._confidence = PlainLabel()
        self._confidence.setObjectName("confidence")
        self._confidence.setAccessibleName(self.tr("Confidence"))
        self._confidence.setToolTip(percent_rule())
        self._doubt = PlainLabel()
        self._doubt.setObjectName("doubt")
        self._doubt.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._doubt.setWordWrap(True)
        beside = QVBoxLayout()
        beside.setSpacing(2)
        beside.addStretch(1)
        beside.addWidget(self._confidence)
        beside.addWidget(self._doubt)
        beside.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_SPACING)
        row.addWidget(self.digit)
        row.addLayout(beside, 1)
        self.hints = Hints(self)
        self._shown: tuple[object, ...] = ()
        self.set_size(120)

    def set_size(self, height_px: int) -> None:
        """Make the digit ``height_px`` high, and scale the text beside it."""
        self.setFixedHeight(height_px)
        font = QFont(self.font())
        font.setPixelSize(max(12, round(height_px * 0.98)))
        font.setBold(True)
        self.digit.setFont(font)
        font = QFont(self.font())
        font.setPixelSize(max(least_text_px(), round(height_px * 0.17)))
        self._doubt.setFont(font)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def show_note(self, note: str) -> None:
        """Say in place of the hints why nothing is read; an empty note shows them again."""
        self.hints.show_note(note)

    def _fit(self) -> None:
        self.hints.set_size(self.width(), self.height())
        self._fit_figures()

    def _fit_figures(self) -> None:
        """Give a digit its usual room, and a number what it needs and the confidence leaves."""
        usual = round(self.height() * 0.72)
        is_number = len(self.digit.text()) > 1
        font = QFont(self.font())
        font.setPixelSize(
            max(12, round(self.height() * (_BESIDE_NUMBER if is_number else _BESIDE)))
        )
        if font != self._confidence.font():
            self._confidence.setFont(font)
        if is_number:
            beside = QFontMetricsF(self._confidence.font()).horizontalAdvance(percent(0.998))
            room = self.width() - _SPACING - round(beside) - 2
            usual = max(usual, min(room, self.digit.full_width))
        if self.digit.width() != usual:
            self.digit.setFixedWidth(usual)

    def show_number(self, number: NumberReading | None, chosen: int) -> None:
        """Show what was read, None if the page is blank; ``chosen`` is the place of a mark."""
        if number is None:
            text, beside = "", ("", "")
        else:
            text, beside = number.text, self._beside(number, number.digits[chosen])
        is_number = number is not None and number.single is None
        shown = text, chosen, beside, is_number
        if shown == self._shown:  # as at many points of a stroke
            return
        self._shown = shown
        self.hints.setVisible(number is None)
        had = self.digit.text()
        self.digit.show_number(text, chosen)
        if had != text:
            self.digit.setAccessibleDescription(text)  # the name says what it is, this its value
            self._fit_figures()
        self._confidence.setHidden(not beside[0] and bool(beside[1]))
        self._doubt.setHidden(is_number and not beside[1])
        for label, words in zip((self._confidence, self._doubt), beside, strict=True):
            if label.text() != words:
                label.setText(words)
                label.setAccessibleDescription(words)

    def _beside(self, number: NumberReading, mark: Mark) -> tuple[str, str]:
        """Return how certain the reading is, and what else it could be."""
        if mark.symbol == NO_DIGIT:
            certain = "" if number.single is not None else percent(number.confidence)
            return certain, self.tr("not a digit? closest: {0}").format(mark.digit)
        if number.single is None:
            return percent(number.confidence), ""
        if not mark.is_read_as_digit:  # a sign, as its size says, and nobody knows how surely
            return "", self._or(mark.digit)
        return percent(number.confidence), self._runner_up(mark.reading)

    def _runner_up(self, reading: Reading) -> str:
        if reading.confidence >= UNSURE_BELOW:
            return ""
        return self._or(int(reading.probabilities.argsort()[-2]))

    def _or(self, digit: int) -> str:
        return self.tr("or {0}?").format(digit)

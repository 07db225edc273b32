"""The details of the selected drawing, and the buttons to change it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QGridLayout,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from digitpad.core.my_digits.drawing import DrawingSource, MyDigit
from digitpad.widgets.common.formatting import moment, number, percent
from digitpad.widgets.common.plain_text import PlainLabel
from digitpad.widgets.my_digits.replay_view import ReplayView


class Details(QWidget):
    """The drawing large, how it was read, and buttons to play, relabel and delete."""

    relabel_requested = Signal(int)
    delete_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.replay = ReplayView()
        self._text = PlainLabel(wordWrap=True)
        self._text.setObjectName("details")
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._play = QPushButton(self.tr("▶ &Play"))
        self._play.setToolTip(self.tr("Draw it again, stroke by stroke (Space)"))
        self._delete = QPushButton(self.tr("&Delete"))
        self._delete.setToolTip(self.tr("Delete the selected drawings (Del)"))
        self._relabel = PlainLabel(self.tr("It is a…"))
        self._relabel.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._keys = QWidget()
        self._keys.setObjectName("relabel")
        self._digits = [self._make_digit(digit) for digit in range(10)]
        self._label: int | None = None
        self._play.clicked.connect(self.replay.play)
        self._delete.clicked.connect(self.delete_requested)
        self._lay_out()
        self.show_digit(None, 0)

    def _make_digit(self, digit: int) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setText(str(digit))
        button.setAccessibleName(self.tr("Relabel as {0}").format(digit))
        button.setToolTip(self.tr("Relabel as {0} ({0})").format(digit))
        button.setMinimumWidth(34)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.clicked.connect(lambda: self._choose(digit))
        return button

    def _choose(self, digit: int) -> None:
        self._check(self._label)  # a button is down only if the drawing has its label
        self.relabel_requested.emit(digit)

    def _check(self, label: int | None) -> None:
        self._label = label
        for digit, button in enumerate(self._digits):
            button.setChecked(digit == label)

    def _lay_out(self) -> None:
        grid = QGridLayout(self._keys)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for digit, button in enumerate(self._digits):
            grid.addWidget(button, digit // 5, digit % 5)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(10)
        rows.addWidget(self.replay)
        rows.addWidget(self._text)
        rows.addWidget(self._play)
        rows.addSpacing(6)
        rows.addWidget(self._relabel)
        rows.addWidget(self._keys)
        rows.addSpacing(6)
        rows.addWidget(self._delete)
        rows.addStretch(1)

    def show_digit(self, digit: MyDigit | None, count: int) -> None:
        """Show ``digit``, the first of ``count`` selected ones; the buttons change all of them."""
        self.replay.show_ink(None if digit is None else digit.ink)
        for button in (self._delete, *self._digits):
            button.setEnabled(digit is not None)
        self._play.setEnabled(digit is not None)
        self._delete.setText(
            self.tr("&Delete {0}").format(number(count)) if count > 1 else self.tr("&Delete")
        )
        self._relabel.setText(self.tr("All are…") if count > 1 else self.tr("It is a…"))
        self._check(digit.label if digit is not None and count == 1 else None)
        if digit is None:
            self._text.setText(self.tr("Select a drawing to see it here."))
        elif count == 1:
            self._text.setText("\n".join(self._lines(digit)))
        else:
            said = self.tr(
                "{0} drawings selected; this is the first. The buttons change all of them."
            )
            self._text.setText(said.format(number(count)))

    def _lines(self, digit: MyDigit) -> list[str]:
        origin = {
            DrawingSource.CORRECTION: self.tr("taught on the pad"),
            DrawingSource.ROUND: self.tr("drawn in a guided round"),
            DrawingSource.IMPORT: self.tr("imported"),
        }[digit.source]
        lines = [self.tr("A {0}, {1}").format(digit.label, moment(digit.added_at)), origin]
        if digit.shown is not None:
            sure = percent(float(digit.shown.probabilities.max()))
            lines.append(self.tr("was read as {0} ({1})").format(digit.shown.digit, sure))
        return lines

"""Twenty digits, asked for one by one: who wants to teach properly is done in a minute."""

from __future__ import annotations

import random

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPalette, QUndoStack
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from digitpad.core.errors import DigitPadError
from digitpad.core.my_digits.drawing import DrawingSource, MyDigit, now
from digitpad.core.my_digits.report import digits_to_draw, report
from digitpad.core.my_digits.store import Saved
from digitpad.core.reading.page import Page
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.canvas.canvas import Canvas

COUNT = 20
PAUSE_MS = 900
"""The pen has been up for so long that the digit is finished; long enough for a second stroke."""
_SIDE_PX = 230
"""Wide enough that no sentence needs a third line: nothing moves when another one comes."""


class GuidedRound(QDialog):
    """Shows a digit, takes a drawing of it, goes on by itself when the pen rests."""

    def __init__(self, my_digits: MyDigitsService, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._my_digits = my_digits
        self._wanted = digits_to_draw(report(my_digits.digits), COUNT, random.Random())
        self._saved: list[Saved] = []
        self._canvas = Canvas(QUndoStack(self))
        self._prompt, self._sentence = QLabel(), QLabel(wordWrap=True)
        self._progress = QProgressBar(textVisible=False)
        self._place = QLabel()
        self._back = QPushButton(self.tr("&Back"))
        self._next = QPushButton(self.tr("&Next"))
        self._done = QPushButton(self.tr("&Done"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._build()
        self._connect()
        self._ask()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Draw 20 digits"))
        font = QFont(self.font())
        font.setPixelSize(110)
        font.setBold(True)
        self._prompt.setFont(font)
        self._prompt.setObjectName("wanted")
        self._prompt.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._prompt.setMinimumWidth(_SIDE_PX)
        self._sentence.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._progress.setRange(0, COUNT)
        self._progress.setAccessibleName(self.tr("Digits drawn"))
        self._progress.setFixedHeight(8)
        self._place.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._canvas.setMinimumSize(360, 360)
        self._back.setToolTip(self.tr("Draw it, or the last one, again (Backspace or Ctrl+Z)"))
        self._next.setToolTip(self.tr("The digit is finished (Return)"))
        side = QVBoxLayout()
        side.setSpacing(8)
        side.addStretch(1)
        for widget in (self._prompt, self._sentence):
            side.addWidget(widget)
        side.addSpacing(16)
        side.addWidget(self._progress)
        side.addWidget(self._place)
        side.addStretch(1)
        buttons = QHBoxLayout()
        for button in (self._back, self._next, self._done):
            button.setAutoDefault(False)
            buttons.addWidget(button)
        side.addLayout(buttons)
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 20, 20, 20)
        row.setSpacing(20)
        row.addWidget(self._canvas, 1)
        row.addLayout(side)

    def _connect(self) -> None:
        self._canvas.page_drafted.connect(self._pause.stop)
        self._canvas.page_settled.connect(self._on_settled)
        self._pause.timeout.connect(self.take)
        self._next.clicked.connect(self.take)
        self._back.clicked.connect(self.go_back)
        self._done.clicked.connect(self._finish)

    @property
    def wanted(self) -> int | None:
        """The digit that is asked for; None when the round is over."""
        place = len(self._saved)
        return self._wanted[place] if place < COUNT else None

    @property
    def added(self) -> list[int]:
        """Ids of the drawings that are new."""
        return [saved.id for saved in self._saved if saved.previous_label is None]

    @property
    def canvas(self) -> Canvas:
        return self._canvas

    def take(self) -> bool:
        """Save what is drawn as the digit that was asked for, and ask for the next.

        Return False when it could not be saved, which is said.
        """
        self._canvas.finish_gesture()
        self._pause.stop()
        ink, wanted = self._canvas.page.ink, self.wanted
        if not ink.strokes or wanted is None:
            return True
        reader = self._my_digits.reader
        reading = None if reader is None else reader.read(ink)
        shown = None if reading is None else self._my_digits.shown(reading)
        try:
            digit = MyDigit(ink, wanted, now(), DrawingSource.ROUND, shown)
            self._saved.append(self._my_digits.teach(digit, reading))
        except DigitPadError as error:
            self._sentence.setText(str(error))
            return False
        self._clear()
        self._ask()
        return True

    def _finish(self) -> None:
        if self.take():
            self.accept()

    def reject(self) -> None:
        """Close, and keep a drawing that only waited for the pen to rest; never stay open."""
        self.take()
        super().reject()

    def go_back(self) -> None:
        """Take one step back: the stroke on its way, else what is half drawn, else the last digit.

        The digit is asked for again.
        """
        self._pause.stop()
        if self._canvas.is_busy:
            self._canvas.cancel_gesture()
            return
        if self._canvas.page.ink.strokes:
            self._clear()
            return
        if self._saved:
            try:
                self._my_digits.take_back(self._saved[-1])
            except DigitPadError as error:
                self._sentence.setText(str(error))
                return
            self._saved.pop()
        self._ask()

    def _clear(self) -> None:
        self._canvas.change_page("", Page())

    def _ask(self) -> None:
        wanted = self.wanted
        self._progress.setValue(len(self._saved))
        self._place.setText(self.tr("{0} of {1}").format(len(self._saved), COUNT))
        self._back.setEnabled(bool(self._saved))
        self._prompt.setText("✓" if wanted is None else str(wanted))
        over = self.tr("Thank you: all {0} are saved and count from now on.").format(COUNT)
        self._sentence.setText(
            self.tr("Draw this digit as you always do.") if wanted is not None else over
        )
        self._canvas.setEnabled(wanted is not None)
        self._next.setEnabled(wanted is not None)
        if wanted is None:
            self._done.setFocus()

    def _on_settled(self) -> None:
        if self._canvas.page.ink.strokes:
            self._pause.start()
        else:
            self._pause.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        undo = event.matches(QKeySequence.StandardKey.Undo)
        if undo or event.key() == Qt.Key.Key_Backspace:
            self.go_back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.wanted is not None:
            self.take()
        else:
            super().keyPressEvent(event)

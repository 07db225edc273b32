"""The guided round: asks for twenty digits, one by one, to teach them all in a minute."""

from __future__ import annotations

import random
from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QFont, QKeyEvent, QKeySequence, QPalette, QUndoStack
from PySide6.QtWidgets import (
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from digitpad.core.errors import DigitPadError
from digitpad.core.my_digits.drawing import DrawingSource, MyDigit, now
from digitpad.core.my_digits.plausible import Doubt, doubt_about
from digitpad.core.my_digits.report import digits_to_draw, report
from digitpad.core.reading.page import Page
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.common.formatting import a_digit
from digitpad.widgets.common.plain_text import PlainLabel
from digitpad.widgets.common.windows import Dialog
from digitpad.widgets.my_digits.round.round_review import Drawn, RoundReview

COUNT = 20
PAUSE_MS = 900
"""A digit is finished when the pen has been up this long: time for a second stroke."""
_OFTEN_TWO_STROKES, _LONGER_PAUSE_MS = frozenset((4, 5, 7)), 1500
"""These already look like themselves before their second stroke."""
_SIDE_PX = 230
"""Wide enough for every sentence to fit, so that nothing moves when it changes."""


class GuidedRound(Dialog):
    """Names a digit, takes a drawing of it, and goes on by itself when the pen rests.

    It goes on only if the drawing can be that digit. Otherwise it says what looks odd, and waits
    for Next or another try. Nothing is saved before the person has reviewed the drawings.
    """

    def __init__(
        self,
        my_digits: MyDigitsService,
        parent: QWidget | None = None,
        drawn: Sequence[Drawn] = (),
    ) -> None:
        """Ask for digits, or begin with the review of a round that was left unsaved."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._my_digits = my_digits
        self._wanted = digits_to_draw(report(my_digits.digits), COUNT, random.Random())
        self._wanted[: len(drawn)] = [one.label for one in drawn]
        self._drawn: list[Drawn | None] = list(drawn)
        self.added: list[int] = []
        """The ids of the drawings that were saved."""
        self._canvas = Canvas(QUndoStack(self))
        self._prompt, self._sentence = PlainLabel(), PlainLabel(wordWrap=True)
        self._progress = QProgressBar(textVisible=False)
        self._place = PlainLabel()
        self._back = QPushButton(self.tr("&Back"))
        self._next = QPushButton(self.tr("&Next"))
        self._done = QPushButton(self.tr("&Done"))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._review = RoundReview()
        self._pages, self._drawing = QStackedWidget(), QWidget()
        self._build()
        self._connect()
        self._ask()
        if drawn:
            self._show_review()

    def _build(self) -> None:
        self.setWindowTitle(self.tr("Draw 20 digits"))
        font = QFont(self.font())
        font.setPixelSize(110)
        font.setBold(True)
        self._prompt.setFont(font)
        self._prompt.setObjectName("wanted")
        self._prompt.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._prompt.setMinimumWidth(_SIDE_PX)
        self._sentence.setObjectName("roundSentence")
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._sentence.setFixedHeight(4 * self._sentence.fontMetrics().lineSpacing())
        self._progress.setRange(0, COUNT)
        self._progress.setAccessibleName(self.tr("Digits drawn"))
        self._progress.setFixedHeight(8)
        self._place.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._place.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._canvas.setMinimumSize(360, 360)
        self._back.setToolTip(self.tr("Draw it, or the last one, again (Backspace or Ctrl+Z)"))
        self._next.setToolTip(self.tr("Go on: with what is drawn, or without it (Return)"))
        self._done.setToolTip(self.tr("Look at what is drawn so far"))
        row = QHBoxLayout(self._drawing)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addWidget(self._canvas, 1)
        row.addLayout(self._side())
        self._pages.addWidget(self._drawing)
        self._pages.addWidget(self._review)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(20, 20, 20, 20)
        whole.addWidget(self._pages)

    def _side(self) -> QVBoxLayout:
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
        return side

    def _connect(self) -> None:
        self._canvas.page_drafted.connect(self._pause.stop)
        self._canvas.page_settled.connect(self._on_settled)
        self._pause.timeout.connect(self._on_rest)
        self._next.clicked.connect(self.take)
        self._back.clicked.connect(self.go_back)
        self._done.clicked.connect(self.finish)
        self._review.keep_requested.connect(self.keep)
        self._review.discard_requested.connect(self._discard)
        self._review.more_requested.connect(self.go_back)

    @property
    def wanted(self) -> int | None:
        """The digit that is asked for; None after the last one."""
        place = len(self._drawn)
        return self._wanted[place] if place < COUNT else None

    @property
    def drawn(self) -> list[Drawn]:
        """The drawings that are neither saved nor discarded."""
        return [drawn for drawn in self._drawn if drawn is not None]

    @property
    def is_reviewing(self) -> bool:
        """Whether the review is shown, and no digit is asked for."""
        return self._pages.currentWidget() is self._review

    @property
    def review(self) -> RoundReview:
        return self._review

    @property
    def canvas(self) -> Canvas:
        return self._canvas

    # -- drawing ------------------------------------------------------------------------------

    def take(self) -> None:
        """Take the drawing, or skip the digit if there is none, and go on."""
        self._canvas.finish_gesture()
        self._pause.stop()
        if self.wanted is None:
            return
        self._drawn.append(self._checked())
        self._clear()
        self._ask()
        if len(self._drawn) == COUNT:
            self.finish()

    def _checked(self) -> Drawn | None:
        """Return the drawing and any doubt about it; None if the page is blank."""
        ink, wanted = self._canvas.page.ink, self.wanted
        if not ink.strokes or wanted is None:
            return None
        reader = self._my_digits.reader
        reading = None if reader is None else reader.read(ink)
        return Drawn(ink, wanted, now(), reading, doubt_about(ink, wanted, reading))

    def _on_settled(self) -> None:
        self._pause.stop()
        self._enable_back()
        if self._canvas.page.ink.strokes:
            slow = self.wanted in _OFTEN_TWO_STROKES
            self._pause.start(_LONGER_PAUSE_MS if slow else PAUSE_MS)
        else:
            self._show_task()

    def _on_rest(self) -> None:
        """Go on if the drawing can be the digit; otherwise say why not, and wait."""
        drawn = self._checked()
        if drawn is None or self._canvas.is_busy:
            return
        if drawn.doubt is None:
            self.take()
        else:
            self._show_sentence(self._warning(drawn), warns=True)

    def go_back(self) -> None:
        """Discard the current stroke; without one the drawing; without one the last digit.

        The digit is then asked for again.
        """
        self._pause.stop()
        if self._canvas.is_busy:
            self._canvas.cancel_gesture()
            return
        if self._canvas.page.ink.strokes:
            self._clear()
        elif self._drawn:
            self._drawn.pop()
        self._pages.setCurrentWidget(self._drawing)
        self._ask()

    def _clear(self) -> None:
        self._canvas.change_page("", Page())

    def _ask(self) -> None:
        wanted, place = self.wanted, len(self._drawn)
        self._progress.setValue(place)
        self._place.setText(self.tr("{0} of {1}").format(place, COUNT))
        self._enable_back()
        self._prompt.setText("✓" if wanted is None else str(wanted))
        self._show_task()

    def _enable_back(self) -> None:
        self._back.setEnabled(bool(self._drawn or self._canvas.page.ink.strokes))

    def _show_task(self) -> None:
        self._show_sentence(self.tr("Draw this digit as you always do."), warns=False)

    def _show_sentence(self, sentence: str, *, warns: bool) -> None:
        role = QPalette.ColorRole.WindowText if warns else QPalette.ColorRole.PlaceholderText
        self._sentence.setForegroundRole(role)
        self._sentence.setText(sentence)

    def _warning(self, drawn: Drawn) -> str:
        if drawn.doubt is Doubt.TOO_SMALL:
            said = self.tr("⚠ Very low for {0}. Finish it, draw it larger, or press Next.")
            return said.format(a_digit(drawn.label))
        if drawn.doubt is Doubt.ANOTHER and drawn.reading is not None:
            said = self.tr("⚠ This looks like {0}, not {1}. Back draws it again, Next goes on.")
            return said.format(a_digit(drawn.reading.digit), a_digit(drawn.label))
        return self.tr("⚠ Not yet a clear {0}. Finish it, or press Next.").format(drawn.label)

    # -- the end ------------------------------------------------------------------------------

    def finish(self) -> None:
        """Show the review, with the drawing on the page; close if there is nothing to review."""
        self._canvas.finish_gesture()
        self._pause.stop()
        if (last := self._checked()) is not None:
            self._drawn.append(last)
            self._clear()
        if self.drawn:
            self._show_review()
        else:
            super().reject()

    def _show_review(self) -> None:
        self._review.show_drawn(self.drawn)
        self._pages.setCurrentWidget(self._review)

    def keep(self) -> None:
        """Save the drawings that are kept in the review, all or none."""
        digits = [self._as_my_digit(drawn) for drawn in self._review.kept]
        if not digits:
            return
        try:
            self._my_digits.change(lambda my_digits: self.added.extend(my_digits.add_new(digits)))
        except DigitPadError as error:
            self._review.show_error(str(error))
            return
        self._drawn.clear()
        self.accept()

    def _as_my_digit(self, drawn: Drawn) -> MyDigit:
        shown = None if drawn.reading is None else self._my_digits.shown(drawn.reading)
        return MyDigit(drawn.ink, drawn.label, drawn.drawn_at, DrawingSource.ROUND, shown)

    def _discard(self) -> None:
        self._drawn.clear()
        super().reject()

    def reject(self) -> None:
        """Show the review before closing; closed there, `drawn` lets the round be continued."""
        if self.is_reviewing:
            super().reject()
        else:
            self.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        undo = event.matches(QKeySequence.StandardKey.Undo)
        if undo or event.key() == Qt.Key.Key_Backspace:
            self.go_back()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.keep() if self.is_reviewing else self.take()
        else:
            super().keyPressEvent(event)

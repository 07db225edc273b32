"""The row under the reading in which a person teaches what they meant."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from digitpad.widgets.common.formatting import a_digit, percent
from digitpad.widgets.reading.cause_button import CauseButton

if TYPE_CHECKING:
    from digitpad.core.numbers.number_reading import Mark, NumberReading
    from digitpad.core.reading.personal_reader import PersonalReading
    from digitpad.core.reading.recognizer import Reading

_GAP = 3
_WIDE_PX = 340
"""In a narrower panel, the button "Right" shows only its tick."""


class TeachingBar(QWidget):
    """The buttons "Right" and 0 to 9, and a line that says what was saved.

    The line also says when my digits changed the reading, and what it would be without them. Of a
    number, "Right" is about all digits, and 0 to 9 are about the chosen one.
    """

    teach_requested = Signal(int)
    """The person says which digit the drawing is; also after an earlier answer."""
    number_confirmed = Signal()
    """The person says that every digit of the number is read right."""
    settled = Signal()
    """The line may have changed."""
    take_back_requested = Signal()
    use_my_digits_requested = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("teachingBar")
        self._reading: Reading | None = None
        self._number: NumberReading | None = None
        self._mark: Mark | None = None
        self._taught_number = ""
        self._taught: int | None = None
        self._asked: int | None = None
        self._hint = ""
        self._focused: QToolButton | None = None
        self._said_about: tuple[object, ...] = ()
        """What the words of `_refresh_words` were about."""
        self._explained_right: tuple[bool, str] | None = None
        """Whether it is about a number, and what it would keep, as its tip says."""
        self._right = self._make_right()
        self._switch = self._make_switch()
        self._digits: list[QToolButton] = []  # a QButtonGroup would let Tab reach only one of them
        self._line = QLabel(textFormat=Qt.TextFormat.RichText)
        self._line.setObjectName("teachingLine")
        self._line.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        self._line.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self._line.setWordWrap(True)
        self._line.linkActivated.connect(self._on_link)
        self.cause = CauseButton()
        self._lay_out()
        self._refresh()

    # -- what is shown ------------------------------------------------------------------------

    @property
    def line(self) -> str:
        """The text of the line, with its links."""
        return self._line.text()

    @property
    def asked(self) -> int | None:
        """The digit that the line asks to confirm; None if it does not ask."""
        return self._asked

    @property
    def changed_by(self) -> int | None:
        """The number of the drawing that changed the reading, while the line says so."""
        return self._reading.nearest if self._shows_change(self._reading) else None

    @property
    def can_teach(self) -> bool:
        """Whether there is a drawing that can be taught and saved."""
        return self._reading is not None and not self._hint

    def show_number(self, number: NumberReading | None, mark: Mark | None) -> None:
        """Let the person confirm or correct what was read; None if the page is blank.

        mark: the chosen one of the number, which 0 to 9 are about.
        """
        before = self.can_teach, self._taught
        if number is None:
            self._taught = None
        if mark is None or self._mark is None or mark.spans != self._mark.spans:
            self._asked = None  # the question was about another digit
        self._number, self._mark = number, mark
        self._reading = None if mark is None else mark.reading
        if (self.can_teach, self._taught) != before:  # as at hardly any point of a stroke
            self._refresh_buttons()
        if self._reading is None or self._reading.changed or self._about() != self._said_about:
            self._refresh_words()

    def show_taught(self, label: int | None, number: str = "") -> None:
        """Show that the chosen digit is saved as ``label``, or with None that it is not.

        number: what was saved with it, where that is every digit of a number.
        """
        self._taught, self._taught_number, self._asked = label, number, None
        self._refresh()

    def ask_back(self, digit: int) -> None:
        """Ask once whether to keep a drawing as ``digit`` although it looks like another one."""
        self._asked = digit
        self._refresh()

    def show_hint(self, hint: str) -> None:
        """Show why nothing can be taught at the moment; an empty text if it can."""
        self._hint = hint
        self._refresh()

    # -- inside -------------------------------------------------------------------------------

    def _make_right(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("right")
        button.setAccessibleName(self.tr("The reading is right"))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(self.confirm_reading)
        button.installEventFilter(self)
        return button

    def _make_switch(self) -> QCheckBox:
        switch = QCheckBox(self.tr("Use my digits"))
        switch.setObjectName("myDigitsSwitch")
        switch.setChecked(True)
        switch.setToolTip(self.tr("Let the digits that you taught influence the reading"))
        switch.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        switch.toggled.connect(self.use_my_digits_requested)
        return switch

    def _make_digit(self, digit: int) -> QToolButton:
        button = QToolButton()
        button.setCheckable(True)
        button.setText(str(digit))
        button.setObjectName(f"itWas{digit}")
        button.setAccessibleName(self.tr("It is {0}").format(a_digit(digit)))
        button.setToolTip(
            self.tr("It is {0}: keep the drawing (Ctrl+{1})").format(a_digit(digit), digit)
        )
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        button.setMinimumWidth(20)
        button.clicked.connect(lambda: self._request(digit))
        button.installEventFilter(self)
        self._digits.append(button)
        return button

    def _lay_out(self) -> None:
        keys, below = QHBoxLayout(), QHBoxLayout()
        keys.setSpacing(_GAP)
        keys.addWidget(self._right)
        keys.addSpacing(2 * _GAP)
        for digit in range(10):
            keys.addWidget(self._make_digit(digit), 1)
        below.setSpacing(8)
        below.addStrut(self.cause.sizeHint().height())  # so that the bars below never move
        below.addWidget(self.cause)
        below.addWidget(self._line, 1)
        below.addWidget(self._switch)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(keys)
        rows.addLayout(below)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._right.setText(self.tr("✓ Right") if self.width() >= _WIDE_PX else "✓")
        super().resizeEvent(event)

    def eventFilter(self, button: QObject, event: QEvent) -> bool:
        """Say on the line what the button with the keyboard would do, as long as it has it."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            has_it = event.type() == QEvent.Type.FocusIn
            self._focused = button if has_it and isinstance(button, QToolButton) else None
            self._refresh()
        return super().eventFilter(button, event)

    def confirm_reading(self) -> None:
        """Confirm the reading, of a number that of every digit.

        What may be no digit is asked about: nobody can tell whether "?" is right as a digit.
        """
        mark = self._mark
        if mark is None:
            return
        if self._is_number:
            if self.can_teach:
                self.number_confirmed.emit()
        elif mark.is_read_as_digit or self._asked == mark.digit:
            self._request(mark.digit)
        elif self.can_teach:
            self.ask_back(mark.digit)

    @property
    def _is_number(self) -> bool:
        return self._number is not None and self._number.single is None

    def _request(self, digit: int) -> None:
        self._refresh()  # a button is down only when the drawing is saved
        if self.can_teach:
            self.teach_requested.emit(digit)

    def _on_link(self, link: str) -> None:
        digit, self._asked = self._asked, None
        if link == "undo":
            self.take_back_requested.emit()
        elif link == "keep" and digit is not None:
            self._asked = digit  # this is the answer
            self._request(digit)
        else:
            self._refresh()

    def _refresh(self) -> None:
        self._refresh_buttons()
        self._refresh_words()

    def _refresh_buttons(self) -> None:
        can_teach = self.can_teach
        self._right.setEnabled(can_teach)
        for digit, button in enumerate(self._digits):
            button.setEnabled(can_teach)
            button.setChecked(digit == self._taught)

    def _about(self) -> tuple[object, ...]:
        """Return all that the words depend on, but for a reading that my digits changed."""
        mark, number = self._mark, self._number
        return (
            None if number is None else number.text,
            None if mark is None else (mark.symbol, mark.digit, mark.reading.changed),
            self.can_teach, self._taught, self._asked, self._focused,
            self.width() >= _WIDE_PX,
        )  # fmt: skip

    def _refresh_words(self) -> None:
        self._said_about = self._about()
        self._explain_right()
        self._show_line(self._said(), self._explained())
        self.settled.emit()

    def _show_line(self, said: str, explained: str) -> None:
        """Show the line; what it shows already is not painted again at every point of a stroke."""
        roles = QPalette.ColorRole
        role = roles.PlaceholderText if self._asked is None else roles.Text
        if self._line.foregroundRole() != role:
            self._line.setForegroundRole(role)
        if self._line.text() != said:
            self._line.setText(said)
        if self._line.toolTip() != explained:
            self._line.setToolTip(explained)

    def _explain_right(self) -> None:
        explained = self._is_number, self._kept_by_right()
        if explained == self._explained_right:
            return
        is_number, kept = self._explained_right = explained
        one = self.tr("The reading is right: keep the drawing (Ctrl+Return)")
        all_ = self.tr("The number is right: keep each of its digits (Ctrl+Return)")
        self._right.setToolTip(all_ if is_number else one)
        right = self.tr("The reading is right")
        self._right.setAccessibleName(f"{right}: {kept}" if kept else right)

    def _kept_by_right(self) -> str:
        """Return what "Right" would keep: "a 7", or all of a number; nothing if it would ask."""
        if not self.can_teach or self._mark is None:
            return ""
        if self._is_number and self._number is not None:
            return self._number.text_of_digits
        return a_digit(self._mark.digit) if self._mark.is_read_as_digit else ""

    def _said(self) -> str:
        announced = self._about_focus()
        if announced:
            return announced
        reading = self._reading
        if reading is not None and self._asked is not None:
            question = self._question(reading)
            keep, no = self.tr("Keep"), self.tr("No")
            links = f'<a href="keep">{keep}</a> · <a href="no">{no}</a>'
            return f"<b>{question}</b> {links}"
        undo = ' <a href="undo">{}</a>'.format(self.tr("Undo"))
        if self._taught_number:
            number = escape(self._taught_number)
            return self.tr("✓ {0} is saved, each digit for itself.").format(number) + undo
        if self._taught is not None:
            return self.tr("✓ Saved as {0}.").format(self._taught) + undo
        if self._hint:
            return self._hint
        if reading is None:
            return self.tr("Say what you meant: it learns your hand.")
        if self._shows_change(reading):
            without = reading.without
            return self.tr("Changed by your digits · without them: <b>{0}</b>").format(
                without.digit
            )
        if self._is_number and self._mark is not None:
            return self._about_number(self._mark)
        return ""

    def _about_focus(self) -> str:
        """Say what Space will teach; nothing if it would teach nothing new."""
        if self._focused is None or self._asked is not None or not self.can_teach:
            return ""
        if self._focused is self._right:
            kept = "" if self._taught is not None else self._kept_by_right()
        else:
            digit = self._digits.index(self._focused)
            kept = "" if digit == self._taught else a_digit(digit)
        return self.tr("Space teaches: this is {0}.").format(escape(kept)) if kept else ""

    def _about_number(self, mark: Mark) -> str:
        """Say what the buttons are about, which for a single digit nobody needs to be told."""
        if self.width() < _WIDE_PX:
            return self.tr("✓ keeps all digits")
        return self.tr("✓ keeps all digits · 0 to 9 correct the {0}").format(mark.symbol)

    def _question(self, reading: Reading) -> str:
        if self._asked == reading.digit:
            return self.tr("This may be no digit. Keep it as {0}?").format(self._asked)
        looks = self.tr("This looks like {0}. Keep it as {1}?")
        return looks.format(a_digit(reading.digit), self._asked)

    def _explained(self) -> str:
        reading = self._reading
        if not self._shows_change(reading):
            return ""
        return self.tr("Without your digits it would be {0} ({1})").format(
            a_digit(reading.without.digit), percent(reading.without.confidence)
        )

    def _shows_change(self, reading: Reading | None) -> TypeGuard[PersonalReading]:
        """Return whether the line is free to say that my digits changed the reading."""
        if reading is None or not reading.changed:
            return False
        if self._taught is not None or self._asked is not None or self._hint:
            return False
        from digitpad.core.reading.personal_reader import PersonalReading  # not needed to draw

        return isinstance(reading, PersonalReading)

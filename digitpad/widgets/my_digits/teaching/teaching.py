"""Adds teaching to the pad: the row under the reading, keys, undo and context menu."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QUndoCommand
from PySide6.QtWidgets import QMenu

from digitpad.core.errors import DigitPadError
from digitpad.core.ink.parts import Span
from digitpad.core.numbers.number_reading import Mark
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.services.reading.pipeline import ReadingPipeline
from digitpad.widgets.common.formatting import a_digit
from digitpad.widgets.my_digits.teaching.teaching_commands import (
    DeleteOne,
    RelabelOne,
    Teach,
    TeachNumber,
)
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.reading.probability_bars import ProbabilityBars
from digitpad.widgets.reading.teaching_bar import TeachingBar

if TYPE_CHECKING:
    from digitpad.core.my_digits.database.rescue import Rescue
    from digitpad.core.my_digits.drawing import MyDigit
    from digitpad.core.my_digits.part_of import PartOf


class Teaching(QObject):
    """Connects the pad with my digits. Belongs to the window."""

    def __init__(
        self, window: PadWindow, pipeline: ReadingPipeline, my_digits: MyDigitsService
    ) -> None:
        super().__init__(window)
        self._window, self._my_digits = window, my_digits
        self._hint = self.tr("Opening your digits…")
        self.bar = TeachingBar()
        self.bar.show_hint(self._hint)
        self._cause: int | None = None
        self._taught: dict[tuple[Span, ...], int] = {}
        """Marks of the page, by their parts of strokes -> the digit that they were saved as."""
        self._taught_number = ""
        self._number_id = ""
        """What the digits of this page have in common in the file, once one is saved."""
        window.add_below_reading(self.bar)
        self._add_keys()
        self._add_context_menu()
        self.bar.teach_requested.connect(self.teach)
        self.bar.number_confirmed.connect(self.keep_number)
        self.bar.take_back_requested.connect(window.pad_actions.undo.trigger)
        self.bar.settled.connect(self._show_cause)
        self.bar.cause.relabel_requested.connect(self._relabel_cause)
        self.bar.cause.delete_requested.connect(self._delete_cause)
        self.bar.use_my_digits_requested.connect(pipeline.use_my_digits)
        window.reading_changed.connect(self._show_number)
        window.page_settled.connect(self._page_settled)
        my_digits.opened.connect(self._opened)
        my_digits.failed.connect(self._failed)
        my_digits.rescued.connect(self._rescued)

    def teach(self, digit: int) -> None:
        """Save the chosen digit on the pad as ``digit``; can be undone like a stroke.

        If the reading is sure of another digit, this asks for confirmation once, since a wrong
        label would spoil later readings.
        """
        window = self._window
        window.finish_stroke()
        mark = window.mark
        if mark is None or not window.ink.strokes or not self._my_digits.is_open:
            return
        reading = mark.reading
        if reading.is_sure and digit != reading.digit and self.bar.asked != digit:
            self.bar.ask_back(digit)
            return
        drawing = self._drawing(mark, digit)
        self._push(Teach, drawing, reading, partial(self._follow_taught, mark))

    def keep_number(self) -> None:
        """Save every digit of the number on the pad as it was read; one step of Undo.

        If nothing in it was read as a digit, this asks once about the chosen mark.
        """
        window = self._window
        window.finish_stroke()
        number = window.number
        if number is None or not window.ink.strokes or not self._my_digits.is_open:
            return
        marks = [mark for mark in number.digits if mark.is_read_as_digit]
        if not marks:
            self._keep_closest()
            return
        lessons = [(self._drawing(mark, mark.digit), mark.reading) for mark in marks]

        def follow(labels: Sequence[int | None], is_saved: bool) -> None:
            for mark, label in zip(marks, labels, strict=True):
                self._remember(mark, label)
            self._taught_number = number.text_of_digits if is_saved else ""
            self._show_taught()

        self._push(TeachNumber, number.text_of_digits, lessons, follow)

    def _keep_closest(self) -> None:
        mark = self._window.mark
        if mark is not None and self.bar.asked == mark.digit:
            self.teach(mark.digit)
        elif mark is not None:
            self.bar.ask_back(mark.digit)

    def _drawing(self, mark: Mark, digit: int) -> MyDigit:
        """Return the ink of a mark as the ``digit`` that its owner says it is."""
        from digitpad.core.my_digits.drawing import (  # not needed to draw
            DrawingSource,
            MyDigit,
            now,
        )

        ink = self._window.ink if mark.ink is None else mark.ink
        shown = self._my_digits.shown(mark.reading)
        part = self._part_of(mark)
        return MyDigit(ink, digit, now(), DrawingSource.CORRECTION, shown, part_of=part)

    def _part_of(self, mark: Mark) -> PartOf | None:
        """Return a mark's place in the number on the page; None where it stands alone."""
        from digitpad.core.my_digits.part_of import PartOf, is_mended, new_number

        number, cuts = self._window.number, self._window.page.cuts
        if number is None or (number.single is not None and not cuts):
            return None
        self._number_id = self._number_id or new_number()
        place = next(place for place, one in enumerate(number.digits) if one.spans == mark.spans)
        return PartOf(self._number_id, place, is_mended(cuts, mark.spans))

    # What was taught of the page as it is

    def _show_number(self) -> None:
        self.bar.show_number(self._window.number, self._window.mark)
        if self._taught:
            self._show_taught()

    def _follow_taught(self, mark: Mark, label: int | None) -> None:
        self._remember(mark, label)
        self._taught_number = ""
        self._show_taught()

    def _remember(self, mark: Mark, label: int | None) -> None:
        if label is None:
            self._taught.pop(mark.spans, None)
        else:
            self._taught[mark.spans] = label

    def _show_taught(self) -> None:
        """Show as what the chosen digit is saved, if it is."""
        mark = self._window.mark
        label = None if mark is None else self._taught.get(mark.spans)
        self.bar.show_taught(label, self._taught_number)

    def _push(self, kind: Callable[..., QUndoCommand], *values: object) -> None:
        """Save through a command on the undo stack."""
        stack = self._window.undo_stack
        stack.push(kind(self._my_digits, *values, stack, self._window.show_error))

    def _show_cause(self) -> None:
        """Show the drawing that changed the reading, while the line says so."""
        number = self.bar.changed_by if self._my_digits.is_open else None
        if number == self._cause:
            return
        try:
            found = [] if number is None else self._my_digits.digits.get([number])
        except DigitPadError as error:
            self._window.show_error(str(error))
            found = []
        if found:
            self.bar.cause.show_drawing(found[0].ink, found[0].label)
        else:
            self.bar.cause.hide()
        self._cause = number if found else None

    def _relabel_cause(self, label: int) -> None:
        if (cause := self._cause) is not None:
            self._window.finish_stroke()  # which may change the reading, and its cause
            self._push(RelabelOne, cause, label)

    def _delete_cause(self) -> None:
        if (cause := self._cause) is not None:
            self._window.finish_stroke()
            self._push(DeleteOne, cause)

    # -- wiring -------------------------------------------------------------------------------

    def _add_keys(self) -> None:
        for digit in range(10):
            self._add_key(
                f"actionItIs{digit}",
                self.tr("It is {0}").format(a_digit(digit)),
                [f"Ctrl+{digit}", f"Alt+{digit}"],
                partial(self.teach, digit),
            )
        keys = ["Ctrl+Return", "Ctrl+Enter"]
        self._add_key(
            "actionRight", self.tr("The reading is right"), keys, self.bar.confirm_reading
        )

    def _add_key(self, name: str, text: str, keys: list[str], effect: Callable[[], object]) -> None:
        action = QAction(text, self._window)
        action.setObjectName(name)
        action.setShortcuts([QKeySequence(key) for key in keys])
        action.triggered.connect(lambda: effect())
        self._window.addAction(action)

    def _add_context_menu(self) -> None:
        bars = self._window.bars
        bars.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        bars.customContextMenuRequested.connect(lambda place: self._ask(bars, place))

    def _ask(self, bars: ProbabilityBars, place: QPoint) -> None:
        if not self.bar.can_teach:
            return
        digit = bars.digit_at(place)
        menu = QMenu(bars)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        action = menu.addAction(self.tr("It is {0}").format(a_digit(digit)))
        action.setShortcut(QKeySequence(f"Ctrl+{digit}"))
        action.triggered.connect(lambda: self.teach(digit))
        menu.popup(bars.mapToGlobal(place))

    # -- reactions to the pad and the file ----------------------------------------------------

    def _page_settled(self) -> None:
        self._taught.clear()
        self._taught_number = self._number_id = ""
        self.bar.show_taught(None)
        self._refresh_hint()

    def _refresh_hint(self) -> None:
        is_picture = self._window.page.is_picture
        only_ink = self.tr("Only what you draw can be taught, not a picture.")
        self.bar.show_hint(self._hint or (only_ink if is_picture else ""))

    def _opened(self) -> None:
        self._hint = ""
        self._refresh_hint()

    def _failed(self, error: DigitPadError) -> None:
        self._hint = self.tr("Your digits cannot be saved.")
        self._refresh_hint()
        self._window.show_error(str(error))

    def _rescued(self, rescue: Rescue) -> None:
        said = self.tr("The file of your digits: {0}").format(rescue.sentence)
        self._window.show_error(said)

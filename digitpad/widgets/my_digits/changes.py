"""Changes my digits, with undo: small changes at once, large ones in a job."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from digitpad.core.errors import DigitPadError
from digitpad.core.my_digits.records import ProgressCallback, nobody
from digitpad.core.my_digits.store import MyDigits
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.my_digits.commands import Change
from digitpad.widgets.my_digits.exchange import Exchange

_AT_ONCE = 1000
"""Changing this many drawings takes a few hundredths of a second, which is not noticeable."""


class Changes(QObject):
    """Guards the undo stack: one change at a time, and the stack moves once it is saved."""

    made = Signal(str)
    """A sentence about what was done; empty if it is plain to see."""
    refused = Signal(str)
    """A sentence about why nothing was changed."""
    moved = Signal()
    """What can be undone or redone has changed."""

    def __init__(self, my_digits: MyDigitsService, exchange: Exchange) -> None:
        super().__init__(exchange)
        self._my_digits, self._exchange = my_digits, exchange
        self._stack = QUndoStack(self)
        self._stack.indexChanged.connect(self.moved)

    @property
    def undo_text(self) -> str | None:
        """What would be undone; None if nothing can be undone at the moment."""
        can = self._stack.canUndo() and not self._my_digits.is_busy
        return self._stack.undoText() if can else None

    @property
    def redo_text(self) -> str | None:
        """What would be done again; None if nothing can be redone at the moment."""
        can = self._stack.canRedo() and not self._my_digits.is_busy
        return self._stack.redoText() if can else None

    def make(self, change: Change, said: str = "") -> None:
        """Make ``change``, put it on the undo stack, and emit ``said`` with `made`."""

        def then() -> None:
            self.remember(change)
            self.made.emit(said)

        self._run(self.tr("Changing"), change, change.make, then)

    def remember(self, change: Change) -> None:
        """Put a change that has been made already on the undo stack."""
        self._stack.push(change)

    def undo(self) -> None:
        if self.undo_text is not None:
            change = self._command(self._stack.index() - 1)
            self._run(self.tr("Undoing"), change, change.take_back, self._stack.undo)

    def redo(self) -> None:
        if self.redo_text is not None:
            change = self._command(self._stack.index())
            self._run(self.tr("Redoing"), change, change.make, self._stack.redo)

    def _command(self, place: int) -> Change:
        command = self._stack.command(place)
        assert isinstance(command, Change)
        return command

    def _run(
        self,
        words: str,
        change: Change,
        work: Callable[[MyDigits, ProgressCallback], None],
        then: Callable[[], None],
    ) -> None:
        try:
            if change.size > _AT_ONCE:
                self._exchange.change(words, change.size, work, then)
            else:
                self._my_digits.change(lambda digits: work(digits, nobody))
                then()
        except DigitPadError as error:
            self.refused.emit(str(error))

"""Changes of own digits, made and taken back: few of them at once, many beside the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from digitpad.core.errors import DigitPadError
from digitpad.core.my_digits.store import MyDigits, ProgressCallback, nobody
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.my_digits.commands import Change
from digitpad.widgets.my_digits.exchange import Exchange

_AT_ONCE = 1000
"""Drawings that are changed in some hundredths of a second, which nobody notices."""


class Changes(QObject):
    """The undo stack, and the only way to it. One change at a time; it moves when that is saved."""

    made = Signal(str)
    """What was done just now, in words; empty where it can be seen."""
    refused = Signal(str)
    """A sentence about why nothing was changed."""
    moved = Signal()
    """Something else can be undone or redone."""

    def __init__(self, my_digits: MyDigitsService, exchange: Exchange) -> None:
        super().__init__(exchange)
        self._my_digits, self._exchange = my_digits, exchange
        self._stack = QUndoStack(self)
        self._stack.indexChanged.connect(self.moved)

    @property
    def undo_text(self) -> str | None:
        """What would be undone; None when there is nothing, or not at the moment."""
        can = self._stack.canUndo() and not self._my_digits.is_busy
        return self._stack.undoText() if can else None

    @property
    def redo_text(self) -> str | None:
        """What would be done again; None when there is nothing, or not at the moment."""
        can = self._stack.canRedo() and not self._my_digits.is_busy
        return self._stack.redoText() if can else None

    def make(self, change: Change, said: str = "") -> None:
        """Make ``change``, remember it, and let ``said`` be told."""

        def then() -> None:
            self.remember(change)
            self.made.emit(said)

        self._run(self.tr("Changing"), change, change.make, then)

    def remember(self, change: Change) -> None:
        """Let undo take back what is done already."""
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

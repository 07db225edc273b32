"""What can be undone in the window of own digits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QUndoCommand

from digitpad.core.errors import DigitPadError
from digitpad.core.own_digits.own_digit import OwnDigit
from digitpad.services.own_digits import OwnDigits


class Delete(QUndoCommand):
    """Removing drawings; undoing puts them back with everything known about them."""

    def __init__(self, text: str, own_digits: OwnDigits, ids: Sequence[int]) -> None:
        super().__init__(text)
        self._own_digits, self._ids = own_digits, list(ids)
        self._deleted: list[OwnDigit] = []
        self.error: DigitPadError | None = None

    def redo(self) -> None:
        try:
            self._deleted = self._own_digits.delete(self._ids)
        except DigitPadError as error:
            self.error = error
            self.setObsolete(True)

    def undo(self) -> None:
        self._own_digits.restore(self._deleted)


class Relabel(QUndoCommand):
    """Giving drawings another label."""

    def __init__(self, text: str, own_digits: OwnDigits, ids: Sequence[int], label: int) -> None:
        super().__init__(text)
        self._own_digits, self._ids, self._label = own_digits, list(ids), label
        self._before: dict[int, list[int]] = {}
        self.error: DigitPadError | None = None

    def redo(self) -> None:
        try:
            self._before = self._own_digits.digits.ids_by_label(self._ids)
            self._own_digits.relabel(self._ids, self._label)
        except DigitPadError as error:
            self.error = error
            self.setObsolete(True)

    def undo(self) -> None:
        for label, ids in self._before.items():
            self._own_digits.relabel(ids, label)

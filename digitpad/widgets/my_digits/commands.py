"""What can be undone in the window of own digits."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Sequence

from PySide6.QtGui import QUndoCommand

from digitpad.core.errors import DigitPadError
from digitpad.core.my_digits import Deleted
from digitpad.services.own_digits import OwnDigits

Failed = Callable[[DigitPadError], object]
"""Called with why the file could not be changed; the drawings are as they were then."""


class Change(QUndoCommand):
    """A change of the file, which may refuse it: what was not done is not undone either."""

    def __init__(self, text: str, failed: Failed, *, is_done: bool = False) -> None:
        super().__init__(text)
        self._failed, self._is_done = failed, is_done

    @abstractmethod
    def make(self) -> None:
        """Change the file. Raises DigitPadError."""

    @abstractmethod
    def take_back(self) -> None:
        """Change it back. Raises DigitPadError."""

    def redo(self) -> None:
        if not self._is_done:
            self.setObsolete(not self._try(self.make))

    def undo(self) -> None:
        if self._is_done:
            self._try(self.take_back)

    def _try(self, change: Callable[[], None]) -> bool:
        try:
            change()
        except DigitPadError as error:
            self._failed(error)
            return False
        self._is_done = not self._is_done
        return True


class Delete(Change):
    """Removing drawings; undoing puts them back with everything known about them."""

    def __init__(
        self, text: str, own_digits: OwnDigits, ids: Sequence[int], failed: Failed
    ) -> None:
        super().__init__(text, failed)
        self._own_digits, self._ids = own_digits, list(ids)
        self._deleted = Deleted(())

    def make(self) -> None:
        self._deleted = self._own_digits.delete(self._ids)

    def take_back(self) -> None:
        self._own_digits.restore(self._deleted)


class Added(Change):
    """Drawings that were imported or drawn in a round; undoing removes them again."""

    def __init__(
        self, text: str, own_digits: OwnDigits, ids: Sequence[int], failed: Failed
    ) -> None:
        super().__init__(text, failed, is_done=True)
        self._removal = Delete(text, own_digits, ids, failed)

    def make(self) -> None:
        self._removal.take_back()

    def take_back(self) -> None:
        self._removal.make()


class Relabel(Change):
    """Giving drawings another label."""

    def __init__(
        self, text: str, own_digits: OwnDigits, ids: Sequence[int], label: int, failed: Failed
    ) -> None:
        super().__init__(text, failed)
        self._own_digits, self._ids, self._label = own_digits, list(ids), label
        self._before: dict[int, list[int]] = {}

    def make(self) -> None:
        self._before = self._own_digits.digits.ids_by_label(self._ids)
        self._own_digits.relabel(self._ids, self._label)

    def take_back(self) -> None:
        self._own_digits.label_again(self._before)

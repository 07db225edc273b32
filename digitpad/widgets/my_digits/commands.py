"""What can be undone in the window of own digits."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtGui import QUndoCommand

from digitpad.core.my_digits.store import DeletedDigits, MyDigits, ProgressCallback


class Change(QUndoCommand):
    """A change of many drawings, or of one. `Changes` makes it and takes it back.

    The undo stack only remembers it: what the file refused was not done, and does not move it.
    """

    def __init__(self, text: str, ids: Sequence[int]) -> None:
        super().__init__(text)
        self.ids = list(ids)

    @property
    def size(self) -> int:
        """How many drawings it is about: many take a while."""
        return len(self.ids)

    @abstractmethod
    def make(self, digits: MyDigits, progress: ProgressCallback) -> None:
        """Change the file, all or nothing; may be called in a thread. Raises FileError."""

    @abstractmethod
    def take_back(self, digits: MyDigits, progress: ProgressCallback) -> None:
        """Change it back, likewise."""


class Delete(Change):
    """Removing drawings; undoing puts them back with everything known about them."""

    def __init__(self, text: str, ids: Sequence[int]) -> None:
        super().__init__(text, ids)
        self._deleted = DeletedDigits(())

    def make(self, digits: MyDigits, progress: ProgressCallback) -> None:
        self._deleted = digits.delete(self.ids, progress)

    def take_back(self, digits: MyDigits, progress: ProgressCallback) -> None:
        digits.restore(self._deleted, progress)


class Added(Change):
    """Drawings that were imported or drawn in a round; undoing removes them again."""

    def __init__(self, text: str, ids: Sequence[int]) -> None:
        super().__init__(text, ids)
        self._removal = Delete(text, ids)

    def make(self, digits: MyDigits, progress: ProgressCallback) -> None:
        self._removal.take_back(digits, progress)

    def take_back(self, digits: MyDigits, progress: ProgressCallback) -> None:
        self._removal.make(digits, progress)


class Relabel(Change):
    """Giving drawings another label."""

    def __init__(self, text: str, ids: Sequence[int], label: int) -> None:
        super().__init__(text, ids)
        self._label = label
        self._before: dict[int, list[int]] = {}

    def make(self, digits: MyDigits, progress: ProgressCallback) -> None:
        self._before = digits.ids_by_label(self.ids)
        digits.label_again({self._label: self.ids}, progress)

    def take_back(self, digits: MyDigits, progress: ProgressCallback) -> None:
        digits.label_again(self._before, progress)


class ReplaceAll(Change):
    """Having other drawings in place of all; undoing brings these back."""

    def __init__(self, text: str, digits: DeletedDigits, before: int) -> None:
        """``before``: how many are there now."""
        super().__init__(text, [])
        self._digits, self._others = digits, DeletedDigits(())
        self._before = before

    @property
    def size(self) -> int:
        return max(len(self._digits.rows), self._before)

    def make(self, digits: MyDigits, progress: ProgressCallback) -> None:
        self._others = digits.replace_all(self._digits, progress)

    def take_back(self, digits: MyDigits, progress: ProgressCallback) -> None:
        digits.replace_all(self._others, progress)

"""The commands that can be undone in the window "My digits"."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence

from PySide6.QtGui import QUndoCommand

from digitpad.core.my_digits.records import DeletedDigits, ProgressCallback
from digitpad.core.my_digits.store import MyDigits


class Change(QUndoCommand):
    """A change of one or more drawings, which `Changes` makes and takes back.

    The undo stack only holds it, and does not move if the change could not be saved.
    """

    def __init__(self, text: str, ids: Sequence[int]) -> None:
        super().__init__(text)
        self.ids = list(ids)

    @property
    def size(self) -> int:
        """The number of drawings that it changes: many take a while."""
        return len(self.ids)

    @abstractmethod
    def make(self, digits: MyDigits, progress: ProgressCallback) -> None:
        """Change the file, all or nothing; may be called in any thread. Raises FileError."""

    @abstractmethod
    def take_back(self, digits: MyDigits, progress: ProgressCallback) -> None:
        """Undo the change in the same way."""


class Delete(Change):
    """Deletes drawings; undoing restores them with everything known about them."""

    def __init__(self, text: str, ids: Sequence[int]) -> None:
        super().__init__(text, ids)
        self._deleted = DeletedDigits(())

    def make(self, digits: MyDigits, progress: ProgressCallback) -> None:
        self._deleted = digits.delete(self.ids, progress)

    def take_back(self, digits: MyDigits, progress: ProgressCallback) -> None:
        digits.restore(self._deleted, progress)


class Added(Change):
    """Drawings were imported, or drawn in a round; undoing deletes them again."""

    def __init__(self, text: str, ids: Sequence[int]) -> None:
        super().__init__(text, ids)
        self._removal = Delete(text, ids)

    def make(self, digits: MyDigits, progress: ProgressCallback) -> None:
        self._removal.take_back(digits, progress)

    def take_back(self, digits: MyDigits, progress: ProgressCallback) -> None:
        self._removal.make(digits, progress)


class Relabel(Change):
    """Gives drawings another label."""

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
    """Replaces all drawings by others; undoing restores the former ones."""

    def __init__(self, text: str, digits: DeletedDigits, before: int) -> None:
        """``before``: the number of drawings before the change."""
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

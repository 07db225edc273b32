"""The pad's undoable changes of my digits: teach, relabel and delete a drawing."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QUndoCommand, QUndoStack

from digitpad.core.errors import DigitPadError
from digitpad.services.language.translate import tr
from digitpad.widgets.common.formatting import a_digit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from digitpad.core.my_digits.drawing import MyDigit
    from digitpad.core.my_digits.records import DeletedDigits, Saved
    from digitpad.core.reading.recognizer import Reading
    from digitpad.services.my_digits.my_digits_service import MyDigitsService


class Saving(QUndoCommand):
    """Changes the file when it is pushed. If that fails it shows an error and changes nothing."""

    def __init__(self, text: str, stack: QUndoStack, refused: Callable[[str], object]) -> None:
        super().__init__(text)
        self._stack, self._refused = stack, refused
        self._is_done = False

    @abstractmethod
    def save(self) -> None:
        """Change the file. Raises DigitPadError if it could not be saved."""

    @abstractmethod
    def take_back(self) -> None:
        """Undo the change. Raises DigitPadError if it could not be saved."""

    def redo(self) -> None:
        if self._is_done:  # undoing it had failed
            return
        self._is_done = self._try(self.save)
        if not self._is_done:
            self.setObsolete(True)  # nothing was saved, so there is nothing to undo

    def undo(self) -> None:
        if not self._is_done:
            return
        if self._try(self.take_back):
            self._is_done = False
        else:  # Qt's stack moves down anyway: move it up again for the next Undo
            once = Qt.ConnectionType.SingleShotConnection
            self._stack.indexChanged.connect(self._stack.redo, once)

    def _try(self, what: Callable[[], None]) -> bool:
        try:
            what()
        except DigitPadError as error:
            self._refused(str(error))
            return False
        return True


class Teach(Saving):
    """Saves one drawing under one label."""

    def __init__(
        self,
        my_digits: MyDigitsService,
        drawing: MyDigit,
        reading: Reading,
        taught: Callable[[int | None], object],
        stack: QUndoStack,
        refused: Callable[[str], object],
    ) -> None:
        """``taught`` is called with the label of the saved drawing, or None if it is not saved."""
        super().__init__(tr("It is {0}").format(a_digit(drawing.label)), stack, refused)
        self._my_digits, self._drawing, self._reading = my_digits, drawing, reading
        self._taught = taught
        self._saved: Saved | None = None

    def save(self) -> None:
        self._saved = self._my_digits.teach(self._drawing, self._reading)
        self._taught(self._saved.label)

    def take_back(self) -> None:
        assert self._saved is not None
        self._my_digits.take_back(self._saved)
        self._taught(self._saved.previous_label)


class TeachNumber(Saving):
    """Saves every digit of a number as it was read, all or none."""

    def __init__(
        self,
        my_digits: MyDigitsService,
        number: str,
        lessons: Sequence[tuple[MyDigit, Reading]],
        taught: Callable[[Sequence[int | None], bool], object],
        stack: QUndoStack,
        refused: Callable[[str], object],
    ) -> None:
        """``taught`` is called with the labels of the drawings, and whether they are saved now."""
        super().__init__(tr("The number is {0}").format(number), stack, refused)
        self._my_digits, self._lessons, self._taught = my_digits, lessons, taught
        self._saved: list[Saved] = []

    def save(self) -> None:
        self._saved = []
        try:
            for drawing, reading in self._lessons:
                self._saved.append(self._my_digits.teach(drawing, reading))
        except DigitPadError:
            self.take_back()
            raise
        self._taught([saved.label for saved in self._saved], True)

    def take_back(self) -> None:
        before = [saved.previous_label for saved in self._saved]
        while self._saved:
            self._my_digits.take_back(self._saved[-1])
            self._saved.pop()
        if len(before) == len(self._lessons):
            self._taught(before, False)


class RelabelOne(Saving):
    """Gives one of my digits another label."""

    def __init__(
        self,
        my_digits: MyDigitsService,
        number: int,
        label: int,
        stack: QUndoStack,
        refused: Callable[[str], object],
    ) -> None:
        super().__init__(tr("Relabel as {0}").format(label), stack, refused)
        self._my_digits, self._number, self._label = my_digits, number, label
        self._before: int | None = None

    def save(self) -> None:
        self._before = self._my_digits.relabel(self._number, self._label)

    def take_back(self) -> None:
        if self._before is not None:
            self._my_digits.relabel(self._number, self._before)


class DeleteOne(Saving):
    """Deletes one of my digits."""

    def __init__(
        self,
        my_digits: MyDigitsService,
        number: int,
        stack: QUndoStack,
        refused: Callable[[str], object],
    ) -> None:
        super().__init__(tr("Delete one of my digits"), stack, refused)
        self._my_digits, self._number = my_digits, number
        self._deleted: DeletedDigits | None = None

    def save(self) -> None:
        self._deleted = self._my_digits.delete(self._number)

    def take_back(self) -> None:
        assert self._deleted is not None
        deleted = self._deleted
        self._my_digits.change(lambda digits: digits.restore(deleted))

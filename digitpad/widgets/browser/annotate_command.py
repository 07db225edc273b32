"""The undoable change of annotations."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from digitpad.core.browsing.annotations import Annotations


class AnnotateCommand(QUndoCommand):
    """Changes some annotations. If they cannot be saved, the command leaves the undo stack."""

    def __init__(
        self,
        text: str,
        before: Annotations,
        after: Annotations,
        write: Callable[[Annotations], bool],
    ) -> None:
        super().__init__(text)
        self._before, self._after, self._write = before, after, write

    def redo(self) -> None:
        self.setObsolete(not self._write(self._after))

    def undo(self) -> None:
        self.setObsolete(not self._write(self._before))

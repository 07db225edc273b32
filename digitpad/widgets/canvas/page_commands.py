"""Undo on the pad: pages are immutable, so one command covers every change."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QUndoCommand

from digitpad.core.reading.page import Page


class PageChange(QUndoCommand):
    """Replaces one page by another; undoing puts the former back."""

    def __init__(
        self, text: str, before: Page, after: Page, show: Callable[[Page], None], *, kind: int = -1
    ) -> None:
        """``kind``: consecutive changes of one kind are merged, except those of kind -1."""
        super().__init__(text)
        self._before = before
        self._after = after
        self._show = show
        self._kind = kind

    def id(self) -> int:
        return self._kind

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, PageChange) or other.id() != self.id():
            return False
        self._after = other._after
        return True

    def undo(self) -> None:
        self._show(self._before)

    def redo(self) -> None:
        self._show(self._after)

"""Backs up, restores or deletes all of my digits."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QMessageBox, QWidget

from digitpad.core.errors import DigitPadError
from digitpad.core.my_digits.backup import (
    SUFFIX,
    Backup,
    back_up,
    copies_beside,
    delete_copies,
    read_backup,
)
from digitpad.core.my_digits.records import ProgressCallback
from digitpad.core.my_digits.store import MyDigits
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.common.file_dialogs import ask_for_file, ask_where_to_write
from digitpad.widgets.common.formatting import clauses, counted, number, sentences
from digitpad.widgets.common.transfers import Wording
from digitpad.widgets.common.windows import add_close_key
from digitpad.widgets.my_digits.changes import Changes
from digitpad.widgets.my_digits.commands import Delete, ReplaceAll
from digitpad.widgets.my_digits.exchange import Exchange


class Everything(QObject):
    """The menu "My digits". Its changes can be undone."""

    reported = Signal(str)
    """A sentence about what was done."""
    refused = Signal(str)
    """A sentence about what could not be done."""

    def __init__(
        self, window: QWidget, my_digits: MyDigitsService, exchange: Exchange, changes: Changes
    ) -> None:
        super().__init__(window)
        self._window, self._my_digits = window, my_digits
        self._exchange, self._changes = exchange, changes
        self.menu = QMenu(self.tr("My digits"), window)
        self._back_up = self.menu.addAction(self.tr("&Back up everything…"), self.ask_back_up)
        self._back_up.setObjectName("actionBackUpEverything")
        self._restore = self.menu.addAction(self.tr("&Restore…"), self.ask_restore)
        self._restore.setObjectName("actionRestoreEverything")
        self.menu.addSeparator()
        self._delete = self.menu.addAction(self.tr("&Delete everything…"), self.ask_delete)
        self._delete.setObjectName("actionDeleteEverything")

    def enable(self, *, may_transfer: bool, any_digits: bool) -> None:
        """Enable the entries that can be used now."""
        self._back_up.setEnabled(may_transfer and any_digits)
        self._restore.setEnabled(may_transfer)
        self._delete.setEnabled(may_transfer and (any_digits or bool(self._copies())))

    def ask_back_up(self) -> None:
        """Ask where to write a backup."""
        day = datetime.now(UTC).astimezone().strftime("%Y-%m-%d")
        ask_where_to_write(
            self._window,
            self.tr("Back up {0}").format(self._all_drawings()),
            f"my-digits-{day}{SUFFIX}",
            self.back_up,
            kinds=self.tr("Backups of my digits (*{0})").format(SUFFIX),
            suffix=SUFFIX[1:],
        )

    def back_up(self, path: Path) -> None:
        """Write a backup of all of my digits to ``path``."""

        def work(digits: MyDigits, progress: ProgressCallback) -> int:
            return back_up(digits, path, progress)

        nothing = self.tr("The backup was cancelled; nothing was written.")
        wording = Wording(self.tr("Backing up"), len(self._my_digits.digits), nothing)
        self._exchange.run(work, lambda count: self._show_backed_up(count, path), wording)

    def _show_backed_up(self, count: int, path: Path) -> None:
        one = self.tr("{0} drawing is backed up to {1}")
        many = self.tr("{0} drawings are backed up to {1}")
        self.reported.emit((one if count == 1 else many).format(number(count), path))

    def ask_restore(self) -> None:
        """Ask which backup to restore."""
        kinds = self.tr("Backups of my digits (*{0});;All files (*)").format(SUFFIX)
        ask_for_file(self._window, self.tr("Restore from a backup"), self.restore, kinds)

    def restore(self, path: Path) -> None:
        """Replace my digits by the backup at ``path``; Undo brings the former ones back."""
        wording = Wording(self.tr("Reading the backup"), 0, self.tr("Nothing was restored."))
        self._exchange.run(lambda *_: read_backup(path), self._replace_all, wording)

    def _replace_all(self, backup: Backup) -> None:
        before = len(self._my_digits.digits)
        parts = [
            counted(len(backup), self.tr("{0} drawing restored"), self.tr("{0} drawings restored")),
            counted(before, self.tr("in place of {0}"), self.tr("in place of {0}")),
        ]
        if backup.unreadable:
            parts.append(self.tr("{0} could not be read").format(number(backup.unreadable)))
        said = self.tr("{0}. Ctrl+Z brings back what was there.").format(clauses(parts))
        self._changes.make(ReplaceAll(self.tr("Restore"), backup.digits, before), said)

    def ask_delete(self) -> None:
        """Ask whether to delete everything; nothing else in this window asks in a dialog."""
        box = QMessageBox(self._window)
        box.setObjectName("deleteEverything")
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Delete everything"))
        box.setText(self.tr("Delete {0}?").format(self._all_drawings()))
        box.setInformativeText(self._what_is_lost())
        delete = box.addButton(self.tr("&Delete everything"), QMessageBox.ButtonRole.AcceptRole)
        keep = box.addButton(self.tr("&Back up first…"), QMessageBox.ButtonRole.ActionRole)
        cancel = box.addButton(QMessageBox.StandardButton.Cancel)
        keep.setEnabled(self._back_up.isEnabled())
        box.setDefaultButton(cancel)
        delete.clicked.connect(self.delete)
        keep.clicked.connect(self.ask_back_up)
        box.finished.connect(box.deleteLater)
        add_close_key(box)
        box.open()

    def _what_is_lost(self) -> str:
        undo = self.tr("Ctrl+Z in this window brings the drawings back until DigitPad is closed.")
        copies = len(self._copies())
        if not copies:
            return undo
        one = self.tr("{0} older copy that the program has kept aside goes for good.")
        many = self.tr("{0} older copies that the program has kept aside go for good.")
        return sentences(undo, counted(copies, one, many))

    def delete(self) -> None:
        """Delete all drawings, and the copies that the program itself has made."""
        try:
            delete_copies(self._my_digits.digits.path)
            ids = [item.id for item in self._my_digits.digits.summaries()]
        except DigitPadError as error:
            self.refused.emit(str(error))
            return
        said = self.tr("Everything is deleted. Ctrl+Z brings the drawings back.")
        if ids:
            self._changes.make(Delete(self.tr("Delete everything"), ids), said)
        else:
            self.reported.emit(said)

    def _copies(self) -> list[Path]:
        return copies_beside(self._my_digits.digits.path) if self._my_digits.is_open else []

    def _all_drawings(self) -> str:
        count = len(self._my_digits.digits)
        return counted(count, self.tr("{0} drawing"), self.tr("all {0} drawings"))

"""Import and export in the window of own digits: the dialogs, and what is said afterwards."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QWidget

from digitpad.core.my_digits import MyDigits
from digitpad.core.own_digits.my_digits_exchange import (
    Imported,
    export_idx,
    export_ndjson,
    export_pictures,
    import_ndjson,
)
from digitpad.services.own_digits import OwnDigits
from digitpad.services.own_digits_transfer import Transfer

_PROBLEMS_SHOWN = 3
Export = Callable[[MyDigits, Path], int]


class Exchange(QObject):
    """Asks for a file or folder, has the transfer made, and tells how it went."""

    said = Signal(str)
    """A sentence for the person."""

    def __init__(self, window: QWidget, own_digits: OwnDigits) -> None:
        super().__init__(window)
        self._window, self._own_digits = window, own_digits
        self._transfer = Transfer(self)
        self._transfer.progressed.connect(
            lambda count: self.said.emit(self.tr("{0} drawings…").format(f"{count:,}"))
        )
        self._transfer.done.connect(self._on_done)
        self._transfer.failed.connect(lambda error: self.said.emit(str(error)))

    def export_menu(self) -> QMenu:
        """Return a menu with the three kinds of files."""
        menu = QMenu(self.tr("Export"), self._window)
        menu.addAction(self.tr("Ink (NDJSON)…"), self.ask_ink_file)
        pictures = self.tr("Pictures 28×28 (PNG)…")
        menu.addAction(pictures, partial(self._ask_folder, export_pictures, "my-digits-pictures"))
        menu.addAction(
            self.tr("MNIST's files (IDX)…"), partial(self._ask_folder, export_idx, "my-digits-idx")
        )
        return menu

    def ask_import(self) -> None:
        """Ask which ink files to take in."""
        dialog = QFileDialog(self._window, self.tr("Import digits"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(self.tr("Ink files (*.ndjson *.ndjson.gz)"))
        dialog.fileSelected.connect(lambda name: self.take(Path(name)))
        dialog.open()

    def take(self, path: Path) -> None:
        """Import the ink file ``path``."""
        self._transfer.start(
            self._own_digits.digits.path,
            lambda digits, progress: import_ndjson(digits, path, progress),
        )

    def ask_ink_file(self) -> None:
        """Ask where to write an ink file."""
        dialog = QFileDialog(self._window, self.tr("Export digits"), "my-digits.ndjson.gz")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Ink files (*.ndjson *.ndjson.gz)"))
        dialog.fileSelected.connect(lambda name: self.give(export_ndjson, _ink_name(Path(name))))
        dialog.open()

    def _ask_folder(self, export: Export, name: str) -> None:
        dialog = QFileDialog(self._window, self.tr("Export into a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda folder: self.give(export, Path(folder) / name))
        dialog.open()

    def give(self, export: Export, path: Path) -> None:
        """Have ``export`` write all digits to ``path``."""
        self._transfer.start(
            self._own_digits.digits.path,
            lambda digits, _: self.tr("{0} drawings are in {1}").format(
                f"{export(digits, path):,}", path
            ),
        )

    def wait(self) -> None:
        """Return when no transfer is running any more."""
        self._transfer.wait()

    def _on_done(self, outcome: Imported | str) -> None:
        if isinstance(outcome, str):
            self.said.emit(outcome)
            return
        self._own_digits.look_again(even_if_unchanged=True)
        parts = [self.tr("{0} drawings are new").format(f"{len(outcome.added):,}")]
        if outcome.known:
            parts.append(self.tr("{0} were there already").format(f"{outcome.known:,}"))
        if outcome.problems:
            shown = "; ".join(str(problem) for problem in outcome.problems[:_PROBLEMS_SHOWN])
            count = f"{len(outcome.problems):,}"
            parts.append(self.tr("{0} could not be taken ({1})").format(count, shown))
        self.said.emit(", ".join(parts))


def _ink_name(path: Path) -> Path:
    """Return ``path`` with an ink file's suffix."""
    named = path.name.lower().endswith((".ndjson", ".ndjson.gz"))
    return path if named else path.with_name(path.name + ".ndjson.gz")

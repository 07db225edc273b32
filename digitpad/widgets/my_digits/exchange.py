"""Import, export and other long changes of my digits: their dialogs, jobs and results."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu, QWidget

from digitpad.core.errors import DigitPadError
from digitpad.core.ink import ink_file
from digitpad.core.my_digits.exporting import INKML, export_idx, export_ink, export_pictures
from digitpad.core.my_digits.importing import Imported, import_ink
from digitpad.core.my_digits.records import ProgressCallback
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.sentences.window_words import WorkWords
from digitpad.services.jobs import WhenBusy
from digitpad.services.my_digits.my_digits_jobs import Result, Transfer, on_own_connection
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.common.file_dialogs import (
    ask_for_file,
    ask_for_folder,
    ask_where_to_write,
)
from digitpad.widgets.common.formatting import clauses, counted, long_clauses, number
from digitpad.widgets.common.transfer_bar import TransferBar
from digitpad.widgets.common.transfers import Transfers, Wording

_PROBLEMS_SHOWN = 3
Export = Callable[[MyDigits, Path, ProgressCallback, Sequence[int] | None], int]


class Exchange(QObject):
    """Asks for a file or folder, runs the transfer, and reports the result."""

    reported = Signal(str)
    """A sentence about what was done."""
    failed = Signal(str)
    """A sentence about what failed, in whole or in part."""
    imported = Signal(tuple)
    """The ids of the new drawings."""
    running_changed = Signal()
    """`is_running` has changed; while it is true, no other transfer can begin."""

    def __init__(self, window: QWidget, my_digits: MyDigitsService) -> None:
        super().__init__(window)
        self._window, self._my_digits = window, my_digits
        self._transfers = Transfers(WhenBusy.IGNORE, self, shows_at_once=True)
        self._transfers.reported.connect(self.reported)
        self._transfers.failed.connect(self.failed)
        self._transfers.running_changed.connect(self._on_running)

    @property
    def bar(self) -> TransferBar:
        """The progress, with a button to cancel."""
        return self._transfers.bar

    @property
    def is_running(self) -> bool:
        return self._transfers.is_running

    def export_menu(self, chosen: Callable[[], Sequence[int]]) -> QMenu:
        """Return a menu that exports all drawings, or the ``chosen`` ones if there are any."""
        menu = QMenu(self.tr("Export"), self._window)

        def refill() -> None:
            menu.clear()
            ids = list(chosen())
            if ids:
                self._add_kinds(menu, ids)
            self._add_kinds(menu, None)

        menu.aboutToShow.connect(refill)
        refill()
        return menu

    def export_menu_of(self, ids: Sequence[int]) -> QMenu:
        """Return a menu that exports the drawings with these ids."""
        menu = QMenu(self.tr("Export"), self._window)
        self._add_kinds(menu, ids)
        return menu

    def _add_kinds(self, menu: QMenu, ids: Sequence[int] | None) -> None:
        """Add the three kinds of files, under a line that says which drawings are exported."""
        if not menu.isEmpty():
            menu.addSeparator()
        menu.addAction(_capital(self._scope(ids))).setEnabled(False)
        menu.addAction(self.tr("Ink (NDJSON or InkML)…"), partial(self.ask_ink_file, ids))
        for text, export, name in (
            (self.tr("Pictures 28×28 (PNG)…"), export_pictures, "my-digits-pictures"),
            (self.tr("MNIST's files (IDX)…"), export_idx, "my-digits-idx"),
        ):
            menu.addAction(text, partial(self._ask_folder, export, name, ids))

    def _scope(self, ids: Sequence[int] | None) -> str:
        """Return which drawings are exported, for the menu and the dialog's title."""
        if ids is not None:
            one, many = self.tr("{0} selected drawing"), self.tr("{0} selected drawings")
            return counted(len(ids), one, many)
        count = len(self._my_digits.digits) if self._my_digits.is_open else 0
        return counted(count, self.tr("{0} drawing"), self.tr("all {0} drawings"))

    def ask_import(self) -> None:
        """Ask for an ink file to import."""
        kinds = self.tr("Ink files ({0})").format(_patterns(ink_file.SUFFIXES))
        ask_for_file(self._window, self.tr("Import digits"), self.take, kinds)

    def ask_ink_file(self, ids: Sequence[int] | None = None) -> None:
        """Ask where to write an ink file of all drawings, or of those with ``ids``."""
        ask_where_to_write(
            self._window,
            self.tr("Export {0}").format(self._scope(ids)),
            "my-digits.ndjson.gz",
            lambda path: self.give(export_ink, path, ids),
            kinds=self.tr("Ink files ({0})").format(_patterns((".ndjson", ".ndjson.gz", INKML))),
            suffix="ndjson.gz",
        )

    def _ask_folder(self, export: Export, name: str, ids: Sequence[int] | None) -> None:
        title = self.tr("Export {0} into a folder").format(self._scope(ids))
        ask_for_folder(self._window, title, lambda folder: self.give(export, folder / name, ids))

    def take(self, path: Path) -> None:
        """Import the ink file ``path``."""

        def work(digits: MyDigits, progress: ProgressCallback) -> Imported:
            return import_ink(digits, path, progress)

        stays = self.tr("The import was cancelled; what was imported before that is kept.")
        self.run(work, self._report_imported, Wording(self.tr("Importing"), 0, stays))

    def give(self, export: Export, path: Path, ids: Sequence[int] | None = None) -> None:
        """Write all drawings, or those with ``ids``, to ``path`` with ``export``."""

        def work(digits: MyDigits, progress: ProgressCallback) -> str:
            return self._drawings_are_in(export(digits, path, progress, ids), path)

        nothing = self.tr("The export was cancelled; nothing was written.")
        total = len(self._my_digits.digits) if ids is None else len(ids)
        self.run(work, self.reported.emit, Wording(self.tr("Exporting"), total, nothing))

    def change(
        self, words: str, total: int, work: Transfer[None], then: Callable[[], None]
    ) -> None:
        """Let ``work`` change ``total`` drawings, all or none, and call ``then`` once it is saved.

        My digits cannot be changed otherwise meanwhile. Raises DigitPadError while another transfer
        is running.
        """
        if self.is_running:
            raise DigitPadError(WorkWords.STILL_RUNNING_BELOW)
        self._my_digits.is_busy = True
        nothing = self.tr("Cancelled; nothing was changed.")
        self.run(work, lambda _: then(), Wording(words, total, nothing))

    def stop(self) -> None:
        """Cancel what is running and wait for its end, when the program ends."""
        self._transfers.stop_and_wait()

    def run(
        self, work: Transfer[Result], done: Callable[[Result], object], wording: Wording
    ) -> None:
        """Run ``work`` in a job, then call ``done`` with its result."""
        path = self._my_digits.digits.path
        work_on_it = on_own_connection(path, work, self._my_digits.rescued.emit)
        self._transfers.begin(work_on_it, done, wording)

    def _on_running(self) -> None:
        if self.is_running:
            self.running_changed.emit()
            return
        self._my_digits.is_busy = False
        self.running_changed.emit()
        self._my_digits.look_again()

    def _report_imported(self, outcome: Imported) -> None:
        self.imported.emit(outcome.added)
        result = self.failed if outcome.problems else self.reported
        result.emit(self._what_was_imported(outcome))

    def _drawings_are_in(self, count: int, path: Path) -> str:
        if count == 1:
            return self.tr("1 drawing is in {0}").format(path)
        return self.tr("{0} drawings are in {1}").format(number(count), path)

    def _what_was_imported(self, outcome: Imported) -> str:
        new = len(outcome.added)
        are_new = self.tr("1 drawing is new") if new == 1 else self.tr("{0} drawings are new")
        parts = [are_new.format(number(new))]
        if outcome.known:
            parts.append(self.tr("{0} were there already").format(number(outcome.known)))
        if outcome.problems:
            problems = [str(problem) for problem in outcome.problems[:_PROBLEMS_SHOWN]]
            more = ["…"] if len(outcome.problems) > _PROBLEMS_SHOWN else []
            shown = long_clauses([*problems, *more])
            count = number(len(outcome.problems))
            parts.append(self.tr("{0} could not be taken ({1})").format(count, shown))
        if outcome.note is not None:
            parts.append(str(outcome.note))
        return clauses(parts)


def _patterns(suffixes: Sequence[str]) -> str:
    return " ".join(f"*{suffix}" for suffix in suffixes)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]

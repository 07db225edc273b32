"""Takes the chosen pictures out of the program: as files, or through the clipboard."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from digitpad.core.browsing.exports import csv_text, write_csv, write_pictures
from digitpad.core.browsing.sample import Sample
from digitpad.core.scoring.contact_sheet import contact_sheet, write_contact_sheet
from digitpad.services.jobs import Job, JobRunner
from digitpad.widgets.browser.browser_actions import BrowserActions
from digitpad.widgets.browser.state import Samples
from digitpad.widgets.common.transfer_bar import TransferBar

_COPIED_SHEET = 400
"""A larger choice is copied as a table only: few programs take so large a picture."""
_TOLD_EVERY = 500
"""Pictures written between two reports of progress: a quarter of a second."""


class Exports(QObject):
    """Copies ``chosen()``, writes ``samples()``, as they are at that moment, under ``title()``.

    Beside the window: seventy thousand pictures take a while.
    """

    told = Signal(str)
    """What is being done or is done."""

    def __init__(
        self,
        samples: Callable[[], Samples],
        chosen: Callable[[], Samples],
        title: Callable[[], str],
        actions: BrowserActions,
        jobs: JobRunner,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._samples, self._chosen = samples, chosen
        self._title, self._jobs, self._window = title, jobs, window
        self.bar = TransferBar()
        self.bar.cancel_requested.connect(jobs.cancel)
        jobs.progressed.connect(self._show_progress)
        jobs.cancelled.connect(
            lambda: self.told.emit(self.tr("The export was cancelled; nothing was written."))
        )
        for ended in (jobs.done, jobs.failed, jobs.cancelled):
            ended.connect(self._hide_progress)
        actions.copy.triggered.connect(self._copy)
        actions.export_csv.triggered.connect(
            lambda: self._ask(self.tr("pictures.csv"), self.tr("Tables (*.csv)"), self.to_csv)
        )
        actions.export_sheet.triggered.connect(
            lambda: self._ask(self.tr("pictures.png"), self.tr("Pictures (*.png)"), self.to_sheet)
        )
        actions.export_pictures.triggered.connect(
            lambda: self._ask(self.tr("pictures"), "", self.to_pictures)
        )

    def to_csv(self, path: Path) -> None:
        """Write the table to ``path`` and say so."""
        self._write(path, lambda samples, job: write_csv(path, _watched(samples, job)))

    def to_sheet(self, path: Path) -> None:
        """Write the contact sheet to ``path`` and say so."""
        title = self._title()
        self._write(path, lambda samples, _: write_contact_sheet(path, samples, title))

    def to_pictures(self, path: Path) -> None:
        """Write a folder of pictures to ``path`` and say so."""
        self._write(path, lambda samples, job: write_pictures(path, _watched(samples, job)))

    def _write(self, path: Path, write: Callable[[Sequence[Sample], Job], None]) -> None:
        samples = self._samples()

        def work(job: Job) -> int:
            taken = samples()
            write(taken, job)
            return len(taken)

        self.told.emit(self.tr("Writing to {0}…").format(path))
        self._jobs.begin(work, done=lambda count: self.told.emit(self._written(count, path)))

    def _written(self, count: int, path: Path) -> str:
        if count == 1:
            return self.tr("1 picture written to {0}").format(path)
        return self.tr("{0} pictures written to {1}").format(f"{count:,}", path)

    def _show_progress(self, progress: tuple[int, int]) -> None:
        """Only where it takes a while: a bar for a moment is no more than a flicker."""
        written, total = progress
        if self.bar.isHidden():
            self.bar.begin(self.tr("Writing"), total)
        self.bar.show_done(written)

    def _hide_progress(self) -> None:
        if not self._jobs.is_running:  # it may be a second one that failed
            self.bar.hide()

    def _ask(self, name: str, kinds: str, effect: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._window, self.tr("Export"), name, kinds)
        dialog.setObjectName("exportDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.fileSelected.connect(lambda chosen: effect(Path(chosen)))
        dialog.open()

    def _copy(self) -> None:
        samples, title = self._chosen(), self._title()

        def work(_: Job) -> tuple[int, str, bytes]:
            taken, png = samples(), io.BytesIO()
            if len(taken) <= _COPIED_SHEET:
                contact_sheet(taken, title).save(png, "PNG")
            return len(taken), csv_text(taken), png.getvalue()

        self._jobs.begin(work, done=lambda copied: self._to_clipboard(*copied))

    def _to_clipboard(self, count: int, text: str, png: bytes) -> None:
        data = QMimeData()
        data.setText(text)
        if png:
            data.setImageData(QImage.fromData(png))
        QGuiApplication.clipboard().setMimeData(data)
        words = self.tr("1 picture copied") if count == 1 else self.tr("{0} pictures copied")
        self.told.emit(words.format(f"{count:,}"))


def _watched(samples: Sequence[Sample], job: Job) -> Iterator[Sample]:
    """Yield ``samples`` until the job is to stop, and report how many there were and will be."""
    for count, sample in enumerate(samples):
        job.stop_if_cancelled()
        if count and count % _TOLD_EVERY == 0:
            job.report((count, len(samples)))
        yield sample

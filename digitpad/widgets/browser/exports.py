"""Exports pictures as files, or through the clipboard."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QWidget

from digitpad.core.browsing.exports import csv_text, write_csv, write_pictures
from digitpad.core.browsing.sample import Sample
from digitpad.core.browsing.samples import Samples
from digitpad.core.scoring.contact_sheet import contact_sheet, write_contact_sheet
from digitpad.services.jobs import Job
from digitpad.widgets.browser.browser_actions import BrowserActions
from digitpad.widgets.common.file_dialogs import ask_where_to_write
from digitpad.widgets.common.formatting import number
from digitpad.widgets.common.transfers import Transfers, Wording

_COPIED_SHEET = 400
"""More pictures than this are copied only as a table: few programs accept such a large image."""
_REPORT_EVERY = 500
"""Pictures between two reports of progress, about a quarter of a second."""


class Exports(QObject):
    """Copies ``chosen()`` and writes ``samples()``, as they are when called, under ``title()``.

    ``scope()`` names the samples: the selected ones, or all that are shown. The work is done in a
    job, since seventy thousand pictures take a while.
    """

    begun = Signal(str)
    """A sentence about what is being done."""
    reported = Signal(str)
    """A sentence about what was done."""
    refused = Signal(str)
    """A sentence about why nothing can be done."""

    def __init__(
        self,
        samples: Callable[[], Samples],
        chosen: Callable[[], Samples],
        scope: Callable[[], str],
        title: Callable[[], str],
        actions: BrowserActions,
        transfers: Transfers,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._samples, self._chosen = samples, chosen
        self._scope = scope
        self._title, self._transfers, self._window = title, transfers, window
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

    def to_csv(self, path: Path, samples: Samples | None = None) -> None:
        """Write a table to ``path``."""
        self._write(path, lambda samples, job: write_csv(path, _watched(samples, job)), samples)

    def to_sheet(self, path: Path, samples: Samples | None = None) -> None:
        """Write a contact sheet to ``path``."""
        title = self._title()
        self._write(
            path, lambda samples, _: write_contact_sheet(path, list(samples), title), samples
        )

    def to_pictures(self, path: Path, samples: Samples | None = None) -> None:
        """Write a folder of pictures to ``path``."""
        self._write(
            path, lambda samples, job: write_pictures(path, _watched(samples, job)), samples
        )

    def _write(
        self, path: Path, write: Callable[[Samples, Job], None], samples: Samples | None
    ) -> None:
        samples = self._samples() if samples is None else samples
        wording = Wording(
            self.tr("Writing"),
            len(samples),
            self.tr("The export was cancelled; nothing was written."),
        )
        self.begun.emit(self.tr("Writing to {0}…").format(path))
        self._transfers.begin(
            lambda job: write(samples, job),
            lambda _: self.reported.emit(self._written(len(samples), path)),
            wording,
        )

    def _written(self, count: int, path: Path) -> str:
        if count == 1:
            return self.tr("1 picture is exported to {0}.").format(path)
        return self.tr("{0} pictures are exported to {1}.").format(number(count), path)

    def _ask(self, name: str, kinds: str, then: Callable[[Path, Samples], None]) -> None:
        """Collect the samples, then ask for a name: the dialog's title says what is exported."""
        samples = self._samples()
        if not len(samples):
            self.refused.emit(self.tr("No picture is shown, so there is nothing to export."))
            return
        title, suffix = self.tr("Export {0}").format(self._scope()), Path(name).suffix
        dialog = ask_where_to_write(
            self._window, title, name, lambda path: then(path, samples), kinds=kinds, suffix=suffix
        )
        dialog.setObjectName("exportDialog")

    def _copy(self) -> None:
        samples, title = self._chosen(), self._title()

        def work(_: Job) -> tuple[int, str, bytes]:
            png = io.BytesIO()
            if len(samples) <= _COPIED_SHEET:
                contact_sheet(list(samples), title).save(png, "PNG")
            return len(samples), csv_text(samples), png.getvalue()

        self._transfers.begin(work, lambda copied: self._to_clipboard(*copied))

    def _to_clipboard(self, count: int, text: str, png: bytes) -> None:
        data = QMimeData()
        data.setText(text)
        if png:
            data.setImageData(QImage.fromData(png))
        QGuiApplication.clipboard().setMimeData(data)
        words = self.tr("1 picture copied") if count == 1 else self.tr("{0} pictures copied")
        self.reported.emit(words.format(number(count)))


def _watched(samples: Samples, job: Job) -> Iterator[Sample]:
    """Yield ``samples`` until the job is cancelled, and report their number."""
    for count, sample in enumerate(samples):
        job.stop_if_cancelled()
        if count and count % _REPORT_EVERY == 0:
            job.report(count)
        yield sample

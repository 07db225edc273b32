"""Takes the chosen pictures out of the program: as files, or through the clipboard."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget

from digitpad.core.browsing.export_samples import (
    Sample,
    contact_sheet,
    csv_text,
    write_contact_sheet,
    write_csv,
    write_pictures,
)
from digitpad.core.errors import DigitPadError
from digitpad.widgets.browser.browser_actions import BrowserActions

_COPIED_SHEET = 400
"""A larger choice is copied as a table only: few programs take so large a picture."""


class Exports(QObject):
    """Copies ``chosen()``, writes ``samples()``, as they are at that moment, under ``title()``."""

    done = Signal(str)
    failed = Signal(str)

    def __init__(
        self,
        samples: Callable[[], Sequence[Sample]],
        chosen: Callable[[], Sequence[Sample]],
        title: Callable[[], str],
        actions: BrowserActions,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._samples, self._chosen = samples, chosen
        self._title, self._window = title, window
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
        self._write(path, lambda samples: write_csv(path, samples))

    def to_sheet(self, path: Path) -> None:
        """Write the contact sheet to ``path`` and say so."""
        self._write(path, lambda samples: write_contact_sheet(path, samples, self._title()))

    def to_pictures(self, path: Path) -> None:
        """Write a folder of pictures to ``path`` and say so."""
        self._write(path, lambda samples: write_pictures(path, samples))

    def _write(self, path: Path, write: Callable[[Sequence[Sample]], None]) -> None:
        samples = self._samples()
        try:
            write(samples)
        except DigitPadError as error:
            self.failed.emit(str(error))
        else:
            self.done.emit(self.tr("{0} pictures written to {1}").format(len(samples), path))

    def _ask(self, name: str, kinds: str, effect: Callable[[Path], None]) -> None:
        dialog = QFileDialog(self._window, self.tr("Export"), name, kinds)
        dialog.setObjectName("exportDialog")
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
        dialog.fileSelected.connect(lambda chosen: effect(Path(chosen)))
        dialog.open()

    def _copy(self) -> None:
        samples = self._chosen()
        data = QMimeData()
        data.setText(csv_text(samples))
        if len(samples) <= _COPIED_SHEET:
            png = io.BytesIO()
            contact_sheet(samples, self._title()).save(png, "PNG")
            data.setImageData(QImage.fromData(png.getvalue()))
        QGuiApplication.clipboard().setMimeData(data)
        self.done.emit(self.tr("{0} pictures copied").format(len(samples)))

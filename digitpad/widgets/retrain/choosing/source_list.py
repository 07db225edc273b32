"""The list of what to learn from: MNIST, my digits, and added files and folders."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from digitpad.core.datasets.digits import MNIST
from digitpad.core.datasets.locate import is_mnist_here
from digitpad.core.training.protocol import Download
from digitpad.core.training.train_config import DataSource
from digitpad.services.training.mnist_download import MnistDownload
from digitpad.widgets.common.formatting import number
from digitpad.widgets.common.styled_widgets import quiet
from digitpad.widgets.common.windows import add_close_key
from digitpad.widgets.retrain.choosing.source_row import SourceRow

MY_DIGITS_WEIGHT = 5.0
"""My digits are few, so each is used this many times in an epoch."""


class SourceList(QWidget):
    """Lets a person choose sources; emits `changed` with every change."""

    changed = Signal()

    def __init__(self, my_digits_count: int, download: MnistDownload) -> None:
        super().__init__()
        self._download = download
        self._mnist = SourceRow(MNIST, self.tr("MNIST"), "")
        self._my_digits = SourceRow("", self.tr("My digits"), self._my_digits_text(my_digits_count))
        self._added: list[SourceRow] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        for row in (self._mnist, self._my_digits):
            row.changed.connect(self.changed)
            self._rows.addWidget(row)
        self._rows.addLayout(self._adders())
        self._my_digits.set_available(my_digits_count > 0)
        self._my_digits.choose(my_digits_count > 0)
        self._mnist.choose(True)
        self._mnist.button_clicked.connect(self._download_or_cancel)
        download.progressed.connect(self._show_download)
        download.done.connect(self._on_downloaded)
        download.cancelled.connect(self._on_downloaded)
        download.failed.connect(self._on_downloaded)
        self.setAcceptDrops(True)
        self._look_for_mnist()
        if download.is_running:
            self._show_downloading()

    @property
    def learns_mnist(self) -> bool:
        return self._mnist.is_chosen

    @property
    def learns_my_digits(self) -> bool:
        return self._my_digits.is_chosen

    @property
    def is_empty(self) -> bool:
        """Whether nothing is chosen."""
        return not (self.learns_mnist or self.learns_my_digits or self._chosen_files())

    @property
    def mnist_weight(self) -> float:
        """How often each MNIST digit is used in an epoch; 0.3 is a random 30 %."""
        return self._mnist.weight

    def weigh_mnist(self, usual: Sequence[DataSource]) -> None:
        """Use as much of MNIST as the recipe does, whose own sources are ``usual``."""
        weights = [source.weight for source in usual if source.path == MNIST]
        self._mnist.weight = weights[0] if weights else 1.0
        if self._mnist.is_available:
            self._mnist.show_sentence(self._mnist_text())

    def sources(self, my_digits: Path) -> tuple[DataSource, ...]:
        """Return the chosen sources; ``my_digits`` is the file in which my digits are written."""
        chosen = [DataSource(MNIST, self.mnist_weight)] if self.learns_mnist else []
        if self.learns_my_digits:
            chosen.append(DataSource(str(my_digits), MY_DIGITS_WEIGHT))
        return (*chosen, *(DataSource(row.path, row.weight) for row in self._chosen_files()))

    def add(self, path: Path, weight: float = 1.0) -> None:
        """Add a file or folder, ticked; one that is in the list already is only ticked.

        ``weight`` is how often each of its digits is used in an epoch.
        """
        known = next((row for row in self._added if row.path == str(path)), None)
        row = known or self._new_row(path)
        row.weight = weight
        if weight != 1:
            row.show_sentence(self.tr("each {0:g} times in an epoch").format(weight))
        row.choose(True)
        self.changed.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local_paths(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        for path in _local_paths(event.mimeData()):
            self.add(path)
        event.acceptProposedAction()

    def _chosen_files(self) -> list[SourceRow]:
        return [row for row in self._added if row.is_chosen]

    def _new_row(self, path: Path) -> SourceRow:
        row = SourceRow(str(path), path.name, str(path.parent), removable=True)
        row.changed.connect(self.changed)
        row.removed.connect(lambda: self._remove(row))
        self._added.append(row)
        self._rows.insertWidget(self._rows.count() - 1, row)
        return row

    def _remove(self, row: SourceRow) -> None:
        self._added.remove(row)
        row.deleteLater()
        self.changed.emit()

    def _adders(self) -> QHBoxLayout:
        files = QPushButton(self.tr("Add files…"), autoDefault=False)
        folder = QPushButton(self.tr("Add a folder…"), autoDefault=False)
        files.clicked.connect(lambda: self._ask(QFileDialog.FileMode.ExistingFiles))
        folder.clicked.connect(lambda: self._ask(QFileDialog.FileMode.Directory))
        row = QHBoxLayout()
        row.setContentsMargins(22, 2, 0, 0)
        row.addWidget(files)
        row.addWidget(folder)
        row.addWidget(quiet(self.tr("or drop them here")), 1)
        return row

    def _ask(self, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self, self.tr("Learn from"))
        add_close_key(dialog)
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(self._add_all)
        dialog.open()

    def _add_all(self, names: list[str]) -> None:
        for name in names:
            self.add(Path(name))

    def _my_digits_text(self, count: int) -> str:
        if count == 0:
            return self.tr("None yet: draw a digit and press ✓, or the digit it was.")
        if count == 1:
            return self.tr("1 drawing in your own hand")
        return self.tr("{0} drawings in your own hand").format(number(count))

    def _mnist_text(self) -> str:
        if self.mnist_weight >= 1:
            return self.tr("55,000 digits by many writers, and 15,000 for validation and testing")
        words = self.tr("a random {0} % of its digits, so that what is known is not forgotten")
        return words.format(round(100 * self.mnist_weight))

    def _look_for_mnist(self) -> None:
        if not is_mnist_here():
            self._mnist.set_available(False)
            self._mnist.show_sentence(
                self.tr("70,000 digits by many writers; not on this computer yet.")
            )
            self._mnist.show_button(self.tr("Download, 11 MB"))
        else:
            self._mnist.set_available(True)
            self._mnist.show_sentence(self._mnist_text())
            self._mnist.show_button("")
        self.changed.emit()

    def _download_or_cancel(self) -> None:
        if self._download.is_running:
            self._download.cancel()
            return
        self._download.start()
        self._show_downloading()

    def _show_downloading(self) -> None:
        self._mnist.show_sentence(self.tr("Downloading…"))
        self._mnist.show_button(self.tr("Cancel"))
        self._mnist.show_progress(-1)

    def _show_download(self, progress: Download) -> None:
        known = progress.total_bytes > 0
        self._mnist.show_progress(progress.received_bytes / progress.total_bytes if known else -1)

    def _on_downloaded(self, trouble: str = "") -> None:
        self._mnist.show_progress(None)
        self._look_for_mnist()
        if trouble:
            self._mnist.show_sentence(trouble)


def _local_paths(mime: QMimeData) -> list[Path]:
    return [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]

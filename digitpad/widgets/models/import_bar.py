"""The bar in the models window that shows a running import."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from digitpad.core.models.model_file import MODEL_SUFFIX
from digitpad.services.language.translate import tr
from digitpad.widgets.models.busy_bar import BusyBar


class ImportBar(BusyBar):
    """Hidden while nothing is imported."""

    def __init__(self) -> None:
        super().__init__("Import", tr("Importing"))

    def show_files(self, paths: Sequence[Path]) -> None:
        """Show which files are being converted or checked."""
        self.show_words(self._sentence(paths) if paths else "")

    def _sentence(self, paths: Sequence[Path]) -> str:
        if len(paths) != 1:
            return self.tr("Importing {0} files…").format(len(paths))
        if paths[0].suffix.lower() != MODEL_SUFFIX:
            return self.tr("Converting {0}: this takes some seconds…").format(paths[0].name)
        return self.tr("Trying {0}…").format(paths[0].name)

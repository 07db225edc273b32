"""The dialogs that ask for a file to open and for a name to save under."""

from __future__ import annotations

from PySide6.QtWidgets import QFileDialog, QWidget

from digitpad.core.ink.ndjson import INK_SUFFIXES
from digitpad.core.models.model_file import MODEL_SUFFIX
from digitpad.core.pictures.picture_file import PICTURE_SUFFIXES


def open_dialog(window: QWidget, folder: str) -> QFileDialog:
    """Return a dialog, not yet open, for everything that can be opened."""
    dialog = QFileDialog(window, window.tr("Open"), folder)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    ink, pictures = (
        " ".join(f"*{suffix}" for suffix in suffixes)
        for suffixes in (INK_SUFFIXES, PICTURE_SUFFIXES)
    )
    dialog.setNameFilters(
        [
            window.tr("All that can be opened ({0})").format(f"{pictures} {ink} *{MODEL_SUFFIX}"),
            window.tr("Pictures ({0})").format(pictures),
            window.tr("Ink ({0})").format(ink),
            window.tr("All files (*)"),
        ]
    )
    return dialog


def save_dialog(window: QWidget, folder: str) -> QFileDialog:
    """Return a dialog, not yet open, in which the chosen kind of file gives the suffix."""
    dialog = QFileDialog(window, window.tr("Save as"), folder)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters(
        [window.tr("Picture (*.png)"), window.tr("Drawing (*.svg)"), window.tr("Ink (*.ndjson)")]
    )
    suffixes = ("png", "svg", "ndjson")
    dialog.setDefaultSuffix(suffixes[0])
    dialog.filterSelected.connect(
        lambda name: dialog.setDefaultSuffix(suffixes[dialog.nameFilters().index(name)])
    )
    dialog.selectFile(window.tr("digit"))
    return dialog

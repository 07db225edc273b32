"""The dialogs that ask for a file or folder to open, and for a name to save under."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from digitpad.core.ink import ink_file
from digitpad.core.models.model_file import MODEL_SUFFIX
from digitpad.core.pictures.opening.picture_file import PICTURE_SUFFIXES
from digitpad.services.language.translate import tr
from digitpad.widgets.common.windows import add_close_key

Chosen = Callable[[Path], object]
"""Called with the chosen path; not called if the dialog is cancelled."""


def ask_for_file(window: QWidget, title: str, then: Chosen, kinds: str = "") -> QFileDialog:
    """Ask for an existing file. ``kinds`` as Qt writes them: "Tables (*.csv)"."""
    dialog = QFileDialog(window, title)
    add_close_key(dialog)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _opened(dialog, kinds, then)


def ask_for_folder(window: QWidget, title: str, then: Chosen) -> QFileDialog:
    """Ask for an existing folder."""
    dialog = QFileDialog(window, title)
    add_close_key(dialog)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    return _opened(dialog, "", then)


def ask_where_to_write(
    window: QWidget, title: str, name: str, then: Chosen, *, kinds: str = "", suffix: str = ""
) -> QFileDialog:
    """Ask for a file to write and suggest ``name``; ``suffix`` is added to a name without one."""
    dialog = QFileDialog(window, title)
    add_close_key(dialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(suffix)  # before the dialog asks about an existing file
    opened = _opened(dialog, kinds, then)
    dialog.selectFile(name)  # the filter would add its own suffix
    return opened


def _opened(dialog: QFileDialog, kinds: str, then: Chosen) -> QFileDialog:
    if kinds:
        dialog.setNameFilter(kinds)
    dialog.fileSelected.connect(lambda name: then(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def open_dialog(window: QWidget, folder: str) -> QFileDialog:
    """Return a dialog, not yet shown, for everything that can be opened."""
    dialog = QFileDialog(window, tr("Open"), folder)
    add_close_key(dialog)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
    ink, pictures = (
        " ".join(f"*{suffix}" for suffix in suffixes)
        for suffixes in (ink_file.SUFFIXES, PICTURE_SUFFIXES)
    )
    dialog.setNameFilters(
        [
            tr("All that can be opened ({0})").format(f"{pictures} {ink} *{MODEL_SUFFIX}"),
            tr("Pictures ({0})").format(pictures),
            tr("Ink ({0})").format(ink),
            tr("All files (*)"),
        ]
    )
    return dialog


def save_dialog(window: QWidget, folder: str) -> QFileDialog:
    """Return a dialog, not yet shown, in which the chosen kind of file sets the suffix."""
    dialog = QFileDialog(window, tr("Save as"), folder)
    add_close_key(dialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilters([tr("Picture (*.png)"), tr("Drawing (*.svg)"), tr("Ink (*.ndjson)")])
    suffixes = ("png", "svg", "ndjson")
    dialog.setDefaultSuffix(suffixes[0])
    dialog.filterSelected.connect(
        lambda name: dialog.setDefaultSuffix(suffixes[dialog.nameFilters().index(name)])
    )
    dialog.selectFile(tr("digit"))
    return dialog

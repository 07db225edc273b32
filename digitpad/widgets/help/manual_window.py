"""Help ▸ Manual: a short manual that ships with the program and needs no network."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from digitpad.core.files.paths import resource
from digitpad.core.files.presence import is_file
from digitpad.core.sentences.sentence import spoken
from digitpad.widgets.common.single_window import SingleWindow
from digitpad.widgets.common.windows import Dialog

_SIZE_PX = (700, 640)
_SHEET = """
h1 {{ font-size: xx-large; }} h2 {{ font-size: large; margin-top: 22px; }}
p {{ margin-top: 7px; margin-bottom: 7px; line-height: 135%; }} a {{ color: {link}; }}
"""
_SECTIONS = {
    "browserWindow": "test-set",
    "choosingDialog": "retrain",
    "compareNetworks": "networks",
    "comparisonDialog": "models",
    "computersDialog": "retrain",
    "fiveSteps": "networks",
    "insideNetwork": "networks",
    "modelsWindow": "models",
    "myDigitsWindow": "my-digits",
    "trainingDock": "retrain",
}
"""The section about each window, by the window's name."""


class ManualWindow(Dialog):
    """Can stay open beside the window that it describes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("manualWindow")
        self.setWindowTitle(self.tr("Manual"))
        self.resize(*_SIZE_PX)
        self._text = QTextBrowser()
        self._text.setObjectName("manual")
        self._text.setAccessibleName(self.windowTitle())
        self._text.document().setDocumentMargin(24)
        self._text.setFrameShape(QTextBrowser.Shape.NoFrame)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._text)
        self._section = ""
        self.show_section("")

    def show_section(self, name: str) -> None:
        """Scroll to the section ``name``, or to the top."""
        self._section = name
        link = self.palette().color(QPalette.ColorRole.Link).name()
        self._text.document().setDefaultStyleSheet(_SHEET.format(link=link))
        self._text.setSource(QUrl.fromLocalFile(str(_manual())))
        self._text.reload()  # in the new colours
        if name:
            self._text.scrollToAnchor(name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.show_section(self._section)


def _manual() -> Path:
    """Return the manual in the language in force, or in English."""
    translated = resource(f"manual/manual_{spoken().code}.html")
    return translated if is_file(translated) else resource("manual/manual.html")


def open_with_f1(dialog: QDialog) -> None:
    """Let F1 open the manual above a modal dialog, which blocks other windows' keys."""
    manual = SingleWindow(lambda: ManualWindow(dialog))
    shortcut = QShortcut(QKeySequence.StandardKey.HelpContents, dialog)
    shortcut.activated.connect(lambda: manual.open().show_section(section_about(dialog)))


def section_about(window: QWidget | None) -> str:
    """Return the manual's section about ``window``; empty if there is none."""
    return "" if window is None else _SECTIONS.get(window.objectName(), "")

"""Help ▸ Manual: a short one, which ships with the program and needs no network."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QUrl
from PySide6.QtGui import QKeySequence, QPalette, QShortcut
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout, QWidget

from digitpad.core.files.paths import resource
from digitpad.widgets.common.single_window import SingleWindow

_SIZE_PX = (700, 640)
_SHEET = """
h1 {{ font-size: xx-large; }} h2 {{ font-size: large; margin-top: 22px; }}
p {{ margin-top: 7px; margin-bottom: 7px; line-height: 135%; }} a {{ color: {link}; }}
"""
_SECTIONS = {
    "browserWindow": "test-set",
    "choosingDialog": "retrain",
    "comparisonDialog": "models",
    "modelsWindow": "models",
    "myDigitsWindow": "my-digits",
    "trainingWindow": "retrain",
}
"""Which section is about a window, by its name."""


class ManualWindow(QDialog):
    """Can stay open beside what it speaks of."""

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
        """Begin at the section called ``name``, or at the top."""
        self._section = name
        link = self.palette().color(QPalette.ColorRole.Link).name()
        self._text.document().setDefaultStyleSheet(_SHEET.format(link=link))
        self._text.setSource(QUrl.fromLocalFile(str(resource("manual/manual.html"))))
        self._text.reload()  # in the colours of now
        if name:
            self._text.scrollToAnchor(name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self.show_section(self._section)


def open_with_f1(dialog: QDialog) -> None:
    """Have F1 open the manual in front of a dialog that keeps keys from all other windows."""
    manual = SingleWindow(lambda: ManualWindow(dialog))
    shortcut = QShortcut(QKeySequence.StandardKey.HelpContents, dialog)
    shortcut.activated.connect(lambda: manual.open().show_section(section_about(dialog)))


def section_about(window: QWidget | None) -> str:
    """Return the section of the manual that is about ``window``; empty where none is."""
    return "" if window is None else _SECTIONS.get(window.objectName(), "")

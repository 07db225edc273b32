"""Small widgets that several windows share: headings, quiet text, the accented button."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from digitpad.widgets.common.plain_text import PlainLabel
from digitpad.widgets.common.warning_icon import WarningIcon


def heading(text: str = "", scale: float = 1.5) -> QLabel:
    """Return a label in large type, for what is read first."""
    label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    label.setFont(font)
    return label


def title(text: str) -> QLabel:
    """Return a label for the title of a section."""
    label = PlainLabel(text)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def quiet(text: str = "") -> QLabel:
    """Return a label in quiet type, for what is read last."""
    label = QLabel(text, wordWrap=True, textFormat=Qt.TextFormat.PlainText)
    label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
    return label


def rule() -> QFrame:
    """Return a fine horizontal line."""
    line = QFrame(frameShape=QFrame.Shape.HLine, frameShadow=QFrame.Shadow.Plain)
    line.setForegroundRole(QPalette.ColorRole.Midlight)
    return line


def primary_button(text: str) -> QPushButton:
    """Return a window's default button, which Return presses and the theme accents."""
    button = QPushButton(text, autoDefault=False)
    button.setDefault(True)
    return button


def link_button(text: str) -> QToolButton:
    """Return a button that looks like a link and works with mouse and keyboard."""
    button = QToolButton()
    button.setText(text)
    button.setProperty("link", True)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return button


class Fold(QWidget):
    """A section that stays folded until its title is pressed."""

    def __init__(self, text: str, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._inside = inside
        self.button = QToolButton(autoRaise=True)
        self.button.setText(text)
        self.button.setArrowType(Qt.ArrowType.RightArrow)
        self.button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.button.clicked.connect(lambda: self.open(inside.isHidden()))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft)
        rows.addWidget(inside, 1)
        inside.hide()

    def open(self, is_open: bool) -> None:
        """Unfold the section, or fold it."""
        arrows = Qt.ArrowType
        self.button.setArrowType(arrows.DownArrow if is_open else arrows.RightArrow)
        self._inside.setVisible(is_open)


class Trouble(QWidget):
    """An icon and one sentence about what is wrong; hidden while nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = WarningIcon()
        self._text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def show_error(self, sentence: str) -> None:
        """Show ``sentence``; an empty one hides the label."""
        self._icon.show_icon("warning")
        self._text.setText(sentence)
        self._text.setAccessibleName(sentence)
        self.setVisible(bool(sentence))

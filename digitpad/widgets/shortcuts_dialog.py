"""Help ▸ Shortcuts: every key that does something, as the actions themselves say."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QLabel, QVBoxLayout, QWidget


class ShortcutsDialog(QDialog):
    """A table of keys and what they do."""

    def __init__(
        self,
        actions: Iterable[QAction],
        parent: QWidget | None = None,
        *,
        more: Sequence[tuple[str, str]] | None = None,
    ) -> None:
        """``more``: keys and what they do, where no action stands for them; the pad's if None."""
        super().__init__(parent)
        self.setObjectName("shortcutsDialog")
        self.setWindowTitle(self.tr("Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(1, 1)
        known = [(_keys(action), action.statusTip()) for action in actions]
        others = self._on_the_pad() if more is None else more
        for row, (keys, sentence) in enumerate([*known, *others]):
            key_label = QLabel(keys)
            key_label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            grid.addWidget(key_label, row, 0)
            grid.addWidget(QLabel(sentence), row, 1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(28, 24, 28, 20)
        rows.setSpacing(18)
        rows.addLayout(grid)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        rows.addWidget(buttons)

    def _on_the_pad(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Esc"), self.tr("Forget the stroke on its way; else clear the page")),
            (self.tr("Right button"), self.tr("Erase strokes, as does the pen's other end")),
        ]


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

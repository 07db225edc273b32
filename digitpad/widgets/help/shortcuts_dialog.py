"""Help ▸ Shortcuts: a list of keys, taken from the actions themselves."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QMenu,
    QMenuBar,
    QVBoxLayout,
    QWidget,
)

from digitpad.widgets.common.formatting import without_access_key
from digitpad.widgets.common.plain_text import PlainLabel
from digitpad.widgets.common.styled_widgets import title
from digitpad.widgets.common.windows import Dialog, Scrolled

Rows = Sequence[tuple[str, str]]
"""Keys, and what they do."""
_MOST_IN_A_COLUMN = 18
_AROUND_PX = 100
"""For the dialog's margins, its scroll bar and its frame."""
_SENTENCE = "whatAKeyDoes"


class ShortcutsDialog(Dialog):
    """A table of keys and what they do: one part for each menu, in several columns."""

    def __init__(
        self, parts: Sequence[tuple[str, Rows]], parent: QWidget, *, more: Rows | None = None
    ) -> None:
        """``parts`` by title; ``more``: keys that are in no menu, None for the pad's."""
        super().__init__(parent)
        self.setObjectName("shortcutsDialog")
        self.setWindowTitle(self.tr("Shortcuts"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        rest = (self.tr("Other keys"), self._on_the_pad() if more is None else more)
        tables = QWidget()
        columns = QHBoxLayout(tables)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(44)
        for column in _columns([*parts, rest]):
            columns.addLayout(_table(column), 1)
        if tables.sizeHint().width() + _AROUND_PX > self.screen().availableGeometry().width():
            for sentence in tables.findChildren(PlainLabel, _SENTENCE):
                sentence.setWordWrap(True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(28, 24, 28, 20)
        rows.setSpacing(18)
        rows.addWidget(Scrolled(tables), 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        rows.addWidget(buttons)
        self.resize(self.sizeHint())  # by itself it would take two thirds of the screen at most

    def _on_the_pad(self) -> Rows:
        return [
            (f"{_native('Ctrl+0')} … 9", self.tr("Say which digit it is")),
            (_native("Ctrl+Return"), self.tr("Say that the reading is right")),
            (self.tr("Esc"), self.tr("Cancel the stroke or the opening; else clear the page")),
            (
                self.tr("Right button"),
                self.tr("Erase strokes, as do the pen's other end and its side button"),
            ),
        ]


def shortcuts_of(bar: QMenuBar, without: Collection[QAction] = ()) -> list[tuple[str, Rows]]:
    """Return the keys of each menu that has any, by title, without the excluded actions."""
    parts: list[tuple[str, Rows]] = []
    for entry in bar.actions():
        menu = entry.menu()
        actions = _actions(menu) if isinstance(menu, QMenu) else ()
        found = [action for action in actions if action not in without]
        if found:
            rows = [(_keys(action), action.statusTip()) for action in found]
            parts.append((without_access_key(entry.text()), rows))
    return parts


def _actions(menu: QMenu) -> Iterator[QAction]:
    for action in menu.actions():
        inside = action.menu()
        if isinstance(inside, QMenu):
            yield from _actions(inside)
        elif not action.shortcut().isEmpty():
            yield action


def _keys(action: QAction) -> str:
    return _native(action.shortcut())


def _native(keys: QKeySequence | str) -> str:
    return QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)


def _columns(parts: Sequence[tuple[str, Rows]]) -> Iterator[list[tuple[str, Rows]]]:
    """Yield the parts of each column; a part is never split."""
    column: list[tuple[str, Rows]] = []
    for name, rows in parts:
        if column and sum(1 + len(one) for _, one in column) + len(rows) > _MOST_IN_A_COLUMN:
            yield column
            column = []
        column.append((name, rows))
    yield column


def _table(parts: Sequence[tuple[str, Rows]]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(20)
    grid.setVerticalSpacing(7)
    grid.setColumnStretch(1, 1)
    for name, rows in parts:
        if grid.rowCount() > 1:
            grid.setRowMinimumHeight(grid.rowCount(), 6)
        grid.addWidget(title(name), grid.rowCount(), 0, 1, 2)
        for keys, sentence in rows:
            label = PlainLabel(keys)
            label.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            row = grid.rowCount()
            grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop)
            says = PlainLabel(sentence)
            says.setObjectName(_SENTENCE)
            grid.addWidget(says, row, 1)
    grid.setRowStretch(grid.rowCount(), 1)
    return grid

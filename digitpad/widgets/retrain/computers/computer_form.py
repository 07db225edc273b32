"""Asks for one computer: its name, how ssh reaches it, and what stands before the command there."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from digitpad.core.elsewhere.computer import MOST_MINUTES, MOST_SECONDS, PACKAGES, Computer
from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.elsewhere_words import ComputerWords
from digitpad.widgets.common.plain_text import PlainLabel
from digitpad.widgets.common.styled_widgets import Fold, Trouble, heading, primary_button, quiet
from digitpad.widgets.common.windows import GrowingDialog

_WIDTH_PX = 520
_INDENT_PX = 22
_EXAMPLES = {"name": "gpu", "address": "me@gpu.example.org", "prefix": "srun --gres=gpu:1"}


class ComputerForm(GrowingDialog):
    """Emits `chosen` with a computer that can be; says what is wrong with any other."""

    chosen = Signal(Computer)

    def __init__(
        self, taken: Collection[str], parent: QWidget, *, before: Computer | None = None
    ) -> None:
        """taken: names that other computers have. before: the one that is changed, if it is one."""
        super().__init__(parent)
        self.setObjectName("computerForm")
        self.setWindowTitle(self.tr("Add a computer") if before is None else self.tr("Computer"))
        self.setMinimumWidth(_WIDTH_PX)
        self._taken = {name.casefold() for name in taken}
        self._before = before
        self._lines: dict[str, QLineEdit] = {}
        self._numbers: dict[str, QSpinBox] = {}
        self._ready = QCheckBox(self.tr("It has all packages: install nothing"))
        self._ready.setObjectName("computerReady")
        self._packages = QComboBox()
        self._packages.setObjectName("computerPackages")
        self._trouble = Trouble()
        self._trouble.setObjectName("computerTrouble")
        self._save = primary_button(self.tr("Save"))
        self._save.setObjectName("saveComputer")
        self._build()
        self._show(before or Computer("computer", "host"), is_new=before is None)
        for line in self._lines.values():
            line.textChanged.connect(self._judge)
        self._save.clicked.connect(self._choose)
        self._judge()
        self._lines["name"].setFocus()

    def computer(self) -> Computer:
        """Return the computer as it is described. Raises DigitPadError where it cannot be."""
        texts = {name: line.text().strip() for name, line in self._lines.items()}
        numbers = {name: box.value() for name, box in self._numbers.items()}
        choices = {"ready": self._ready.isChecked(), "packages": self._packages.currentData()}
        made = Computer.from_json(texts | numbers | choices)
        if made.name.casefold() in self._taken:
            raise DigitPadError(ComputerWords.COMPUTER_THERE_ALREADY(name=made.name))
        return made

    def _show(self, known: Computer, *, is_new: bool) -> None:
        for name, line in self._lines.items():
            line.setText("" if is_new else getattr(known, name))
        for name, box in self._numbers.items():
            box.setValue(getattr(known, name))
        self._ready.setChecked(known.ready)
        self._packages.setCurrentIndex(PACKAGES.index(known.packages))

    def _judge(self) -> None:
        """Say what is wrong, but not of a form that nobody has filled in yet."""
        try:
            self.computer()
        except DigitPadError as error:
            said = str(error)
            is_begun = all(self._lines[name].text().strip() for name in ("name", "address"))
            self._trouble.show_error(said[:1].upper() + said[1:] if is_begun else "")
            self._save.setEnabled(False)
        else:
            self._trouble.show_error("")
            self._save.setEnabled(True)

    def _choose(self) -> None:
        made = self.computer()
        self.accept()
        self.chosen.emit(made)

    # What it looks like

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(28, 24, 28, 20)
        rows.setSpacing(10)
        rows.addWidget(heading(self.windowTitle(), scale=1.25))
        inside = QWidget()
        parts = QVBoxLayout(inside)
        parts.setContentsMargins(0, 0, 0, 0)
        parts.addLayout(self._first_lines())
        more = Fold(self.tr("More options"), self._more())
        more.button.setObjectName("moreOfComputer")
        more.button.clicked.connect(lambda: QTimer.singleShot(0, self, self.grow))
        parts.addWidget(more)
        parts.addStretch(1)
        self.scrolled.show_widget(inside)
        rows.addWidget(self.scrolled, 1)
        rows.addWidget(self._trouble)
        leave = QPushButton(self.tr("Cancel"), autoDefault=False)
        leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(leave)
        buttons.addWidget(self._save)
        rows.addLayout(buttons)

    def _first_lines(self) -> QGridLayout:
        grid = _grid(0)
        self._add_line(grid, "name", self.tr("Name"), self.tr("what you call it"))
        words = self.tr("user@host, or a name of ssh's settings")
        self._add_line(grid, "address", self.tr("Address"), words)
        words = self.tr("may be empty: what stands before the training's own command there")
        self._add_line(grid, "prefix", self.tr("Command"), words)
        for name, example in _EXAMPLES.items():
            self._lines[name].setPlaceholderText(example)
        return grid

    def _more(self) -> QWidget:
        inside = QWidget()
        grid = _grid(_INDENT_PX)
        inside.setLayout(grid)
        words = self.tr("its path there; empty for one that is found")
        self._add_line(grid, "python", self.tr("Python"), words)
        grid.addWidget(self._ready, grid.rowCount(), 1)
        titles = (
            self.tr("as NVIDIA's driver says"),
            self.tr("for the processor"),
            self.tr("for CUDA"),
        )
        for title, name in zip(titles, ("auto", "cpu", "cuda"), strict=True):
            self._packages.addItem(title, name)
        self._add(grid, self._packages, self.tr("TensorFlow"), "")
        words = self.tr("where everything lies there; empty for the usual one")
        self._add_line(grid, "folder", self.tr("Folder"), words)
        words = self.tr("minutes that a training goes on there without a connection")
        self._add_number(grid, "minutes", self.tr("Goes on for"), words, MOST_MINUTES)
        words = self.tr("seconds that an answer is waited for")
        self._add_number(grid, "seconds", self.tr("Waits for"), words, MOST_SECONDS)
        return inside

    def _add_line(self, grid: QGridLayout, name: str, title: str, sentence: str) -> None:
        line = self._lines[name] = QLineEdit()
        line.setObjectName(f"computer{name.title()}")
        self._add(grid, line, title, sentence)

    def _add_number(
        self, grid: QGridLayout, name: str, title: str, sentence: str, most: int
    ) -> None:
        box = self._numbers[name] = QSpinBox(minimum=1, maximum=most)
        box.setObjectName(f"computer{name.title()}")
        self._add(grid, box, title, sentence)

    def _add(self, grid: QGridLayout, widget: QWidget, title: str, sentence: str) -> None:
        """Add a row: the title, what is to be filled in, and a sentence about it below."""
        words = PlainLabel(title)
        words.setBuddy(widget)
        widget.setAccessibleName(title)
        widget.setAccessibleDescription(sentence)
        row = grid.rowCount()
        grid.addWidget(words, row, 0)
        grid.addWidget(widget, row, 1)
        if sentence:
            grid.addWidget(quiet(sentence), row + 1, 1)


def _grid(indent_px: int) -> QGridLayout:
    grid = QGridLayout()
    grid.setContentsMargins(indent_px, 4, 0, 0)
    grid.setHorizontalSpacing(12)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    return grid

"""The other computers that can train: a list, and what can be done with each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from digitpad.core.elsewhere.computer import Computer
from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.elsewhere_words import ComputerWords
from digitpad.core.sentences.sentence import Sentence
from digitpad.services.training.computer_list import ComputerList
from digitpad.widgets.common.message_bar import MessageBar
from digitpad.widgets.common.quiet_lines import QuietLinesDelegate
from digitpad.widgets.common.styled_widgets import heading, quiet
from digitpad.widgets.common.windows import Dialog
from digitpad.widgets.help.manual_window import open_with_f1
from digitpad.widgets.retrain.computers.computer_form import ComputerForm
from digitpad.widgets.retrain.computers.computer_rows import ComputerRows

_SIZE_PX = (600, 460)


class ComputersDialog(Dialog):
    """Changes the list and tries computers; a check goes on when the dialog is closed."""

    def __init__(self, computers: ComputerList, parent: QWidget, *, select: str = "") -> None:
        super().__init__(parent)
        self.setObjectName("computersDialog")
        open_with_f1(self)
        self.setWindowTitle(self.tr("Computers"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*_SIZE_PX)
        self._computers, self._check = computers, computers.check
        self._rows = ComputerRows()
        self._list = QListView(uniformItemSizes=True)
        self._list.setModel(self._rows)
        self._list.setObjectName("computerList")
        self._list.setAccessibleName(self.tr("Computers"))
        self._list.setItemDelegate(QuietLinesDelegate(self._list))
        self._empty = quiet(self.tr("No other computer is on the list yet."))
        self._message = MessageBar()
        self._doing = quiet()
        self._doing.setObjectName("checkWords")
        self._progress = QProgressBar(textVisible=False, maximum=0)
        self._progress.setAccessibleName(self.tr("How far it is"))
        self._progress.setFixedHeight(8)
        self._buttons: dict[str, QPushButton] = {}
        self._build()
        self._connect()
        computers.read()
        self._show_list(select)
        self._show_check()

    @property
    def current(self) -> Computer | None:
        """The computer that is selected."""
        entry = self._rows.at(self._list.currentIndex().row())
        return None if entry is None else entry.computer

    # What can be asked for

    def add(self) -> None:
        """Ask for a computer, and put it on the list."""
        self._ask(None, self._on_added)

    def edit(self) -> None:
        """Ask what is to be different about the one that is selected."""
        if self.current is not None:
            self._ask(self.current, lambda _: self._message.hide())

    def remove(self) -> None:
        """Take the one that is selected off the list, which can be undone."""
        if (computer := self.current) is not None:
            self._computers.remove(computer, lambda: self._on_removed(computer))

    def check(self) -> None:
        """Try the one that is selected."""
        if self.current is not None:
            self._message.hide()
            self._check.start(self.current)

    def _ask(self, before: Computer | None, then: Callable[[Computer], object]) -> None:
        old = "" if before is None else before.name
        taken = [entry.computer.name for entry in self._computers.entries]
        form = ComputerForm([name for name in taken if name != old], self, before=before)
        form.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def put(new: Computer) -> None:
            def written() -> None:
                self._show_list(new.name)
                then(new)

            self._computers.add(new, instead_of=old, then=written)

        form.chosen.connect(put)
        form.open()

    # What is shown

    def _show_list(self, select: str = "") -> None:
        kept = select or ("" if self.current is None else self.current.name)
        self._rows.show_entries(self._computers.entries)
        self._list.setCurrentIndex(self._rows.index(self._rows.row_of(kept)))
        self._empty.setVisible(not self._computers.entries)
        self._list.setVisible(bool(self._computers.entries))
        if self._computers.trouble is not None:
            self._message.show_error(_sentence(self._computers.trouble))
        self._show_buttons()

    def _show_buttons(self) -> None:
        is_chosen = self.current is not None
        for name in ("editComputer", "removeComputer"):
            self._buttons[name].setEnabled(is_chosen)
        self._buttons["checkComputer"].setEnabled(is_chosen and not self._check.is_running)

    def _show_check(self) -> None:
        is_running = self._check.is_running
        for widget in (self._doing, self._progress, self._buttons["cancelCheck"]):
            widget.setVisible(is_running)
        if is_running:
            self._doing.setText("" if self._check.latest is None else str(self._check.latest))
        self._show_buttons()

    def _on_added(self, new: Computer) -> None:
        words = self.tr("“{0}” is on the list. Check tries it, and prepares it the first time.")
        self._message.show_success(words.format(new.name))
        self._buttons["checkComputer"].setFocus()

    def _on_removed(self, computer: Computer) -> None:
        def put_back() -> None:
            self._computers.add(computer, then=lambda: self._show_list(computer.name))

        said = str(ComputerWords.COMPUTER_REMOVED(name=computer.name))
        self._message.show_success(f"{said}.", undo=put_back)

    def _on_checked(self, computer: Computer, devices: Sentence) -> None:
        self._show_list(computer.name)
        said = str(ComputerWords.CHECKED(name=computer.name, devices=devices))
        self._message.show_success(said)
        self._show_check()

    def _on_not_checked(self, computer: Computer, error: DigitPadError) -> None:
        said = str(error)
        starts_with_name = said.startswith((computer.name, computer.address))
        self._message.show_error(said if starts_with_name else _sentence(error))
        self._show_check()

    def _on_not_written(self, error: DigitPadError) -> None:
        self._message.show_error(_sentence(error))

    # How it is put together

    def _connect(self) -> None:
        self._list.selectionModel().currentChanged.connect(self._show_buttons)
        self._list.doubleClicked.connect(self.edit)
        for key, effect in (
            (Qt.Key.Key_Delete, self.remove),
            (Qt.Key.Key_Return, self.edit),
            (Qt.Key.Key_Enter, self.edit),
        ):
            keys, only = QKeySequence(key), Qt.ShortcutContext.WidgetShortcut
            QShortcut(keys, self._list, effect, context=only)
        QShortcut(QKeySequence.StandardKey.Undo, self, self._message.undo)
        self._computers.changed.connect(self._show_list)
        self._computers.failed.connect(self._on_not_written)
        self._check.began.connect(self._show_check)
        self._check.progressed.connect(self._show_check)
        self._check.done.connect(self._on_checked)
        self._check.failed.connect(self._on_not_checked)
        self._check.cancelled.connect(self._show_check)

    def _build(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(28, 24, 28, 20)
        rows.setSpacing(10)
        rows.addWidget(heading(self.tr("Computers that train for you")))
        promise = self.tr(
            "They are reached through ssh, with its keys and settings: no password is asked for "
            "or kept. ssh ADDRESS has to work in a terminal without one."
        )
        rows.addWidget(quiet(promise))
        rows.addWidget(self._list, 1)
        rows.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        rows.addLayout(self._list_buttons())
        rows.addWidget(self._message)
        rows.addWidget(self._doing)
        rows.addLayout(self._progress_row())
        rows.addLayout(self._close_row())

    def _list_buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._button("addComputer", self.tr("Add…"), self.add))
        row.addWidget(self._button("editComputer", self.tr("Edit…"), self.edit))
        row.addWidget(self._button("removeComputer", self.tr("Remove"), self.remove))
        row.addStretch(1)
        check = self._button("checkComputer", self.tr("Check"), self.check)
        check.setToolTip(self.tr("Try it: prepare it where needed, and ask what it computes on"))
        row.addWidget(check)
        return row

    def _progress_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addWidget(self._progress, 1)
        row.addWidget(self._button("cancelCheck", self.tr("Stop checking"), self._check.cancel))
        return row

    def _close_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._button("closeComputers", self.tr("Close"), self.accept))
        return row

    def _button(self, name: str, text: str, effect: Callable[[], object]) -> QPushButton:
        button = self._buttons[name] = QPushButton(text, autoDefault=False)
        button.setObjectName(name)
        button.clicked.connect(lambda: effect())
        return button


def _sentence(error: DigitPadError) -> str:
    said = str(error)
    return said[:1].upper() + said[1:]

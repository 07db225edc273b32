"""Where a training is to run: on this computer, or on one of the list."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from digitpad.core.elsewhere.computer import Computer
from digitpad.core.sentences.elsewhere_words import ComputerWords
from digitpad.services.settings import Settings
from digitpad.services.training.computer_list import ComputerList, Listed
from digitpad.services.training.devices import Devices, DevicesQuery
from digitpad.widgets.common.formatting import sentences
from digitpad.widgets.common.plain_text import plain_tip
from digitpad.widgets.common.styled_widgets import quiet, title
from digitpad.widgets.retrain.computers.computer_rows import way_there
from digitpad.widgets.retrain.computers.computers_dialog import ComputersDialog
from digitpad.widgets.retrain.words import device


class WhereChoice(QWidget):
    """Offers the computers, and says of the chosen one what it computes on and what it is sent."""

    changed = Signal()

    def __init__(self, computers: ComputerList, devices: DevicesQuery) -> None:
        super().__init__()
        self._computers, self._devices = computers, devices
        self._settings = Settings()
        self._is_asked = False
        self._of_this_one = self.tr("Looking for the fastest device…")
        self._box = QComboBox()
        self._box.setObjectName("where")
        self._box.setAccessibleName(self.tr("Where"))
        self._change = QPushButton(self.tr("Computers…"), autoDefault=False)
        self._change.setObjectName("computers")
        self._change.setToolTip(self.tr("Add, change and try other computers"))
        self._device = quiet(self._of_this_one)
        self._device.setObjectName("device")
        self._sent = quiet()
        self._sent.setObjectName("sent")
        self._build()
        self._fill(self._settings.training_computer)
        self._box.currentIndexChanged.connect(self._on_chosen)
        self._change.clicked.connect(self.open_list)
        computers.changed.connect(self._fill_again)  # the list is there longer than this
        devices.answered.connect(self._show_device)
        devices.failed.connect(self._show_no_device)
        self._show()

    @property
    def name(self) -> str:
        """The name of the chosen computer; empty for this one."""
        return str(self._box.currentData() or "")

    @property
    def computer(self) -> Computer | None:
        """The chosen computer; None for this one."""
        return None if self._listed is None else self._listed.computer

    def remember(self) -> None:
        """Let the next training be offered on the same computer."""
        self._settings.training_computer = self.name

    def ask_for_devices(self) -> None:
        """Have it said on what this computer computes, once."""
        if not self._is_asked:
            self._is_asked = True
            self._devices.ask()

    def show_device(self, *, is_shown: bool) -> None:
        """Say what the chosen computer computes on, or not."""
        self._device.setVisible(is_shown)

    def show_sent(self, *, my_digits: bool) -> None:
        """Say what goes over. my_digits: whether the person's own digits are learnt from."""
        self._sent.setVisible(self.computer is not None)
        data = self.tr("What is learnt from is sent to “{0}” once and stays there.")
        own = self.tr("Your own digits go too, and are deleted there when the training is over.")
        own_stay = self.tr("Your own digits stay here.")
        said = sentences(data.format(self.name), own if my_digits else own_stay)
        self._sent.setText(said)
        self._box.setAccessibleDescription(sentences(self._device.text(), said))

    def open_list(self) -> None:
        """Show the list of computers, to change it."""
        ComputersDialog(self._computers, self, select=self.name).open()

    @property
    def _listed(self) -> Listed | None:
        return self._computers.find(self.name) if self.name else None

    def _fill(self, chosen: str) -> None:
        """Offer what is on the list; one that is not there any more is this computer."""
        self._box.blockSignals(True)
        self._box.clear()
        self._box.addItem(self.tr("This computer"), "")
        for entry in self._computers.entries:
            self._box.addItem(entry.computer.name, entry.computer.name)
        self._box.setCurrentIndex(max(self._box.findData(chosen), 0))
        self._box.blockSignals(False)
        self._on_chosen()

    def _fill_again(self) -> None:
        self._fill(self.name)

    def _on_chosen(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        """Say what the chosen computer computes on."""
        entry = self._listed
        if entry is None:
            self._device.setText(self._of_this_one)
            self._box.setToolTip("")
            return
        self._box.setToolTip(plain_tip(way_there(entry)))
        if entry.devices.words is ComputerWords.NOT_CHECKED_YET:
            words = self.tr("Not tried yet. The first training prepares it, which takes minutes.")
            self._device.setText(words)
        else:
            self._device.setText(str(entry.devices))

    def _show_device(self, devices: Devices) -> None:
        if not devices.backend:
            self._show_no_device(devices.advice)
        elif devices.device == "CPU":
            self._say_of_this_one(self.tr("CPU: {0}").format(devices.advice))
        else:
            self._say_of_this_one(device(devices.device, devices.backend))

    def _show_no_device(self, why: str) -> None:
        self._say_of_this_one(self.tr("The devices could not be determined: {0}").format(why))

    def _say_of_this_one(self, words: str) -> None:
        self._of_this_one = words
        self._show()

    def _build(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(title(self.tr("Where")))
        row.addWidget(self._box, 1)
        row.addWidget(self._change)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(row)
        rows.addWidget(self._device)
        rows.addWidget(self._sent)

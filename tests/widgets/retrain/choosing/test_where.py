"""Retrain… ▸ Where: offered from the list, remembered, and honest about what is sent."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from digitpad.core.elsewhere import checking, computers
from digitpad.core.elsewhere.checking import Seen
from digitpad.core.elsewhere.computer import Computer
from digitpad.core.errors import DigitPadError
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.sentences.elsewhere_words import ComputerWords
from digitpad.core.sentences.worker_words import DeviceWords
from digitpad.core.training.backends import spare_threads
from digitpad.services.training.computer_list import ComputerList
from digitpad.services.training.devices import DevicesQuery
from digitpad.services.training.mnist_download import MnistDownload
from digitpad.widgets.retrain.choosing.choosing_dialog import ChoosingDialog, Circumstances
from digitpad.widgets.retrain.computers.computers_dialog import ComputersDialog
from tests import sample_digits
from tests.said import said, says

GPU = Computer("gpu", "me@gpu.example.org", prefix="srun -n1")


class CountedDevices(DevicesQuery):
    """Counts how often it is asked, and never answers."""

    asked = 0

    def ask(self) -> None:
        self.asked += 1


@pytest.fixture(autouse=True)
def mnist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = sample_digits.write_mnist(tmp_path / "mnist", training=20, test=10)
    monkeypatch.setenv("DIGITPAD_DATA", str(folder))


def open_dialog(
    qtbot: QtBot,
    *,
    mine: int = 0,
    missing: bool = False,
    bundle: bool = False,
    devices: DevicesQuery | None = None,
) -> ChoosingDialog:
    now = Circumstances(
        ModelLibrary().bundled(), mine, Path("mine.gz"), missing_extra=missing, is_bundle=bundle
    )
    dialog = ChoosingDialog(now, devices or CountedDevices(), MnistDownload())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def where(dialog: ChoosingDialog) -> QComboBox:
    box = dialog.findChild(QComboBox, "where")
    assert box is not None
    return box


def choose(dialog: ChoosingDialog, name: str) -> None:
    where(dialog).setCurrentIndex(where(dialog).findData(name))


def label(dialog: ChoosingDialog, name: str) -> QLabel:
    found = dialog.findChild(QLabel, name)
    assert found is not None
    return found


def test_this_computer_is_meant_unless_somebody_says_otherwise(qtbot: QtBot) -> None:
    computers.add(GPU)
    dialog = open_dialog(qtbot)
    assert where(dialog).currentText() == said("This computer")
    assert not label(dialog, "sent").isVisible()
    with qtbot.waitSignal(dialog.training_requested) as chosen:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    config, computer = chosen.args
    assert (config.threads, computer) == (spare_threads(), "")


def test_a_chosen_computer_is_passed_on_and_offered_the_next_time(qtbot: QtBot) -> None:
    computers.add(GPU)
    dialog = open_dialog(qtbot)
    choose(dialog, "gpu")
    with qtbot.waitSignal(dialog.training_requested) as chosen:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    config, computer = chosen.args
    assert (config.threads, computer) == (0, "gpu")
    devices = CountedDevices()
    again = open_dialog(qtbot, devices=devices)
    assert where(again).currentData() == "gpu"
    assert devices.asked == 0, "which imports TensorFlow, for seconds"
    choose(again, "")
    assert devices.asked == 1


def test_one_that_is_off_the_list_is_not_offered(qtbot: QtBot) -> None:
    computers.add(GPU)
    dialog = open_dialog(qtbot)
    choose(dialog, "gpu")
    computers.remove("gpu")
    dialog.findChild(ComputerList).read()  # type: ignore[union-attr]
    assert (where(dialog).count(), where(dialog).currentData()) == (1, "")


@pytest.mark.parametrize(
    ("mine", "own"),
    [
        (12, "Your own digits go too, and are deleted there when the training is over."),
        (0, "Your own digits stay here."),
    ],
)
def test_it_is_said_what_is_sent(qtbot: QtBot, mine: int, own: str) -> None:
    computers.add(GPU)
    dialog = open_dialog(qtbot, mine=mine)
    choose(dialog, "gpu")
    sent = label(dialog, "sent")
    assert sent.isVisible()
    assert says(sent.text(), own)
    assert "“gpu”" in sent.text() or "„gpu“" in sent.text()
    assert sent.text() in where(dialog).accessibleDescription()


def test_the_devices_are_those_of_the_chosen_computer(qtbot: QtBot) -> None:
    computers.add(GPU)
    dialog = open_dialog(qtbot)
    here = label(dialog, "device").text()
    choose(dialog, "gpu")
    assert says(label(dialog, "device").text(), "Not tried yet.")
    known = DeviceWords.COMPUTES_ON(backend="JAX", device="NVIDIA H100")
    checking._remember(GPU, Seen(known))
    dialog.findChild(ComputerList).read()  # type: ignore[union-attr]
    assert label(dialog, "device").text() == str(known)
    choose(dialog, "")
    assert label(dialog, "device").text() == here


def test_what_is_missing_here_does_not_matter_there(qtbot: QtBot) -> None:
    computers.add(GPU)
    dialog = open_dialog(qtbot, missing=True)
    panel, start = dialog.findChild(QLabel, "installWords"), dialog.findChild(QPushButton, "start")
    assert panel is not None
    assert start is not None
    assert (panel.isVisible(), start.isEnabled()) == (True, False)
    choose(dialog, "gpu")
    assert (panel.isVisible(), start.isEnabled()) == (False, True)
    recipe = dialog.findChild(QComboBox, "recipe")
    assert recipe is not None
    assert recipe.isVisible()
    choose(dialog, "")
    assert (panel.isVisible(), recipe.isVisible(), start.isEnabled()) == (True, False, False)


def test_a_bundle_needs_a_python_to_follow_a_training_elsewhere(qtbot: QtBot) -> None:
    computers.add(GPU)
    dialog = open_dialog(qtbot, missing=True, bundle=True)
    choose(dialog, "gpu")
    panel, start = dialog.findChild(QLabel, "installWords"), dialog.findChild(QPushButton, "start")
    assert panel is not None
    assert start is not None
    assert (panel.isVisible(), start.isEnabled()) == (True, False)


@pytest.mark.parametrize("kind", ["the choice", "the list"])
def test_a_closed_dialog_hears_no_more_of_the_list(qtbot: QtBot, kind: str) -> None:
    computer_list, parent = ComputerList(), QWidget()
    qtbot.addWidget(parent)
    dialog: QDialog = ComputersDialog(computer_list, parent)
    if kind == "the choice":
        now = Circumstances(ModelLibrary().bundled(), 0, Path("mine.gz"))
        devices, download = CountedDevices(parent), MnistDownload(parent)
        dialog = ChoosingDialog(now, devices, download, parent, computers=computer_list)
    dialog.open()
    with qtbot.waitSignal(dialog.destroyed):
        dialog.close()
    computers.add(GPU)
    computer_list.read()
    computer_list.failed.emit(DigitPadError(ComputerWords.NOT_CHECKED_YET()))
    assert [entry.computer for entry in computer_list.entries] == [GPU]

"""What trainings need is installed from the dialog, with the real pip and one small wheel."""

from __future__ import annotations

import os
from collections.abc import Iterator
from gettext import NullTranslations
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from digitpad.core.installing import installer
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.processes import child_process, training_environment
from digitpad.core.sentences.languages import language
from digitpad.core.sentences.sentence import speak
from digitpad.core.training.install_hints import install_command
from digitpad.services.training.devices import DevicesQuery
from digitpad.services.training.mnist_download import MnistDownload
from digitpad.services.training.training_install import TrainingInstall
from digitpad.widgets.common.styled_widgets import Trouble
from digitpad.widgets.retrain.choosing.choosing_dialog import ChoosingDialog, Circumstances
from tests.said import says
from tests.tiny_packages import TINY, write_wheel

LONG = 120_000


class CountedDevices(DevicesQuery):
    """Counts how often it is asked."""

    asked = 0

    def ask(self) -> None:
        self.asked += 1


@pytest.fixture
def wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which pip looks for packages; nothing is in it yet."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setattr(training_environment, "this_python_trains", lambda: False)
    monkeypatch.setattr(installer, "find_uv", lambda: None)
    return folder


@pytest.fixture
def install() -> Iterator[TrainingInstall]:
    made = TrainingInstall(packages=TINY)
    yield made
    made.stop_and_wait()


@pytest.fixture
def german_numbers() -> Iterator[None]:
    speak(NullTranslations(), language("de"))
    yield
    speak(NullTranslations())


@pytest.fixture
def dialog(qtbot: QtBot, install: TrainingInstall) -> ChoosingDialog:
    now = Circumstances(ModelLibrary().bundled(), 12, Path("mine.ndjson"), missing_extra=True)
    made = ChoosingDialog(now, CountedDevices(), MnistDownload(), install=install)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(made)
    made.open()
    return made


def press(qtbot: QtBot, dialog: ChoosingDialog, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def is_shown(dialog: ChoosingDialog, name: str) -> bool:
    found = dialog.findChild(QWidget, name)
    assert found is not None
    return found.isVisible()


def words(dialog: ChoosingDialog) -> str:
    found = dialog.findChild(QLabel, "installWords")
    assert found is not None
    return found.text()


@pytest.mark.usefixtures("wheels")
def test_the_sizes_are_said_before_and_the_command_can_be_copied(
    qtbot: QtBot, dialog: ChoosingDialog
) -> None:
    assert says(words(dialog), "720 MB to download, 2,440 MB on the disk")
    assert not is_shown(dialog, "recipe"), "one thing at a time"
    press(qtbot, dialog, "copyCommand")
    assert QGuiApplication.clipboard().text() == install_command()


@pytest.mark.usefixtures("wheels", "german_numbers")
def test_the_sizes_are_written_as_the_language_writes_numbers(dialog: ChoosingDialog) -> None:
    assert "2.440 MB" in words(dialog)
    assert says(words(dialog), "MB on the disk")


def test_after_a_failure_a_second_try_works_and_trainings_can_start(
    qtbot: QtBot, dialog: ChoosingDialog, install: TrainingInstall, wheels: Path
) -> None:
    with qtbot.waitSignal(install.failed, timeout=LONG):
        press(qtbot, dialog, "installTraining")
        assert not is_shown(dialog, "installTraining")
    trouble = dialog.findChild(Trouble, "installTrouble")
    assert trouble is not None
    assert says(trouble.text, "not installed: ")
    assert says(trouble.text, "there is no build of")
    assert "tinykeras" in trouble.text
    write_wheel(wheels)
    with qtbot.waitSignal(install.done, timeout=LONG):
        press(qtbot, dialog, "installTraining")
        assert trouble.text == ""
    assert not child_process.worker_lacks_packages()
    assert not is_shown(dialog, "installPanel")
    assert is_shown(dialog, "recipe")
    assert dialog.findChild(QPushButton, "start").isEnabled()  # type: ignore[union-attr]


@pytest.mark.usefixtures("wheels")
def test_stopped_it_can_be_begun_again(
    qtbot: QtBot, dialog: ChoosingDialog, install: TrainingInstall, own_folders: Path
) -> None:
    press(qtbot, dialog, "installTraining")
    qtbot.waitUntil(lambda: bool(list(own_folders.glob("making-*"))), timeout=LONG)
    with qtbot.waitSignal(install.cancelled, timeout=LONG):
        press(qtbot, dialog, "cancelInstall")
    assert is_shown(dialog, "installTraining")
    assert not list(own_folders.glob("making-*"))

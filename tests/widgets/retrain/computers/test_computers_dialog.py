"""The list of other computers in the window: added, changed, removed, put back, and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from digitpad.core.elsewhere import checking, computers
from digitpad.core.elsewhere.checking import Seen
from digitpad.core.elsewhere.computer import Computer
from digitpad.core.sentences.elsewhere_words import ComputerWords
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.worker_words import DeviceWords
from digitpad.services.training.computer_list import ComputerList
from digitpad.widgets.common.message_bar import MessageBar
from digitpad.widgets.common.styled_widgets import Trouble
from digitpad.widgets.retrain.computers.computer_form import ComputerForm
from digitpad.widgets.retrain.computers.computers_dialog import ComputersDialog
from tests.retraining import one, press
from tests.said import said

GPU = Computer("gpu", "me@gpu.example.org")
CLUSTER = Computer("Cluster", "login", prefix="srun --gres=gpu:1", minutes=60, packages="cuda")


@pytest.fixture
def listed(qtbot: QtBot) -> Iterator[ComputersDialog]:
    parent = QWidget()
    qtbot.addWidget(parent)
    computers_of_window = ComputerList(parent)
    dialog = ComputersDialog(computers_of_window, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    dialog.open()
    yield dialog
    computers_of_window.let_go()


def rows(dialog: ComputersDialog) -> QListView:
    return one(dialog, QListView)


def names(dialog: ComputersDialog) -> list[str]:
    model = rows(dialog).model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def message(dialog: ComputersDialog) -> str:
    return one(dialog, MessageBar).text


def capital(sentence: Sentence) -> str:
    said = str(sentence)
    return said[:1].upper() + said[1:]


def fill(form: ComputerForm, **texts: str) -> None:
    for name, text in texts.items():
        field = form.findChild(QLineEdit, f"computer{name.title()}")
        assert field is not None
        field.setText(text)


def trouble(form: ComputerForm) -> str:
    return one(form, Trouble).text


def save(form: ComputerForm) -> QPushButton:
    found = form.findChild(QPushButton, "saveComputer")
    assert found is not None
    return found


def add(qtbot: QtBot, dialog: ComputersDialog, computer: Computer) -> None:
    press(dialog, "addComputer")
    form = one(dialog, ComputerForm)
    fill(form, name=computer.name, address=computer.address, prefix=computer.prefix)
    save(form).click()
    qtbot.waitUntil(lambda: computer.name in names(dialog))
    qtbot.waitUntil(lambda: not dialog.findChildren(ComputerForm))


def test_what_is_added_is_kept_and_shown(qtbot: QtBot, listed: ComputersDialog) -> None:
    assert not rows(listed).isVisible()
    add(qtbot, listed, GPU)
    assert message(listed) == said(
        "“{0}” is on the list. Check tries it, and prepares it the first time.", "gpu"
    )
    assert listed.focusWidget() is listed.findChild(QPushButton, "checkComputer")
    add(qtbot, listed, Computer("Cluster", "login", prefix="srun -n1"))
    assert names(listed) == ["Cluster", "gpu"]
    assert computers.read() == [Computer("Cluster", "login", prefix="srun -n1"), GPU]
    assert listed.current == Computer("Cluster", "login", prefix="srun -n1")
    QAbstractItemModelTester(rows(listed).model())
    whole = str(rows(listed).currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    assert "login · srun -n1" in whole
    assert capital(ComputerWords.NOT_CHECKED_YET()) in whole


@pytest.mark.parametrize(
    ("name", "address", "prefix", "why"),
    [
        ("-", "host", "", ComputerWords.WRONG_NAME(name="-")),
        ("here", "host", "", ComputerWords.NAME_OF_THIS_ONE(name="here")),
        ("x", "-oProxyCommand=id", "", ComputerWords.WRONG_ADDRESS(address="-oProxyCommand=id")),
        ("x", "me@host; id", "", ComputerWords.WRONG_ADDRESS(address="me@host; id")),
        ("x", "host", "srun 'x", ComputerWords.WRONG_PREFIX(prefix="srun 'x")),
        ("GPU", "host", "", ComputerWords.COMPUTER_THERE_ALREADY(name="GPU")),
    ],
)
def test_what_cannot_be_is_explained(
    qtbot: QtBot, listed: ComputersDialog, name: str, address: str, prefix: str, why: Sentence
) -> None:
    add(qtbot, listed, GPU)
    press(listed, "addComputer")
    form = one(listed, ComputerForm)
    fill(form, name=name)
    assert (trouble(form), save(form).isEnabled()) == ("", False), "the address is not written yet"
    fill(form, address=address, prefix=prefix)
    assert (trouble(form), save(form).isEnabled()) == (capital(why), False)
    fill(form, name="another", address="host", prefix="")
    assert (trouble(form), save(form).isEnabled()) == ("", True)


def test_everything_of_a_computer_can_be_changed(qtbot: QtBot, listed: ComputersDialog) -> None:
    add(qtbot, listed, GPU)
    press(listed, "editComputer")
    form = one(listed, ComputerForm)
    fill(form, name="Cluster", address="login", prefix=CLUSTER.prefix, python="/opt/python3.12")
    fill(form, folder="/scratch/me")
    for name, number in (("computerMinutes", 60), ("computerSeconds", 25)):
        box = form.findChild(QSpinBox, name)
        assert box is not None
        box.setValue(number)
    packages, ready = form.findChild(QComboBox, "computerPackages"), one(form, QCheckBox)
    assert packages is not None
    packages.setCurrentIndex(packages.findData("cuda"))
    ready.setChecked(True)
    save(form).click()
    qtbot.waitUntil(lambda: names(listed) == ["Cluster"])
    (kept,) = computers.read()
    assert kept == Computer(
        "Cluster",
        "login",
        prefix=CLUSTER.prefix,
        python="/opt/python3.12",
        ready=True,
        packages="cuda",
        folder="/scratch/me",
        minutes=60,
        seconds=25,
    )
    press(listed, "editComputer")
    again = [form for form in listed.findChildren(ComputerForm) if form.isVisible()]
    assert again[-1].computer() == kept, "what is not touched stays"


def test_what_is_removed_can_be_put_back(qtbot: QtBot, listed: ComputersDialog) -> None:
    computers.add(CLUSTER)
    add(qtbot, listed, GPU)
    press(listed, "removeComputer")
    qtbot.waitUntil(lambda: names(listed) == ["Cluster"])
    assert message(listed) == f"{ComputerWords.COMPUTER_REMOVED(name='gpu')}."
    assert computers.read() == [CLUSTER]
    press(listed, "undoMessage")
    qtbot.waitUntil(lambda: names(listed) == ["Cluster", "gpu"])
    assert computers.read() == [CLUSTER, GPU]
    assert listed.current == GPU


def test_a_list_that_is_damaged_is_named_and_left_alone(
    qtbot: QtBot, listed: ComputersDialog, own_folders: Path
) -> None:
    own_folders.mkdir(exist_ok=True)
    path = own_folders / "computers.json"
    path.write_text("[]")
    listed._computers.read()
    assert message(listed) == str(ComputerWords.NOT_A_LIST().at(path))
    press(listed, "addComputer")
    form = one(listed, ComputerForm)
    fill(form, name="gpu", address="host")
    with qtbot.waitSignal(listed._computers.failed, timeout=10_000):
        save(form).click()
    assert path.read_text() == "[]"


def test_what_it_said_of_its_devices_is_shown_and_kept(
    qtbot: QtBot, listed: ComputersDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The way there is real in tests/elsewhere; here it is known what comes back."""
    seen = Seen(DeviceWords.COMPUTES_ON(backend="JAX", device="NVIDIA H100"))

    def check(computer: Computer, _inbox: object, say: Callable[[object], object]) -> Seen:
        say(DeviceWords.COMPUTES_ON(backend="JAX", device="…"))
        checking._remember(computer, seen)
        return seen

    monkeypatch.setattr(checking, "check", check)
    add(qtbot, listed, GPU)
    with qtbot.waitSignal(listed._check.done, timeout=10_000):
        press(listed, "checkComputer")
        assert not listed.findChild(QPushButton, "checkComputer").isEnabled()  # type: ignore[union-attr]
    assert message(listed).startswith("gpu")
    assert "NVIDIA H100" in message(listed)
    again = ComputerList()
    (entry,) = again.entries
    assert entry.devices == seen.said
    assert "NVIDIA H100" in str(rows(listed).currentIndex().data(Qt.ItemDataRole.UserRole))


def test_keys_do_everything(qtbot: QtBot, listed: ComputersDialog) -> None:
    computers.add(CLUSTER)
    computers.add(GPU)
    listed._computers.read()
    view: QAbstractItemView = rows(listed)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert listed.current == GPU
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(listed) == ["Cluster"])
    qtbot.keyClick(listed, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: names(listed) == ["Cluster", "gpu"])
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Return)
    form = one(listed, ComputerForm)
    assert form.computer() == GPU
    qtbot.keyClick(form, Qt.Key.Key_Escape)
    assert listed.isVisible()


def test_everything_has_a_name_for_a_screen_reader(qtbot: QtBot, listed: ComputersDialog) -> None:
    press(listed, "addComputer")
    form = one(listed, ComputerForm)
    kinds = (QLineEdit, QComboBox, QSpinBox, QListView, QProgressBar, QPushButton, QCheckBox)
    parts = [part for kind in kinds for part in (*listed.findChildren(kind),)]
    own = [part for part in parts if not isinstance(part.parentWidget(), QSpinBox | QComboBox)]
    named = [part for part in own if part.objectName() or not isinstance(part, QListView)]
    assert len(named) > 15
    for part in named:
        assert part.accessibleName() or getattr(part, "text", str)(), part.objectName()
    qtbot.keyClick(form, Qt.Key.Key_Escape)

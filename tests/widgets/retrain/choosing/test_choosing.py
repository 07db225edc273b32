"""What a person may choose, and what is said about it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QRect, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QFocusFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
)
from pytestqt.qtbot import QtBot

from digitpad.core.datasets.digits import MNIST
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.training import recipes, training_times
from digitpad.core.training.backends import spare_threads
from digitpad.core.training.install_hints import install_command
from digitpad.core.training.train_config import DataSource, TrainConfig
from digitpad.services.training.devices import Devices, DevicesQuery
from digitpad.services.training.mnist_download import MnistDownload
from digitpad.widgets.common.accessibility.focus_ring import show_focus
from digitpad.widgets.common.styled_widgets import Fold, Trouble
from digitpad.widgets.retrain.choosing.choosing_dialog import ChoosingDialog, Circumstances
from digitpad.widgets.retrain.choosing.source_list import MY_DIGITS_WEIGHT, SourceList
from digitpad.widgets.retrain.choosing.source_row import SourceRow
from tests import sample_digits
from tests.said import said, says

GOING_ON = recipes.find(recipes.DEFAULT).numbers(going_on=True)
MINE = Path("/somewhere/my-digits.ndjson.gz")


class SilentDevices(DevicesQuery):
    """Answers only when the test says so."""

    def ask(self) -> None:
        pass


@pytest.fixture
def mnist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = sample_digits.write_mnist(tmp_path / "mnist", training=20, test=10)
    monkeypatch.setenv("DIGITPAD_DATA", str(folder))


def open_dialog(qtbot: QtBot, **circumstances: object) -> ChoosingDialog:
    usual: dict[str, object] = {
        "current": ModelLibrary().bundled(),
        "my_digits_count": 0,
        "my_digits_file": MINE,
    }
    now = Circumstances(**(usual | circumstances))  # type: ignore[arg-type]
    dialog = ChoosingDialog(now, SilentDevices(), MnistDownload())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def start_button(dialog: ChoosingDialog) -> QPushButton:
    button = dialog.findChild(QPushButton, "start")
    assert button is not None
    return button


def trouble(dialog: ChoosingDialog) -> str:
    found = dialog.findChild(Trouble, "trouble")
    assert found is not None
    return found.text


def write(dialog: ChoosingDialog, name: str, text: str) -> None:
    field = dialog.findChild(QLineEdit, name)
    assert field is not None
    field.setText(text)


def test_more_options_are_seen_as_soon_as_they_are_asked_for(qtbot: QtBot) -> None:
    dialog = open_dialog(qtbot)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    screen = dialog.screen().availableGeometry()
    QCoreApplication.processEvents()  # so that nothing else lays it out later
    dialog.move(300, screen.bottom() - dialog.frameGeometry().height())
    QCoreApplication.processEvents()
    fold, seed = dialog.findChild(Fold), dialog.findChild(QLineEdit, "seed")
    assert fold is not None
    assert seed is not None
    qtbot.mouseClick(fold.button, Qt.MouseButton.LeftButton)
    needed = seed.sizeHint().height()
    qtbot.waitUntil(lambda: seed.visibleRegion().boundingRect().height() >= needed)
    qtbot.waitUntil(lambda: screen.contains(dialog.frameGeometry()))


@pytest.mark.parametrize(("count", "words"), [(1, "1 drawing"), (1200, "1,200 drawings")])
def test_it_is_said_how_many_digits_are_ones_own(qtbot: QtBot, count: int, words: str) -> None:
    dialog = open_dialog(qtbot, my_digits_count=count)
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert said(f"{words} in your own hand") in shown


def test_the_ring_around_a_tick_leaves_the_sentence_below_it_whole(
    qtbot: QtBot, qapp: QApplication
) -> None:
    show_focus(qapp)
    dialog = open_dialog(qtbot, my_digits_count=3)
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    for row in dialog.findChildren(SourceRow):
        tick, sentence = row.findChild(QCheckBox), row.findChild(QLabel)
        assert tick is not None
        assert sentence is not None
        tick.setFocus(Qt.FocusReason.TabFocusReason)
        ring = dialog.findChild(QFocusFrame)
        assert ring is not None
        around = QRect(ring.mapToGlobal(QPoint()), ring.size())
        assert not around.intersects(QRect(sentence.mapToGlobal(QPoint()), sentence.size()))


def choose_recipe(dialog: ChoosingDialog, name: str) -> None:
    box = dialog.findChild(QComboBox, "recipe")
    assert box is not None
    box.setCurrentIndex(box.findData(name))


@pytest.mark.usefixtures("mnist")
def test_return_starts_what_is_right_for_most(qtbot: QtBot) -> None:
    dialog = open_dialog(qtbot)
    with qtbot.waitSignal(dialog.training_requested) as chosen:
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    config: TrainConfig = chosen.args[0]
    assert config.recipe == recipes.DEFAULT
    assert config.data == GOING_ON.data
    assert config.start_from == str(ModelLibrary().bundled().path), "it keeps what it knows"
    assert config.epochs == GOING_ON.epochs
    assert config.threads == spare_threads()


def test_no_sentence_is_squeezed_into_one_line(qtbot: QtBot) -> None:
    dialog = open_dialog(qtbot)
    dialog.resize(dialog.minimumWidth(), 300)
    (row,) = (row for row in dialog.findChildren(SourceRow) if row.path == MNIST)
    row.show_sentence("many words that take a second line and a third " * 4)
    (words,) = (one for one in row.findChildren(QLabel) if "second line" in one.text())
    qtbot.waitUntil(lambda: words.height() >= words.heightForWidth(words.width()))
    assert words.height() > 3 * words.fontMetrics().height()


@pytest.mark.usefixtures("mnist")
def test_my_digits_are_ticked_when_there_are_any(qtbot: QtBot) -> None:
    assert open_dialog(qtbot, my_digits_count=12).config().data == (
        *GOING_ON.data,
        DataSource(str(MINE), MY_DIGITS_WEIGHT),
    )


@pytest.mark.usefixtures("mnist")
@pytest.mark.parametrize(
    ("name", "text", "why"),
    [
        ("epochs", "0", "The number of epochs is 0, not in 1..10000"),
        ("epochs", "many", "The number of epochs is “many”, not a whole number"),
        ("epochs", "", "The number of epochs is empty, not a whole number"),
        ("epochs", "1.5", "The number of epochs is “1.5”, not a whole number"),
        ("batch_size", "-4", "The batch size is -4, not in 1..16384"),
        ("learning_rate", "nan", "The learning rate is not a finite number"),
        ("learning_rate", "1000", "The learning rate is 1000, not in 1e-09..100"),
        ("seed", "-1", "The seed is -1, not in 0..2147483647"),
    ],
)
def test_wrong_numbers_cannot_be_started_and_say_why(
    qtbot: QtBot, name: str, text: str, why: str
) -> None:
    dialog = open_dialog(qtbot)
    write(dialog, name, text)
    assert trouble(dialog).startswith(said(why))
    assert not start_button(dialog).isEnabled()
    write(dialog, name, "1")
    assert trouble(dialog) == ""
    assert start_button(dialog).isEnabled()


@pytest.mark.usefixtures("mnist")
def test_a_recipe_brings_its_numbers(qtbot: QtBot) -> None:
    dialog = open_dialog(qtbot)
    choose_recipe(dialog, "cnn-32-64")
    config = dialog.config()
    assert (config.epochs, config.learning_rate, config.optimizer) == (12, 1.0, "adadelta")


@pytest.mark.usefixtures("mnist")
def test_beginning_anew_brings_the_numbers_of_a_whole_training(qtbot: QtBot) -> None:
    dialog = open_dialog(qtbot)
    go_on = dialog.findChild(QRadioButton, "goOn")
    assert go_on is not None
    assert go_on.isChecked()
    (anew,) = [b for b in dialog.findChildren(QRadioButton) if b is not go_on]
    anew.setChecked(True)
    config, usual = dialog.config(), recipes.find(recipes.DEFAULT).config
    assert (config.start_from, config.learning_rate) == ("", usual.learning_rate)
    assert config.data == usual.data


@pytest.mark.usefixtures("mnist")
def test_going_on_is_for_the_same_network_only(qtbot: QtBot) -> None:
    dialog = open_dialog(qtbot)
    go_on = dialog.findChild(QRadioButton, "goOn")
    assert go_on is not None
    go_on.setChecked(True)
    assert dialog.config().start_from == str(ModelLibrary().bundled().path)
    choose_recipe(dialog, "mlp-512")
    assert not go_on.isEnabled()
    assert dialog.config().start_from == ""


@pytest.mark.usefixtures("mnist")
def test_a_network_that_was_made_elsewhere_goes_on_and_cannot_begin(qtbot: QtBot) -> None:
    bundled = ModelLibrary().bundled()
    assert bundled.card is not None
    mine = replace(bundled, card=replace(bundled.card, name="mine", recipe="imported"))
    dialog = open_dialog(qtbot, current=mine)
    go_on = dialog.findChild(QRadioButton, "goOn")
    assert go_on is not None
    (anew,) = [b for b in dialog.findChildren(QRadioButton) if b is not go_on]
    assert go_on.isChecked()
    assert not anew.isEnabled()
    config = dialog.config()
    assert (config.recipe, config.start_from) == ("imported", str(mine.path))
    assert replace(config, recipe=recipes.DEFAULT, start_from="", threads=0) == GOING_ON
    choose_recipe(dialog, "mlp-512")
    assert anew.isChecked()
    assert (dialog.config().recipe, dialog.config().start_from) == ("mlp-512", "")


def test_without_anything_to_learn_from_nothing_starts(qtbot: QtBot) -> None:
    dialog = open_dialog(qtbot)
    assert says(trouble(dialog), "nothing to learn from")
    assert not start_button(dialog).isEnabled()


def test_a_dropped_file_is_learned_from(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = open_dialog(qtbot)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(tmp_path / name)) for name in ("a.ndjson", "b")])
    action, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier
    event = QDropEvent(QPoint(5, 5), action, mime, left, none.NoModifier)
    sources = dialog.findChild(SourceList)
    assert sources is not None
    sources.dropEvent(event)
    assert [Path(source.path).name for source in dialog.config().data] == ["a.ndjson", "b"]
    assert start_button(dialog).isEnabled()


@pytest.mark.usefixtures("mnist")
def test_without_the_extra_it_says_what_installs_it(qtbot: QtBot) -> None:
    dialog = open_dialog(qtbot, missing_extra=True)
    assert install_command() in trouble(dialog)
    assert not start_button(dialog).isEnabled()


@pytest.mark.usefixtures("mnist")
def test_another_window_that_trains_is_mentioned(qtbot: QtBot) -> None:
    dialog = open_dialog(qtbot, busy_elsewhere=True)
    assert says(trouble(dialog), "Another window")
    assert not start_button(dialog).isEnabled()


@pytest.mark.usefixtures("mnist")
def test_it_says_how_long_it_took_here_before(qtbot: QtBot) -> None:
    training_times.remember("digitnet", 1.0)
    recipe = recipes.find("digitnet")
    few, many = (training_times.expected_seconds(recipe, 2, count) for count in (30, 130))
    assert many - few == 200.0
    training_times.remember("digitnet", 3600 / 55_000 / GOING_ON.data[0].weight)
    dialog = open_dialog(qtbot)
    write(dialog, "epochs", "2")
    texts = [label.text() for label in dialog.findChildren(type(dialog._time))]
    assert said("About 2 h 0 min on this computer") in texts


@pytest.mark.usefixtures("mnist")
@pytest.mark.parametrize(
    ("devices", "named"),
    [
        (Devices("jax", "NVIDIA RTX 4070", "JAX computes on it."), "NVIDIA RTX 4070 · JAX"),
        (
            Devices("tensorflow", "CPU", "TensorFlow sees no GPU."),
            said("CPU: {0}", "TensorFlow sees no GPU."),
        ),
    ],
)
def test_the_device_is_named(qtbot: QtBot, devices: Devices, named: str) -> None:
    query = SilentDevices()
    now = Circumstances(ModelLibrary().bundled(), 0, MINE)
    dialog = ChoosingDialog(now, query, MnistDownload())
    qtbot.addWidget(dialog)
    query.answered.emit(devices)
    label = dialog.findChild(QLabel, "device")
    assert label is not None
    assert label.text() == named

"""The window of all models, over a real library."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, QProcess, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QFileDialog, QInputDialog, QLabel, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from digitpad.core.library.installed_model import BUNDLED, Origin
from digitpad.core.library.model_library import ModelLibrary
from digitpad.services.models.importing import Importing
from digitpad.widgets.common.formatting import sentences
from digitpad.widgets.common.message_bar import MessageBar
from digitpad.widgets.common.quiet_lines import QUIET_LINES
from digitpad.widgets.models.comparison_dialog import ComparisonDialog
from digitpad.widgets.models.comparison_view import ComparisonView
from digitpad.widgets.models.import_bar import ImportBar
from digitpad.widgets.models.menu import ModelsMenu
from digitpad.widgets.models.model_list import ModelList
from digitpad.widgets.models.models_window import ModelsWindow
from digitpad.widgets.pad.pad_window import PadWindow
from tests import sample_digits
from tests.model_files import a_model, cut_short, hardly_reads, rotten
from tests.retraining import one, open_window, press
from tests.said import said, says


@pytest.fixture
def window(qtbot: QtBot) -> PadWindow:
    return open_window(qtbot)


@pytest.fixture
def mine(tmp_path: Path) -> str:
    """The id of a second model in the library."""
    source = a_model(tmp_path / "mine.digitpad", "mine")
    return ModelLibrary().install(source, Origin.IMPORTED, "a friend").id


def models_of(window: PadWindow) -> ModelsWindow:
    window.pad_actions.models.trigger()
    return one(window, ModelsWindow)


def button(models: ModelsWindow, name: str) -> QPushButton:
    found = models.findChild(QPushButton, name)
    assert found is not None
    return found


def export(models: ModelsWindow, form: str) -> None:
    """Choose a form in the menu of Export."""
    menu = button(models, "exportModel").menu()
    menu.aboutToShow.emit()
    (action,) = [action for action in menu.actions() if action.data() == form]
    assert action.isEnabled()
    action.trigger()


def names(models: ModelsWindow) -> list[str]:
    rows = models._models
    return [str(rows.index(row).data()) for row in range(rows.rowCount())]


def trouble(models: ModelsWindow) -> str:
    return one(models, MessageBar).text


def test_the_list_is_a_sound_model(qtmodeltester: ModelTester, mine: str) -> None:
    model = ModelList()
    model.show_models(ModelLibrary().models(), mine)
    qtmodeltester.check(model)


def test_every_model_is_listed_with_what_is_known(window: PadWindow, mine: str) -> None:
    models = models_of(window)
    assert names(models)[1:] == ["mine"]
    models.select(mine)
    shown = " ".join(label.text() for label in models.findChildren(QLabel))
    assert "a friend" in shown
    row = models._models.index(models._models.row_of(mine))
    assert says(str(row.data(QUIET_LINES)), "imported")


def test_the_bundled_one_cannot_be_deleted_or_renamed(window: PadWindow, mine: str) -> None:
    models = models_of(window)
    models.select(BUNDLED)
    assert not button(models, "deleteModel").isEnabled()
    assert not button(models, "renameModel").isEnabled()
    models.select(mine)
    assert button(models, "deleteModel").isEnabled()


def test_use_and_go_back(window: PadWindow, mine: str) -> None:
    models = models_of(window)
    models.select(mine)
    press(models, "useModel")
    assert window.reader.card.name == "mine"
    assert not button(models, "useModel").isEnabled()
    models.select(BUNDLED)
    press(models, "useModel")
    assert window.reader.card.name == ModelLibrary().bundled().name


def test_the_menu_goes_back(qtbot: QtBot, window: PadWindow, mine: str) -> None:
    action = window.pad_actions.go_back
    qtbot.waitUntil(lambda: not action.isEnabled())
    models = models_of(window)
    models.select(mine)
    press(models, "useModel")
    action.trigger()
    assert window.reader.card.name == ModelLibrary().bundled().name
    action.trigger()
    assert window.reader.card.name == "mine"


def test_deleting_the_model_that_reads_can_be_undone(window: PadWindow, mine: str) -> None:
    models = models_of(window)
    models.select(mine)
    press(models, "useModel")
    press(models, "deleteModel")
    assert window.reader.card.name == ModelLibrary().bundled().name
    assert len(names(models)) == 1
    press(models, "undoMessage")
    assert names(models)[1:] == ["mine"]
    assert window.reader.card.name == "mine"


def test_why_another_model_takes_the_place_of_a_deleted_one_is_said(
    window: PadWindow, mine: str, tmp_path: Path
) -> None:
    models = models_of(window)
    models.select(mine)
    press(models, "useModel")
    later = ModelLibrary().install(a_model(tmp_path / "later.digitpad", "later"), Origin.TRAINED)
    models.refresh(select=later.id)
    press(models, "useModel")
    path = rotten(ModelLibrary().find(mine).path)
    press(models, "deleteModel")
    assert window.reader.card.name == ModelLibrary().bundled().name
    sentence = said("{error}. The bundled model reads instead.", error="\n")
    assert window.message.text.startswith(said("{path}: {cause}", path=path, cause=""))
    assert window.message.text.endswith(sentence.removeprefix("\n"))


def test_rename(window: PadWindow, mine: str) -> None:
    models = models_of(window)
    models.select(mine)
    press(models, "useModel")
    press(models, "renameModel")
    dialog = one(models, QInputDialog)
    dialog.setTextValue("Ada")
    dialog.accept()
    assert names(models)[1:] == ["Ada"]
    assert window.reader.card.name == "Ada"


def test_export_and_import(qtbot: QtBot, window: PadWindow, mine: str, tmp_path: Path) -> None:
    models = models_of(window)
    models.select(mine)
    export(models, "digitpad")
    dialog = one(models, QFileDialog)
    dialog.fileSelected.emit(str(tmp_path / "out.digitpad"))
    dialog.reject()
    press(models, "deleteModel")
    importing = one(window, ModelsMenu).importing
    with qtbot.waitSignal(importing.imported, timeout=30_000):
        models._import(tmp_path / "out.digitpad")
    assert names(models)[1:] == ["mine"]


def test_a_model_dropped_on_the_pad_is_tried_and_shown(
    qtbot: QtBot, window: PadWindow, tmp_path: Path
) -> None:
    importing = one(window, ModelsMenu).importing
    with qtbot.waitSignal(importing.imported, timeout=30_000):
        window.open_file(a_model(tmp_path / "GIVEN.DIGITPAD", "given"))
    models = one(window, ModelsWindow)
    assert models.isVisible()
    assert models.current is not None
    assert models.current.name == "given"
    assert window.reader.card.name != "given"


FEW = "It reads only 1 of 10 clear digits right: it has to be trained before it is of use."


def test_a_model_that_does_not_read_is_imported_and_never_offered_without_a_warning(
    qtbot: QtBot, window: PadWindow, tmp_path: Path
) -> None:
    before = window.reader.card.name
    with qtbot.waitSignal(one(window, ModelsMenu).importing.imported, timeout=30_000):
        window.open_file(hardly_reads(tmp_path / "untrained.digitpad"))
    models = one(window, ModelsWindow)
    assert trouble(models) == sentences(said("“untrained” is imported."), said(FEW))
    assert window.reader.card.name == before
    assert said(FEW) in [label.text() for label in models._details.findChildren(QLabel)]
    window.models_menu.aboutToShow.emit()
    entries = [action.text() for action in window.models_menu.actions()]
    assert said("untrained (reads 1 of 10 digits)") in entries
    press(models, "useModel")
    assert (
        trouble(models)
        == window.message.text
        == sentences(said("“untrained” is in use."), said(FEW))
    )


def test_a_bad_file_is_a_sentence_and_changes_nothing(
    qtbot: QtBot, window: PadWindow, tmp_path: Path
) -> None:
    models = models_of(window)
    importing: Importing = one(window, ModelsMenu).importing
    for path in (cut_short(a_model(tmp_path / "cut.digitpad")), tmp_path / "what.txt"):
        with qtbot.waitSignal(importing.failed, timeout=30_000):
            models._import(path)
        assert str(path) in trouble(models)
    assert len(names(models)) == 1


def test_every_file_that_is_dropped_gets_its_answer(
    qtbot: QtBot, window: PadWindow, tmp_path: Path
) -> None:
    models, bad = models_of(window), tmp_path / "what.txt"
    good = a_model(tmp_path / "good.digitpad", "good")
    with qtbot.waitSignal(one(window, ModelsMenu).importing.imported, timeout=30_000):
        drop(models, bad, good)
    refused, taken = trouble(models).splitlines()
    assert refused.startswith(said("{path}: {cause}", path=bad, cause=""))
    assert taken == said("“good” is imported.")
    with qtbot.waitSignal(one(window, ModelsMenu).importing.already_there, timeout=30_000):
        drop(models, good)
    assert trouble(models) == said("“good” is there already.")


def drop(models: ModelsWindow, *paths: Path) -> None:
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    models.dropEvent(QDropEvent(QPointF(), Qt.DropAction.CopyAction, files, button, keys))


def import_bar(models: ModelsWindow) -> ImportBar:
    return one(models, ImportBar)


def test_an_import_is_seen_and_can_be_left(window: PadWindow, tmp_path: Path) -> None:
    pytest.importorskip("keras", reason="importing Keras models needs the train extra")
    path = tmp_path / "theirs.keras"
    path.write_bytes(b"PK\x03\x04 whatever")
    models = models_of(window)
    assert not import_bar(models).isVisible()
    models._import(path)
    assert import_bar(models).isVisible()
    assert any("theirs.keras" in label.text() for label in import_bar(models).findChildren(QLabel))
    press(models, "cancelImport")
    assert not import_bar(models).isVisible()
    assert all(
        process.state() is QProcess.ProcessState.NotRunning
        for process in one(window, ModelsMenu).importing.findChildren(QProcess)
    )
    assert not trouble(models)
    assert len(names(models)) == 1


def test_the_sign_goes_with_the_import(qtbot: QtBot, window: PadWindow, tmp_path: Path) -> None:
    models = models_of(window)
    importing = one(window, ModelsMenu).importing
    with qtbot.waitSignal(importing.imported, timeout=30_000):
        models._import(a_model(tmp_path / "given.digitpad"))
        assert import_bar(models).isVisible()
    assert not import_bar(models).isVisible()


def test_what_is_there_already_is_said_and_stays_as_it_is(
    qtbot: QtBot, window: PadWindow, tmp_path: Path
) -> None:
    models, path = models_of(window), a_model(tmp_path / "given.digitpad", "given")
    before = ModelLibrary().install(path, Origin.TRAINED, "a run")
    importing: Importing = one(window, ModelsMenu).importing
    with qtbot.waitSignal(importing.already_there, timeout=30_000):
        models._import(path)
    qtbot.waitUntil(lambda: said("“given” is there already.") in trouble(models))
    after = ModelLibrary().find(before.id)
    assert (after.origin, after.came_from) == (Origin.TRAINED, "a run")
    assert after.added == before.added


def test_a_model_of_another_kind_is_called_by_its_name(
    qtbot: QtBot, window: PadWindow, tmp_path: Path
) -> None:
    models, path = models_of(window), tmp_path / "saved"
    path.mkdir()
    (path / "saved_model.pb").touch()
    with qtbot.waitSignal(one(window, ModelsMenu).importing.failed, timeout=30_000):
        models._import(path)
    assert says(trouble(models), "is a SavedModel, which is a program, so it is not run")


def test_a_damaged_model_is_listed_as_such(window: PadWindow, mine: str) -> None:
    cut_short(ModelLibrary().find(mine).path)
    models = models_of(window)
    models.select(mine)
    row = models._models.index(models._models.row_of(mine))
    assert row.data(QUIET_LINES) == said("damaged")
    assert not button(models, "useModel").isEnabled()
    assert button(models, "deleteModel").isEnabled()
    assert row.data(Qt.ItemDataRole.ToolTipRole)


def test_a_comparison_is_opened_once_and_closed_by_one_key(
    qtbot: QtBot, window: PadWindow, mine: str
) -> None:
    models = models_of(window)
    models.select(mine)
    for _ in range(2):
        press(models, "compareModel")
    dialog = one(models, ComparisonDialog)
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not isValid(dialog))
    press(models, "compareModel")
    again = one(models, ComparisonDialog)
    assert again.close()
    qtbot.waitUntil(lambda: not isValid(again))


def test_compare_shows_both_on_the_same_pictures(
    qtbot: QtBot,
    window: PadWindow,
    mine: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = sample_digits.write_mnist(tmp_path / "mnist", training=20, test=40)
    monkeypatch.setenv("DIGITPAD_DATA", str(folder))
    models = models_of(window)
    models.select(mine)
    press(models, "compareModel")
    dialog = one(models, ComparisonDialog)
    qtbot.waitUntil(lambda: dialog.findChild(ComparisonView) is not None, timeout=30_000)
    shown = [label.text() for label in dialog.findChildren(QLabel)]
    assert said("MNIST, 40 digits") in shown
    assert said("the same") in shown
    dialog.close()


def test_ctrl_z_takes_the_last_change_back(qtbot: QtBot, window: PadWindow, mine: str) -> None:
    models = models_of(window)
    models.select(mine)
    models.activateWindow()
    qtbot.waitUntil(models.isActiveWindow)
    models._rename(models.current, "yours")
    assert names(models)[1:] == ["yours"]
    qtbot.keyClick(models, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(models)[1:] == ["mine"]
    press(models, "deleteModel")
    assert names(models)[1:] == []
    qtbot.keyClick(models, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert names(models)[1:] == ["mine"]


def test_what_was_done_is_said(window: PadWindow, mine: str, tmp_path: Path) -> None:
    models = models_of(window)
    models.select(mine)
    press(models, "useModel")
    assert trouble(models) == said("“mine” is in use.")
    assert window.message.text == said("“mine” is in use.")
    models.exports.write(models.current, "digitpad", tmp_path / "mine-copy.digitpad")
    assert trouble(models) == said(f"Exported to {tmp_path / 'mine-copy.digitpad'}.")
    press(models, "deleteModel")
    assert trouble(models) == said("“mine” is deleted.")
    models._rename(models.current, "x")  # the built-in one: refused
    assert not says(trouble(models), "deleted")


def test_an_import_is_said_in_the_window_that_it_opens(
    qtbot: QtBot, window: PadWindow, tmp_path: Path
) -> None:
    with qtbot.waitSignal(one(window, ModelsMenu).importing.imported, timeout=30_000):
        window.open_file(a_model(tmp_path / "friend.digitpad", "friend"))
    assert trouble(one(window, ModelsWindow)) == said("“friend” is imported.")

"""Doing something about pictures, in the real window: keys, dialogs, files, clipboard."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog, QInputDialog, QPushButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from digitpad.core.browsing.annotation_store import AnnotationStore
from digitpad.core.browsing.arrangement import Filter
from digitpad.core.browsing.scored_set import ScoredSet, score_set
from digitpad.core.datasets.digits import Digits
from digitpad.core.datasets.load import load_dataset
from digitpad.core.files.paths import bundled_model
from digitpad.core.models import model_file
from digitpad.core.scoring.picture_set import as_picture_set
from digitpad.core.scoring.score_cache import ScoreCache
from digitpad.widgets.browser.browser_window import BrowserWindow
from tests import sample_digits
from tests.said import said, says, written

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot: QtBot, scored: ScoredSet) -> Iterator[BrowserWindow]:
    window = BrowserWindow(bundled_model())
    window.show()
    qtbot.waitExposed(window)
    window.show_scored(scored)
    yield window
    if isValid(window):
        window.close()
    qtbot.waitUntil(lambda: not isValid(window))


def chosen(window: BrowserWindow) -> list[int]:
    return window.parts.grid.selected_pictures()


def wait_for(qtbot: QtBot, window: BrowserWindow, words: str) -> None:
    qtbot.waitUntil(lambda: says(window.message.text, words), timeout=30_000)


def test_keys_relabel_mark_and_undo(qtbot: QtBot, window: BrowserWindow) -> None:
    grid, browsing = window.parts.grid, window.browsing
    qtbot.keyClick(grid, Qt.Key.Key_Right, SHIFT)
    first, second = chosen(window)
    qtbot.keyClick(grid, Qt.Key.Key_7, CONTROL)
    assert [browsing.annotation(one).label for one in (first, second)] == [7, 7]
    qtbot.keyClick(grid, Qt.Key.Key_X)
    assert browsing.annotation(second).mislabelled
    qtbot.keyClick(grid, Qt.Key.Key_X)
    assert not browsing.annotation(second).mislabelled
    qtbot.keyClick(grid, Qt.Key.Key_Backspace, CONTROL)
    assert browsing.annotation(first).label is None
    for _ in range(4):
        qtbot.keyClick(grid, Qt.Key.Key_Z, CONTROL)
    assert not browsing.annotation(first)
    assert AnnotationStore().load() == {}


def test_a_tag_is_asked_for_given_and_taken_away(qtbot: QtBot, window: BrowserWindow) -> None:
    (picture,) = chosen(window)
    for expected in ({"open four"}, set()):
        qtbot.keyClick(window.parts.grid, Qt.Key.Key_T)
        dialog = window.findChild(QInputDialog, "tagDialog")
        assert dialog is not None
        dialog.setTextValue("open four")
        dialog.accept()
        assert window.browsing.annotation(picture).tags == expected
        dialog.setParent(None)
        dialog.deleteLater()


def test_a_choice_becomes_a_set_to_learn_from(qtbot: QtBot, window: BrowserWindow) -> None:
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_A, CONTROL)
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_L)
    dialog = window.findChild(QInputDialog, "weightDialog")
    assert dialog is not None
    dialog.setDoubleValue(3.0)
    with qtbot.waitSignal(window.learning_requested) as wanted:
        dialog.accept()
    assert wanted.args is not None
    source = wanted.args[0]
    assert source.weight == 3.0
    assert len(load_dataset(source.path).digits) == 240
    assert says(window.message.text, "240 pictures")


def test_all_that_is_shown_is_exported(qtbot: QtBot, window: BrowserWindow, tmp_path: Path) -> None:
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_M)
    misread = sorted(window.browsing.shown.tolist())
    window.exports.to_csv(tmp_path / "table.csv")
    wait_for(qtbot, window, f"{len(misread)} pictures")
    with (tmp_path / "table.csv").open(encoding="utf-8") as file:
        assert sorted(int(row["index"]) for row in csv.DictReader(file)) == misread
    window.exports.to_pictures(tmp_path / "pictures")
    wait_for(qtbot, window, f"{len(misread)} pictures")
    assert len(list((tmp_path / "pictures").iterdir())) == len(misread)
    window.exports.to_sheet(tmp_path / "sheet.png")
    wait_for(qtbot, window, f"{len(misread)} pictures")
    assert (tmp_path / "sheet.png").stat().st_size > 1000


def test_a_second_export_waits_and_a_closing_window_leaves_nothing_half_done(
    window: BrowserWindow, tmp_path: Path
) -> None:
    window.exports.to_pictures(tmp_path / "pictures")
    window.exports.to_csv(tmp_path / "table.csv")
    assert says(window.message.text, "Wait until")
    window.close()
    assert len(list(tmp_path.glob("*/*.png"))) in (0, 240)
    assert {path.name for path in tmp_path.iterdir()} <= {"pictures"}


@pytest.fixture
def many(window: BrowserWindow, tmp_path: Path) -> BrowserWindow:
    """The window with a set that takes seconds to write."""
    drawn, labels = sample_digits.pictures(400)
    pictures = as_picture_set(
        "many", "many", Digits(np.tile(labels, 12), np.tile(drawn, (12, 1, 1)))
    )
    cache = ScoreCache(tmp_path.parent / f"{tmp_path.name}-scores")
    window.show_scored(score_set(pictures, model_file.read(bundled_model()), cache))
    return window


def test_a_long_export_shows_how_far_it_is_and_can_be_cancelled(
    qtbot: QtBot, many: BrowserWindow, tmp_path: Path
) -> None:
    bar = many.transfers.bar
    many.exports.to_pictures(tmp_path / "pictures")
    assert not bar.isVisible()
    qtbot.waitUntil(bar.isVisible, timeout=30_000)
    words = " ".join([said("Writing"), said("{0} of {1}", r"([\d,.]+)", written("4,800"))])
    written_so_far = re.fullmatch(words, bar.text)
    assert written_so_far
    assert re.fullmatch(r"(\d[,.])?[05]00", written_so_far[1])
    cancel = bar.findChild(QPushButton, "cancelTransfer")
    assert cancel is not None
    many.exports.to_csv(tmp_path / "table.csv")
    assert bar.isVisible()  # the second did not begin, the first goes on
    cancel.click()
    wait_for(qtbot, many, "The export was cancelled; nothing was written.")
    assert not bar.isVisible()
    assert list(tmp_path.iterdir()) == []


def test_a_dialog_leads_to_the_file(qtbot: QtBot, window: BrowserWindow, tmp_path: Path) -> None:
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_T, CONTROL | SHIFT)
    dialog = window.findChild(QFileDialog, "exportDialog")
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "table.csv"))
    dialog.reject()
    wait_for(qtbot, window, "240 pictures")
    assert (tmp_path / "table.csv").read_text("utf-8").count("\n") == 241


def test_a_full_disk_is_one_sentence(qtbot: QtBot, window: BrowserWindow, full_disk: Path) -> None:
    writers: list[tuple[Callable[[Path], None], str]] = [
        (window.exports.to_sheet, "sheet.png"),
        (window.exports.to_pictures, "pictures"),
    ]
    cause = said("cannot be written: {reason}", reason=said("no space left on device"))
    for write, name in writers:
        write(full_disk / name)
        refusal = said("{path}: {cause}", path=full_disk / name, cause=cause)
        qtbot.waitUntil(lambda refusal=refusal: refusal in window.message.text, timeout=30_000)
    assert list(full_disk.iterdir()) == []


def test_the_chosen_ones_are_copied_as_table_and_picture(
    qtbot: QtBot, window: BrowserWindow
) -> None:
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_C, CONTROL)
    wait_for(qtbot, window, "1 picture copied")
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_Right, SHIFT)
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_C, CONTROL)
    wait_for(qtbot, window, "2 pictures copied")
    data = QGuiApplication.clipboard().mimeData()
    rows = list(csv.DictReader(io.StringIO(data.text())))
    assert [int(row["index"]) for row in rows] == chosen(window)
    assert data.hasImage()


def test_what_is_exported_is_settled_before_a_name_is_asked_for(
    qtbot: QtBot, window: BrowserWindow, tmp_path: Path
) -> None:
    window.parts.grid.selectAll()
    window.browse_actions.export_csv.trigger()
    dialog = window.findChild(QFileDialog, "exportDialog")
    assert dialog is not None
    assert dialog.windowTitle() == said("Export {0}", said("the 240 selected pictures"))
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_M)  # meanwhile others are shown
    dialog.fileSelected.emit(str(tmp_path / "table.csv"))
    dialog.reject()
    wait_for(qtbot, window, "240 pictures are exported")


def test_where_no_picture_is_shown_none_can_be_tagged_or_learnt_from(window: BrowserWindow) -> None:
    window.browsing.set_filter(Filter(annotated=True))
    assert not any(action.isEnabled() for action in window.browse_actions.about_pictures)
    window.browsing.set_filter(Filter())
    assert all(action.isEnabled() for action in window.browse_actions.about_pictures)


def test_nothing_shown_is_said_before_a_name_is_asked_for(window: BrowserWindow) -> None:
    window.browsing.set_filter(Filter(annotated=True))
    window.browse_actions.export_csv.trigger()
    assert window.findChild(QFileDialog, "exportDialog") is None
    assert window.message.text == said("No picture is shown, so there is nothing to export.")


def test_a_picture_has_a_menu_where_it_is(qtbot: QtBot, window: BrowserWindow) -> None:
    grid = window.parts.grid
    place = grid.visualRect(window.parts.pictures.index(3)).center()
    (menu,) = (one.menu() for one in window.menuBar().actions() if one.text() == said("&Pictures"))
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.RightButton, pos=place)
    assert grid.selected_pictures() == [window.parts.pictures.picture_at(3)]

    def ask(reason: QContextMenuEvent.Reason, place: QPoint) -> None:
        on_screen = grid.viewport().mapToGlobal(place)
        QApplication.sendEvent(grid.viewport(), QContextMenuEvent(reason, place, on_screen))

    ask(QContextMenuEvent.Reason.Mouse, place)
    assert menu.isVisible()
    menu.close()
    nowhere = QPoint(grid.viewport().width() - 1, grid.viewport().height() - 1)
    ask(QContextMenuEvent.Reason.Mouse, nowhere)
    assert menu.isVisible() == grid.indexAt(nowhere).isValid()
    ask(QContextMenuEvent.Reason.Keyboard, nowhere)
    assert menu.isVisible()
    titles = [action.text() for action in menu.actions()]
    assert said("&Export all 240 pictures shown") in titles
    menu.close()


def test_pictures_are_selected_or_shown_and_nothing_else(window: BrowserWindow) -> None:
    actions = [action for action in window.actions() if action.statusTip()]
    assert len(actions) > 40
    assert [action.text() for action in actions if "chosen" in action.statusTip().lower()] == []

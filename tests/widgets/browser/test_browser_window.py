"""The browser as a person uses it, with keys and clicks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFileDialog, QHeaderView, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from digitpad.core.browsing.arrangement import Contrast
from digitpad.core.files.paths import bundled_model
from digitpad.core.library.installed_model import Origin
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.library.shipped_networks import shipped_networks
from digitpad.core.my_digits.drawing import MyDigit, now
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.scoring.comparison import MY_DIGITS
from digitpad.services.browsing.differing import DifferingPictures
from digitpad.services.models.comparing import Comparing, my_digits
from digitpad.widgets.browser.browser_window import BrowserWindow
from digitpad.widgets.browser.detail.two_readings import TwoReadings
from digitpad.widgets.browser.model_choice import ModelChoice
from tests import sample_digits
from tests.browser_window import readings, shown
from tests.model_files import a_model, another_reader
from tests.said import said, says

LEFT = Qt.MouseButton.LeftButton
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


def test_every_cell_of_the_matrix_shows_its_pictures(
    qtbot: QtBot, window: BrowserWindow, folder: Path
) -> None:
    pictures, read = readings(folder)
    matrix = window.parts.insights.matrix
    for truth, reading in [(4, 4), (4, 9), (7, 1), (0, 6), (9, 9), (1, 0)]:
        at = matrix.visualRect(matrix.model().index(truth, reading)).center()
        qtbot.mouseClick(matrix.viewport(), LEFT, NONE, at)
        expected = np.flatnonzero((pictures.truth == truth) & (read == reading))
        assert shown(window) == expected.tolist()
        count = matrix.model().index(truth, reading).data()
        assert count == (f"{len(expected)}" if len(expected) else "")


def test_headers_and_corner_show_rows_columns_and_the_diagonal(
    qtbot: QtBot, window: BrowserWindow, folder: Path
) -> None:
    pictures, read = readings(folder)
    matrix = window.parts.insights.matrix
    click_section(qtbot, matrix.verticalHeader(), 4)
    assert shown(window) == np.flatnonzero(pictures.truth == 4).tolist()
    click_section(qtbot, matrix.horizontalHeader(), 7)
    assert shown(window) == np.flatnonzero(read == 7).tolist()
    corner = matrix.findChild(QToolButton, "diagonal")
    assert corner is not None
    qtbot.mouseClick(corner, LEFT)
    assert shown(window) == np.flatnonzero(pictures.truth == read).tolist()


def click_section(qtbot: QtBot, header: QHeaderView, section: int) -> None:
    middle = header.sectionViewportPosition(section) + header.sectionSize(section) // 2
    vertical = header.orientation() == Qt.Orientation.Vertical
    at = QPoint(header.width() // 2, middle) if vertical else QPoint(middle, header.height() // 2)
    qtbot.mouseClick(header.viewport(), LEFT, NONE, at)


def test_the_matrix_by_keyboard(qtbot: QtBot, window: BrowserWindow, folder: Path) -> None:
    pictures, read = readings(folder)
    matrix = window.parts.insights.matrix
    matrix.setCurrentIndex(matrix.model().index(3, 3))
    qtbot.keyClick(matrix, Qt.Key.Key_Right)
    qtbot.keyClick(matrix, Qt.Key.Key_Return)
    assert shown(window) == np.flatnonzero((pictures.truth == 3) & (read == 4)).tolist()


def test_digits_letters_and_escape_filter(
    qtbot: QtBot, window: BrowserWindow, folder: Path
) -> None:
    pictures, read = readings(folder)
    grid = window.parts.grid
    wrong = pictures.truth != read
    qtbot.keyClick(grid, Qt.Key.Key_M)
    assert shown(window) == np.flatnonzero(wrong).tolist()
    qtbot.keyClick(grid, Qt.Key.Key_5)
    assert shown(window) == np.flatnonzero(wrong & (pictures.truth == 5)).tolist()
    qtbot.keyClick(grid, Qt.Key.Key_5)
    qtbot.keyClick(grid, Qt.Key.Key_8, ALT)
    assert shown(window) == np.flatnonzero(wrong & (read == 8)).tolist()
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert shown(window) == list(range(300))


def test_the_most_wrong_come_first_and_the_first_is_in_the_detail(
    window: BrowserWindow,
) -> None:
    scored = window.browsing.scored
    assert scored is not None
    assert window.parts.pictures.picture_at(0) == int(scored.scores.loss.argmax())
    picture = window.parts.detail.picture
    sample = scored.sample(int(scored.scores.loss.argmax()))
    words = said(f"a {sample.truth}, misread as {sample.read}")
    assert picture.accessibleName() == f"{words[0].upper()}{words[1:]} ✗"


def test_the_choice_stays_when_the_order_changes(qtbot: QtBot, window: BrowserWindow) -> None:
    grid, model = window.parts.grid, window.parts.pictures
    qtbot.keyClick(grid, Qt.Key.Key_End)
    chosen = model.picture_at(grid.currentIndex().row())
    qtbot.keyClick(grid, Qt.Key.Key_S)
    assert model.picture_at(grid.currentIndex().row()) == chosen


def test_every_shuffle_is_another_one(qtbot: QtBot, window: BrowserWindow) -> None:
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_S)
    first = window.browsing.shown.tolist()
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_S)
    assert window.browsing.shown.tolist() != first
    assert sorted(first) == list(range(300))


def test_which_ink_decided_comes_without_asking_twice(qtbot: QtBot, window: BrowserWindow) -> None:
    picture = window.parts.detail.picture
    assert picture.evidence is None
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_W)
    qtbot.waitUntil(lambda: picture.evidence is not None, timeout=20_000)
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_End)
    assert picture.evidence is None
    qtbot.waitUntil(lambda: picture.evidence is not None, timeout=20_000)
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_W)
    assert picture.evidence is None


def test_return_goes_to_the_detail_and_escape_comes_back(
    qtbot: QtBot, window: BrowserWindow
) -> None:
    window.activateWindow()
    grid = window.parts.grid
    grid.setFocus()
    qtbot.keyClick(grid, Qt.Key.Key_M)
    misread = shown(window)
    qtbot.keyClick(grid, Qt.Key.Key_Return)
    assert window.focusWidget() is window.parts.detail.why
    qtbot.keyClick(window.parts.detail.why, Qt.Key.Key_Escape)
    assert window.focusWidget() is grid
    assert shown(window) == misread
    qtbot.keyClick(grid, Qt.Key.Key_Escape)
    assert len(shown(window)) == 300


def test_conditions_are_taken_away_with_one_click(qtbot: QtBot, window: BrowserWindow) -> None:
    away = window.parts.filters.findChild(QToolButton, "showEverything")
    assert away.isHidden()
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_M)
    qtbot.mouseClick(away, LEFT)
    assert len(shown(window)) == 300
    assert away.isHidden()


def test_a_neighbour_can_be_gone_to(qtbot: QtBot, window: BrowserWindow) -> None:
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_M)
    right = int(np.flatnonzero(window.browsing.scored.scores.right)[0])  # type: ignore[union-attr]
    window.parts.detail.picture_requested.emit(right)
    model = window.parts.pictures
    assert model.picture_at(window.parts.grid.currentIndex().row()) == right


def test_pictures_go_to_the_pad(qtbot: QtBot, window: BrowserWindow, folder: Path) -> None:
    pictures, _ = readings(folder)
    chosen = window.parts.pictures.picture_at(0)
    with qtbot.waitSignal(window.picture_sent) as sent:
        qtbot.keyClick(window.parts.grid, Qt.Key.Key_P)
    assert sent.args[0] == pytest.approx(pictures.pictures[chosen] / 255)
    assert says(sent.args[1], f"picture {chosen}")
    with qtbot.waitSignal(window.ink_sent) as sent:
        qtbot.keyClick(window.parts.grid, Qt.Key.Key_P, Qt.KeyboardModifier.ShiftModifier)
    assert len(sent.args[0]) >= 1


def test_two_models_are_compared(qtbot: QtBot, window: BrowserWindow) -> None:
    with qtbot.waitSignal(window.browsing.second_changed, timeout=30_000):
        window.compare_with(bundled_model())
    wrong = int(window.browsing.scored.scores.misread.sum())  # type: ignore[union-attr]
    compare = window.parts.insights.compare
    both, one = compare.button(Contrast.BOTH_WRONG), compare.button(Contrast.ONLY_FIRST_RIGHT)
    assert both.text().endswith(f": {wrong}")
    assert not one.isEnabled()
    qtbot.mouseClick(both, LEFT)
    assert len(shown(window)) == wrong
    assert both.isChecked()
    caption = window.parts.pictures.index(0).data()
    scores, picture = window.browsing.scored.scores, window.parts.pictures.picture_at(0)  # type: ignore[union-attr]
    assert caption == f"{scores.truth[picture]}: {scores.read[picture]} | {scores.read[picture]} ✗"
    qtbot.mouseClick(both, LEFT)
    assert len(shown(window)) == len(scores)
    assert not both.isChecked()


def test_the_smallest_chance_is_written_out(
    qtbot: QtBot, window: BrowserWindow, tmp_path: Path
) -> None:
    with qtbot.waitSignal(window.browsing.second_changed, timeout=30_000):
        window.compare_with(another_reader(tmp_path / "other.digitpad"))
    (verdict,) = (
        label
        for label in window.parts.insights.compare.findChildren(QLabel)
        if says(label.text(), "hardly chance")
    )
    assert verdict.text() == said(
        "The difference is hardly chance: two equally good models would differ this much with a"
        " probability of < 0.001 (McNemar)."
    )
    assert verdict.textFormat() is Qt.TextFormat.PlainText  # else "<" begins a tag, and hides it


@pytest.mark.parametrize("now_right", [True, False])
def test_what_a_result_cites_is_shown_filtered(
    qtbot: QtBot, empty: BrowserWindow, tmp_path: Path, now_right: bool
) -> None:
    inks, labels = sample_digits.inks(300)
    with MyDigits() as kept:
        kept.add_new(MyDigit(*one, now()) for one in zip(inks, map(int, labels), strict=True))
    before, after = bundled_model(), another_reader(tmp_path / "other.digitpad")
    if now_right:
        before, after = after, before
    comparing = Comparing(empty, loads=[my_digits])
    with qtbot.waitSignal(comparing.compared, timeout=30_000) as ended:
        comparing.start(before, after)
    (compared,) = ended.args[0]
    only = compared.better if now_right else compared.worse
    assert len(only) > 1
    wanted = compared.pictures[only[1]]
    with qtbot.waitSignal(empty.browsing.second_changed, timeout=30_000):
        empty.show_differing(DifferingPictures(MY_DIGITS, before, after, now_right, wanted))
    qtbot.waitUntil(lambda: len(shown(empty)) == len(only))
    assert shown(empty) == sorted(only.tolist())
    row = empty.parts.grid.currentIndex().row()
    scored = empty.browsing.scored
    assert scored is not None
    assert (scored.pictures.pictures[empty.parts.pictures.picture_at(row)] == wanted).all()


def test_the_end_of_a_comparison_shows_everything_again(
    qtbot: QtBot, window: BrowserWindow
) -> None:
    everything = len(shown(window))
    with qtbot.waitSignal(window.browsing.second_changed, timeout=30_000):
        window.compare_with(bundled_model())
    compare = window.parts.insights.compare
    qtbot.mouseClick(compare.button(Contrast.BOTH_WRONG), LEFT)
    assert len(shown(window)) < everything
    compare.end_requested.emit()
    assert len(shown(window)) == everything
    assert not compare.button(Contrast.BOTH_WRONG).isChecked()


def test_the_other_models_of_the_library_are_offered(
    qtbot: QtBot, window: BrowserWindow, tmp_path: Path
) -> None:
    for name in ("mine", "later"):
        model = a_model(tmp_path / f"{name}.digitpad", name)
        ModelLibrary().install(model, Origin.TRAINED)
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_C)
    choice = window.findChild(ModelChoice)
    offered = [choice.list.model().index(row, 0) for row in range(2)]
    assert {index.data() for index in offered} == {"mine", "later"}
    with qtbot.waitSignal(window.browsing.second_changed, timeout=30_000):
        qtbot.keyClick(choice.list, Qt.Key.Key_Down)
        qtbot.keyClick(choice.list, Qt.Key.Key_Return)
    assert window.browsing.second is not None
    assert window.browsing.second.model.card.name == offered[1].data()


def test_the_networks_that_ship_are_offered_too(qtbot: QtBot, window: BrowserWindow) -> None:
    wanted = [network.name for network in shipped_networks()]
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_C)
    choice = window.findChild(ModelChoice)
    rows = range(choice.list.model().rowCount())
    assert [choice.list.model().index(row, 0).data() for row in rows] == wanted
    with qtbot.waitSignal(window.browsing.second_changed, timeout=30_000):
        qtbot.keyClick(choice.list, Qt.Key.Key_Return)
    assert window.browsing.second is not None
    assert window.browsing.second.model.card.name == wanted[0]


def test_both_models_bars_are_shown_for_one_picture(qtbot: QtBot, window: BrowserWindow) -> None:
    readings_shown = window.findChild(TwoReadings)
    bars, names = readings_shown.bars, readings_shown.names
    assert not bars[1].isVisible()
    with qtbot.waitSignal(window.browsing.second_changed, timeout=30_000):
        window.compare_with(shipped_networks()[0].path)
    only = window.parts.insights.compare.button(Contrast.ONLY_FIRST_RIGHT)
    qtbot.mouseClick(only, LEFT)  # what digitnet reads and softmax-regression does not
    first, second = window.browsing.scored, window.browsing.second
    assert first is not None
    assert second is not None
    picture = window.parts.pictures.picture_at(window.parts.grid.currentIndex().row())
    assert first.scores.right[picture]
    assert second.scores.misread[picture]
    for scored, shown_bars, name in zip((first, second), bars, names, strict=True):
        wanted = scored.scores.probabilities[picture]
        assert shown_bars.probabilities() == pytest.approx(wanted)
        assert shown_bars.isVisible()
        assert scored.model.card.name in shown_bars.accessibleName()
        assert name.isVisible()
        assert scored.model.card.name.startswith(name.text().rstrip("…"))
    window.parts.insights.compare.end_requested.emit()
    assert not bars[1].isVisible()
    assert not names[0].isVisible()
    assert bars[0].accessibleName() == said("Probabilities of the ten digits")


def test_a_file_can_be_compared_with_when_there_is_no_other_model(
    qtbot: QtBot, window: BrowserWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("digitpad.core.files.paths.shipped_networks", lambda: tmp_path / "none")
    path = a_model(tmp_path / "mine.digitpad")
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_C)
    choice = window.findChild(ModelChoice)
    assert choice.list.model().rowCount() == 0
    choice.findChildren(QPushButton)[0].click()
    with qtbot.waitSignal(window.browsing.second_changed, timeout=30_000):
        choice.findChild(QFileDialog).fileSelected.emit(str(path))
    qtbot.waitUntil(lambda: not isValid(choice))

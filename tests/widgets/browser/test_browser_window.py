"""The browser as a person uses it: keys, clicks, and sets that are good, bad or missing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog, QFileDialog, QHeaderView, QPushButton, QToolButton
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from digitpad.core.browsing.arrangement import Contrast
from digitpad.core.browsing.picture_set import PictureSet, open_set
from digitpad.core.browsing.scoring import read_set
from digitpad.core.model_library import ModelLibrary
from digitpad.core.models.installed_model import Origin
from digitpad.core.places import bundled_model
from digitpad.core.recognizer import Recognizer
from digitpad.services.mnist_download import MnistDownload
from digitpad.services.scoring import Scoring
from digitpad.widgets.browser.browser_window import BrowserWindow
from digitpad.widgets.browser.model_choice import ModelChoice
from digitpad.widgets.browser.sources import Source, my_digits_source, path_source
from tests import sample_digits
from tests.model_files import a_model

LEFT = Qt.MouseButton.LeftButton
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A set of the shape of MNIST, some of whose labels are wrong."""
    folder = sample_digits.write_mnist(tmp_path_factory.mktemp("set"), training=50, test=300)
    drawn, labels = sample_digits.pictures(300, seed=2)
    random = np.random.default_rng(1)
    labels = np.where(random.random(300) < 0.25, random.integers(0, 10, 300), labels)
    sample_digits.write_idx(folder / "t10k-images-idx3-ubyte", drawn)
    sample_digits.write_idx(folder / "t10k-labels-idx1-ubyte", labels.astype(np.uint8))
    return folder


@pytest.fixture
def empty(qtbot: QtBot) -> Iterator[BrowserWindow]:
    window = BrowserWindow(bundled_model())
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    qtbot.waitUntil(lambda: not isValid(window))


@pytest.fixture
def window(qtbot: QtBot, empty: BrowserWindow, folder: Path) -> BrowserWindow:
    opened(qtbot, empty, folder)
    return empty


def opened(qtbot: QtBot, window: BrowserWindow, path: Path) -> None:
    with qtbot.waitSignal(window.browsing.scored_changed, timeout=30_000):
        window.open(path_source(path))


def readings(folder: Path) -> tuple[PictureSet, np.ndarray]:
    """The set's labels and what the model reads, worked out without the window."""
    pictures = open_set(str(folder))
    probabilities, _ = read_set(Recognizer.from_file(bundled_model()), pictures.pictures)
    return pictures, probabilities.argmax(axis=1)


def shown(window: BrowserWindow) -> list[int]:
    """The pictures in the grid, by their place in the set, rising."""
    model = window.parts.pictures
    return sorted(model.picture_at(row) for row in range(model.rowCount()))


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
    assert picture.accessibleName() == f"A {sample.truth}, misread as {sample.read} ✗"


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
    window.parts.detail.picture_wanted.emit(right)
    model = window.parts.pictures
    assert model.picture_at(window.parts.grid.currentIndex().row()) == right


def test_pictures_go_to_the_pad(qtbot: QtBot, window: BrowserWindow, folder: Path) -> None:
    pictures, _ = readings(folder)
    chosen = window.parts.pictures.picture_at(0)
    with qtbot.waitSignal(window.picture_sent) as sent:
        qtbot.keyClick(window.parts.grid, Qt.Key.Key_P)
    assert sent.args[0] == pytest.approx(pictures.pictures[chosen] / 255)
    assert f"picture {chosen}" in sent.args[1]
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


def test_the_end_of_a_comparison_shows_everything_again(
    qtbot: QtBot, window: BrowserWindow
) -> None:
    everything = len(shown(window))
    with qtbot.waitSignal(window.browsing.second_changed, timeout=30_000):
        window.compare_with(bundled_model())
    compare = window.parts.insights.compare
    qtbot.mouseClick(compare.button(Contrast.BOTH_WRONG), LEFT)
    assert len(shown(window)) < everything
    compare.end_wanted.emit()
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


def test_a_file_can_be_compared_with_when_there_is_no_other_model(
    qtbot: QtBot, window: BrowserWindow, tmp_path: Path
) -> None:
    path = a_model(tmp_path / "mine.digitpad")
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_C)
    choice = window.findChild(ModelChoice)
    assert choice.list.model().rowCount() == 0
    choice.findChildren(QPushButton)[0].click()
    with qtbot.waitSignal(window.browsing.second_changed, timeout=30_000):
        choice.findChild(QFileDialog).fileSelected.emit(str(path))
    qtbot.waitUntil(lambda: not isValid(choice))


# While another set is opened


class Slow:
    """A set that is read only once it is ``allowed``."""

    def __init__(self, path: Path) -> None:
        self.allowed = Event()
        self._path = path
        self.source = Source(path.name, self._load)

    def _load(self, _: Callable[[], bool]) -> PictureSet:
        self.allowed.wait()
        return open_set(str(self._path))


@pytest.fixture
def slow(tmp_path: Path) -> Iterator[Slow]:
    folder = sample_digits.write_mnist(tmp_path / "another", test=20)
    slow = Slow(folder)
    yield slow
    slow.allowed.set()


def test_without_pictures_nothing_can_be_done_to_them(qtbot: QtBot, empty: BrowserWindow) -> None:
    empty.open(path_source(Path("nowhere")))
    qtbot.waitUntil(lambda: "nowhere" in empty.waiting.text, timeout=20_000)
    for key in (Qt.Key.Key_C, Qt.Key.Key_7, Qt.Key.Key_S):
        qtbot.keyClick(empty, key, CONTROL)
    for key in (Qt.Key.Key_X, Qt.Key.Key_C, Qt.Key.Key_T):
        qtbot.keyClick(empty, key)
    assert not empty.findChildren(QDialog)
    assert empty.browse_actions.open_file.isEnabled()


def test_pictures_that_are_on_the_screen_no_more_are_left_alone(
    qtbot: QtBot, window: BrowserWindow, slow: Slow
) -> None:
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_X)
    (said,) = window.browsing.notes
    window.open(slow.source)
    qtbot.keyClick(window, Qt.Key.Key_7, CONTROL)
    assert list(window.browsing.notes) == [said]
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert list(window.browsing.notes) == [said]
    with qtbot.waitSignal(window.browsing.scored_changed, timeout=30_000):
        slow.allowed.set()
    actions = window.browse_actions
    assert actions.mislabelled.isEnabled()
    assert not actions.undo.isEnabled()


def test_a_cancel_goes_back_to_the_set_that_was_shown(
    qtbot: QtBot, window: BrowserWindow, slow: Slow
) -> None:
    title, source = window.windowTitle(), slow.source
    window.open(source)
    window.waiting.cancel_wanted.emit()
    slow.allowed.set()
    qtbot.waitUntil(window.parts.isVisible, timeout=20_000)
    assert window.windowTitle() == title
    with qtbot.waitSignal(window.browsing.scored_changed, timeout=30_000):
        window.use_model(bundled_model())
    assert len(shown(window)) == 300


def test_the_menu_ticks_the_set_that_is_shown(
    qtbot: QtBot, empty: BrowserWindow, folder: Path, slow: Slow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIGITPAD_DATA", str(folder))
    with qtbot.waitSignal(empty.browsing.scored_changed, timeout=30_000):
        empty.open_mnist()
    assert ticked(empty) == ["MNIST, test set"]
    empty.open(slow.source)
    assert ticked(empty) == []
    empty.waiting.cancel_wanted.emit()
    slow.allowed.set()
    qtbot.waitUntil(empty.parts.isVisible, timeout=20_000)
    assert ticked(empty) == ["MNIST, test set"]


def ticked(window: BrowserWindow) -> list[str]:
    return [
        action.text()
        for action in window.findChildren(QAction)
        if action.data() and action.isChecked()
    ]


def test_a_download_that_fails_does_not_hide_a_set_that_was_opened_meanwhile(
    qtbot: QtBot,
    empty: BrowserWindow,
    tmp_path: Path,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path))
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    monkeypatch.setenv("https_proxy", "http://127.0.0.1:9")  # where nobody answers
    empty.open_mnist()
    qtbot.waitUntil(lambda: "fetch-mnist" in empty.waiting.text, timeout=20_000)
    download = empty.findChild(MnistDownload)
    with qtbot.waitSignal(download.failed, timeout=60_000):
        empty.waiting.download_wanted.emit()
        opened(qtbot, empty, folder)
    assert empty.parts.isVisible()
    assert len(shown(empty)) == 300


def test_a_comparison_ends_when_another_set_is_opened(
    qtbot: QtBot, window: BrowserWindow, slow: Slow, tmp_path: Path
) -> None:
    window.compare_with(a_model(tmp_path / "mine.digitpad"))
    (comparison,) = running(window)
    window.open(slow.source)
    assert comparison not in running(window)
    with qtbot.waitSignal(window.browsing.scored_changed, timeout=30_000):
        slow.allowed.set()
    assert window.browsing.second is None


def running(window: BrowserWindow) -> list[Scoring]:
    return [scoring for scoring in window.findChildren(Scoring) if scoring.is_running]


# Sets that are bad, missing or unusual


def test_mnist_that_is_missing_says_what_to_do(
    qtbot: QtBot, empty: BrowserWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path))
    monkeypatch.setenv("KERAS_HOME", str(tmp_path))
    empty.open_mnist()
    qtbot.waitUntil(lambda: "fetch-mnist" in empty.waiting.text, timeout=20_000)
    assert empty.waiting.isVisible()


def test_a_damaged_set_is_one_sentence_and_what_was_shown_can_be_had_again(
    qtbot: QtBot, window: BrowserWindow, tmp_path: Path, folder: Path
) -> None:
    bad = sample_digits.write_mnist(tmp_path)
    file = bad / "t10k-images-idx3-ubyte"
    file.write_bytes(file.read_bytes()[:-10])
    window.open(path_source(bad))
    qtbot.waitUntil(lambda: "cut short" in window.waiting.text, timeout=20_000)
    assert str(file) in window.waiting.text
    opened(qtbot, window, folder)
    assert len(shown(window)) == 300


def test_a_model_that_was_deleted_is_one_sentence(
    qtbot: QtBot, window: BrowserWindow, tmp_path: Path
) -> None:
    window.use_model(tmp_path / "gone.digitpad")
    qtbot.waitUntil(lambda: "gone.digitpad" in window.waiting.text, timeout=20_000)


def test_a_second_model_that_is_none_leaves_the_browser_as_it_is(
    qtbot: QtBot, window: BrowserWindow, tmp_path: Path
) -> None:
    (tmp_path / "bad.digitpad").write_bytes(b"nothing")
    window.compare_with(tmp_path / "bad.digitpad")
    qtbot.waitUntil(lambda: "not a whole model file" in window.message.text, timeout=20_000)
    assert len(shown(window)) == 300


def test_pictures_without_labels_are_browsed_by_confidence(
    qtbot: QtBot, empty: BrowserWindow, tmp_path: Path
) -> None:
    drawn, _ = sample_digits.pictures(40)
    path = sample_digits.write_idx(tmp_path / "t10k-images-idx3-ubyte", drawn)
    opened(qtbot, empty, path)
    scored = empty.browsing.scored
    assert scored is not None
    confidence = scored.scores.confidence[empty.browsing.shown]
    assert (np.diff(confidence) >= 0).all()
    assert "no labels" in empty.message.text
    assert empty.parts.pictures.index(0).data().startswith("? → ")
    assert not empty.browse_actions.misread.isEnabled()
    with qtbot.waitSignal(empty.browsing.second_changed, timeout=30_000):
        empty.compare_with(bundled_model())
    offered = [one for one in Contrast if one is not Contrast.ANY]
    compare = empty.parts.insights.compare
    assert [one for one in offered if not compare.button(one).isHidden()] == [
        Contrast.READ_DIFFERENTLY
    ]


def test_a_smaller_set_follows_a_larger_one(
    qtbot: QtBot, window: BrowserWindow, tmp_path: Path
) -> None:
    window.parts.grid.setCurrentIndex(window.parts.pictures.index(250))
    opened(qtbot, window, sample_digits.write_mnist(tmp_path, test=20))
    assert len(shown(window)) == 20
    assert window.parts.insights.matrix.counts.sum() == 20


def test_a_set_that_changed_is_said(qtbot: QtBot, empty: BrowserWindow, tmp_path: Path) -> None:
    folder = sample_digits.write_mnist(tmp_path)
    opened(qtbot, empty, folder)
    assert empty.message.text == ""
    drawn, _ = sample_digits.pictures(100, seed=9)
    sample_digits.write_idx(folder / "t10k-images-idx3-ubyte", drawn)
    opened(qtbot, empty, folder)
    assert "has changed" in empty.message.text


def test_a_read_only_data_folder_costs_the_keeping_and_nothing_else(
    qtbot: QtBot, empty: BrowserWindow, folder: Path, own_folders: Path
) -> None:
    own_folders.write_text("a file where the data folder should be")
    opened(qtbot, empty, folder)
    assert len(shown(empty)) == 300
    assert "not kept" in empty.message.text
    qtbot.keyClick(empty.parts.grid, Qt.Key.Key_X)
    assert "Not saved" in empty.message.text
    assert not empty.browsing.undo_stack.canUndo()


def test_my_digits_that_are_none_yet_are_said(qtbot: QtBot, empty: BrowserWindow) -> None:
    empty.open(my_digits_source())
    qtbot.waitUntil(lambda: "My digits" in empty.waiting.text, timeout=20_000)

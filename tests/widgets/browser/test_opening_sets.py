"""What the browser shows while a set is opened, and of sets that are bad, missing or unusual."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from digitpad.core.browsing.arrangement import Contrast
from digitpad.core.files.paths import bundled_model
from digitpad.core.scoring.picture_set import PictureSet, open_set
from digitpad.services.browsing.scoring import Scoring
from digitpad.services.browsing.sources import PictureSource, my_digits_source, path_source
from digitpad.services.training.mnist_download import MnistDownload
from digitpad.widgets.browser.browser_window import BrowserWindow
from tests import sample_digits
from tests.browser_window import opened, shown
from tests.model_files import a_model
from tests.said import said, says

LEFT = Qt.MouseButton.LeftButton
ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


class Slow:
    """A set that is read only once it is ``allowed``."""

    def __init__(self, path: Path) -> None:
        self.allowed = Event()
        self._path = path
        self.source = PictureSource(path.name, self._load)

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
    (said,) = window.browsing.annotations
    window.open(slow.source)
    qtbot.keyClick(window, Qt.Key.Key_7, CONTROL)
    assert list(window.browsing.annotations) == [said]
    qtbot.keyClick(window, Qt.Key.Key_Z, CONTROL)
    assert list(window.browsing.annotations) == [said]
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
    window.waiting.cancel_requested.emit()
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
    assert ticked(empty) == [said("MNIST, test set")]
    empty.open(slow.source)
    assert ticked(empty) == []
    empty.waiting.cancel_requested.emit()
    slow.allowed.set()
    qtbot.waitUntil(empty.parts.isVisible, timeout=20_000)
    assert ticked(empty) == [said("MNIST, test set")]


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
        empty.waiting.download_requested.emit()
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
    qtbot.waitUntil(lambda: says(window.waiting.text, "cut short"), timeout=20_000)
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
    qtbot.waitUntil(lambda: says(window.message.text, "not a whole model file"), timeout=20_000)
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
    assert says(empty.message.text, "no labels")
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
    assert says(empty.message.text, "has changed")


def test_a_read_only_data_folder_costs_the_keeping_and_nothing_else(
    qtbot: QtBot, empty: BrowserWindow, folder: Path, own_folders: Path
) -> None:
    own_folders.write_text("a file where the data folder should be")
    opened(qtbot, empty, folder)
    assert len(shown(empty)) == 300
    assert says(empty.message.text, "not kept")
    qtbot.keyClick(empty.parts.grid, Qt.Key.Key_X)
    assert says(empty.message.text, "Not saved")
    assert not empty.browsing.undo_stack.canUndo()


def test_my_digits_that_are_none_yet_are_said(qtbot: QtBot, empty: BrowserWindow) -> None:
    empty.open(my_digits_source())
    qtbot.waitUntil(lambda: says(empty.waiting.text, "My digits"), timeout=20_000)

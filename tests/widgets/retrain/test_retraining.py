"""Everything between Start and the end, with tiny workers that behave and misbehave."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from digitpad.core.datasets import locate
from digitpad.core.files.paths import bundled_model
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.my_digits.for_training import my_digits_file
from digitpad.core.scoring.comparison import MY_DIGITS
from digitpad.core.training import recipes, training_times, unfinished_run
from digitpad.core.training.backends import missing_extra
from digitpad.core.training.protocol import Continue
from digitpad.core.training.train_config import DataSource, TrainConfig
from digitpad.core.training.training_state import Stage
from digitpad.services.browsing.differing import DifferingPictures
from digitpad.services.training.devices import DevicesQuery
from digitpad.widgets.browser.menu import BrowserMenu
from digitpad.widgets.models.menu import ModelsMenu
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.retrain.choosing.choosing_dialog import ChoosingDialog
from digitpad.widgets.retrain.indicator import TrainingIndicator
from digitpad.widgets.retrain.retraining import Retraining
from digitpad.widgets.retrain.watching.log_window import LogWindow
from tests.model_files import a_model
from tests.retraining import (
    begin,
    choosing,
    close,
    one,
    open_window,
    press,
    retraining_of,
    until_over,
)
from tests.said import said, says, written
from tests.tiny_trainings import a_run, complete_with
from tests.told import was_told

NEEDS_SIGNALS = pytest.mark.skipif(sys.platform == "win32", reason="no signal ends a process there")
DIGITNET = recipes.find("digitnet")


@pytest.fixture
def window(qtbot: QtBot) -> PadWindow:
    return open_window(qtbot)


def label(retraining: Retraining, name: str) -> str:
    found = retraining.dock.findChild(QLabel, name)
    assert found is not None
    return found.text()


def test_the_window_may_be_closed_and_a_quiet_sign_stays(qtbot: QtBot, window: PadWindow) -> None:
    retraining = begin(qtbot, window, "obey")
    sign = one(window, TrainingIndicator)
    qtbot.waitUntil(lambda: sign.text().startswith(said("training: epoch 1/3")))
    retraining.dock.close()
    assert retraining.training.is_running
    assert sign.isVisible()
    sign.click()
    assert retraining.dock.isVisible()
    press(retraining.dock, "cancel")
    until_over(qtbot, retraining)
    assert label(retraining, "failureHeadline") == said("The training was cancelled.")
    assert not sign.isVisible()


def test_there_is_one_dialog_however_often_it_is_asked_for(window: PadWindow) -> None:
    retraining_of(window)
    choosing(window)  # fails where there are two


def test_nobody_looks_for_devices_beside_the_worker(qtbot: QtBot, window: PadWindow) -> None:
    pytest.importorskip("keras", reason="without it nobody asks for devices")
    dialog = choosing(window)
    devices = one(window, DevicesQuery)
    assert devices.findChildren(QProcess)
    dialog.reject()
    begin(qtbot, window, "obey")
    assert not devices.findChildren(QProcess)


def test_pause_and_go_on(qtbot: QtBot, window: PadWindow) -> None:
    retraining = begin(qtbot, window, "obey")
    shown = retraining.dock
    qtbot.waitUntil(lambda: label(retraining, "headline") == said("Epoch 1 of 3"))
    press(shown, "pause")
    assert label(retraining, "headline") == said("Paused in epoch 1 of 3")
    press(shown, "pause")
    assert retraining.training.state.stage is Stage.TRAINING
    press(shown, "cancel")
    assert label(retraining, "headline") == said("Cancelling…")
    until_over(qtbot, retraining)


def test_what_cannot_be_started_leaves_what_is_shown(qtbot: QtBot, window: PadWindow) -> None:
    retraining = begin(qtbot, window, "obey")
    qtbot.waitUntil(lambda: label(retraining, "headline") == said("Epoch 1 of 3"))
    retraining.start(TrainConfig())
    assert window.message.text == said("A training is running already in this window.")
    assert label(retraining, "headline") == said("Epoch 1 of 3")
    press(retraining.dock, "cancel")
    until_over(qtbot, retraining)


def test_what_a_result_cites_is_shown_in_the_test_set(window: PadWindow, tmp_path: Path) -> None:
    model = a_model(tmp_path / "new.digitpad")
    request = DifferingPictures(MY_DIGITS, bundled_model(), model, now_right=False)
    retraining_of(window).dock.result_page.pictures_requested.emit(request)
    browser = one(window, BrowserMenu).browser
    assert browser is not None
    assert browser.windowTitle() == said("My digits")
    browser.close()
    models = one(window, ModelsMenu)
    models.pictures_requested.emit(request)
    assert one(window, BrowserMenu).browser is not None


def test_pressed_twice_it_trains_once(qtbot: QtBot, window: PadWindow) -> None:
    retraining = retraining_of(window, "obey")
    config = TrainConfig(data=(DataSource(str(my_digits_file())),))
    for _ in range(2):  # the second comes while the digits are being written
        retraining.start(config)
    qtbot.waitUntil(lambda: retraining.training.state.progress is not None, timeout=20_000)
    assert window.message.text == ""
    press(retraining.dock, "cancel")
    until_over(qtbot, retraining)
    retraining.start(config)
    qtbot.waitUntil(lambda: retraining.training.is_running, timeout=20_000)


@pytest.mark.parametrize("freeze", [False, True])
def test_how_long_it_takes_is_learned_from_whole_trainings(
    qtbot: QtBot, window: PadWindow, freeze: bool
) -> None:
    training_times.remember(DIGITNET.name, 1.0)
    before = training_times.expected_seconds(DIGITNET, 1, 1000)
    retraining = begin(qtbot, window, "train", TrainConfig(freeze=freeze))
    qtbot.waitUntil(lambda: not retraining.story.state.is_under_way, timeout=20_000)
    assert len(retraining.training.state.epochs) > 0
    assert (training_times.expected_seconds(DIGITNET, 1, 1000) == before) == freeze


def test_how_long_it_takes_is_not_learned_from_an_epoch_cut_short(
    qtbot: QtBot, window: PadWindow
) -> None:
    training_times.remember(DIGITNET.name, 1.0)
    before = training_times.expected_seconds(DIGITNET, 1, 1000)
    retraining = begin(qtbot, window, "obey")
    qtbot.waitUntil(lambda: label(retraining, "headline") == said("Epoch 1 of 3"))
    press(retraining.dock, "stop")
    until_over(qtbot, retraining)
    assert len(retraining.training.state.epochs) == 1
    assert training_times.expected_seconds(DIGITNET, 1, 1000) == before


@pytest.mark.parametrize(
    ("how", "words", "can_resume"),
    [
        pytest.param("crash", "crashed", True, marks=NEEDS_SIGNALS),
        pytest.param("killed", "memory ran out", True, marks=NEEDS_SIGNALS),
        ("silent", "has not answered", True),
        ("failing", "no space left on device", True),
        ("garbage", "does not understand", False),
        ("nothing", "without a result", False),
    ],
)
def test_bad_ends_are_a_sentence_with_details_and_a_way_on(
    qtbot: QtBot, window: PadWindow, how: str, words: str, can_resume: bool
) -> None:
    name = window.reader.card.name
    retraining = begin(qtbot, window, how)
    until_over(qtbot, retraining)
    shown = retraining.dock
    headline = label(retraining, "failureHeadline")
    assert words in headline if how == "failing" else says(headline, words)  # the worker's words
    lines = shown.findChild(QPlainTextEdit, "failureLines")
    assert lines is not None
    assert lines.toPlainText()
    resume = shown.findChild(QPushButton, "resume")
    assert resume is not None
    assert resume.isVisible() == can_resume
    assert window.reader.card.name == name


def test_a_large_file_is_asked_about_and_then_learnt_from(
    qtbot: QtBot, window: PadWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIGITPAD_LARGE_FILES", "")
    retraining = begin(qtbot, window, "large")
    until_over(qtbot, retraining)
    asked = label(retraining, "failureHeadline")
    assert asked == said(
        "“{name}” is {size} when unpacked. Open it all the same?",
        name="large.npz",
        size=written("1.2 GB"),
    )
    press(retraining.dock, "allowLarge")
    qtbot.waitUntil(lambda: retraining.training.state.progress is not None, timeout=20_000)
    press(retraining.dock, "cancel")
    until_over(qtbot, retraining)


def test_resume_goes_on(qtbot: QtBot, window: PadWindow) -> None:
    retraining = begin(qtbot, window, "crash")
    until_over(qtbot, retraining)
    retraining.training.worker = (*retraining.training.worker[:2], "obey")
    press(retraining.dock, "resume")
    qtbot.waitUntil(lambda: retraining.training.state.progress is not None, timeout=20_000)
    assert was_told(retraining.training) == Continue("RUN")
    press(retraining.dock, "cancel")
    until_over(qtbot, retraining)


def test_the_log_shows_what_the_worker_says(qtbot: QtBot, window: PadWindow) -> None:
    retraining = begin(qtbot, window, "obey")
    press(retraining.dock, "log")
    log = one(window, LogWindow)
    assert "Starting TensorFlow" in one(log, QPlainTextEdit).toPlainText()
    log.close()
    press(retraining.dock, "cancel")
    until_over(qtbot, retraining)


def test_there_is_one_log_and_it_is_that_of_the_newest_training(
    qtbot: QtBot, window: PadWindow
) -> None:
    retraining = begin(qtbot, window, "obey")
    for _ in range(2):
        press(retraining.dock, "log")
    log = one(window, LogWindow)
    press(retraining.dock, "cancel")
    until_over(qtbot, retraining)
    first = one(log, QPlainTextEdit).toPlainText()
    assert retraining.training.log is not None
    retraining.training.log.add(b"only the first one says this")
    qtbot.waitUntil(lambda: "only the first one" in one(log, QPlainTextEdit).toPlainText())
    begin(qtbot, window, "slow")
    press(retraining.dock, "log")
    text = one(one(window, LogWindow), QPlainTextEdit).toPlainText()
    assert "only the first one" not in text
    assert first.splitlines()[0] in text
    press(retraining.dock, "cancel")
    until_over(qtbot, retraining)


def finished(qtbot: QtBot, window: PadWindow, model: Path) -> Retraining:
    """Let a worker end with ``model``."""
    retraining = retraining_of(window)
    complete_with(retraining.training, model)
    retraining.start(TrainConfig())
    qtbot.waitUntil(
        lambda: retraining.dock.result_page.isVisible() or retraining.dock.failure.isVisible(),
        timeout=20_000,
    )
    return retraining


def test_the_new_model_is_used_at_once(qtbot: QtBot, window: PadWindow, tmp_path: Path) -> None:
    retraining = finished(qtbot, window, a_model(tmp_path / "new.digitpad", "better"))
    assert window.reader.card.name != "better"
    assert one(window, TrainingIndicator).text() == said("training: done, choose")
    press(retraining.dock, "useNew")
    assert window.reader.card.name == "better"
    assert not retraining.dock.isVisible()
    assert ModelLibrary().open_active().model.name == "better"


def test_the_current_one_may_be_kept(qtbot: QtBot, window: PadWindow, tmp_path: Path) -> None:
    retraining = finished(qtbot, window, a_model(tmp_path / "new.digitpad", "other"))
    press(retraining.dock, "keepCurrent")
    assert window.reader.card.name != "other"
    assert [model.name for model in ModelLibrary().models()][1:] == ["other"]


def test_a_model_that_does_not_read_is_not_taken(
    qtbot: QtBot, window: PadWindow, tmp_path: Path
) -> None:
    (tmp_path / "new.digitpad").write_bytes(b"no model")
    retraining = finished(qtbot, window, tmp_path / "new.digitpad")
    assert says(label(retraining, "failureHeadline"), "not a whole model file")
    assert len(ModelLibrary().models()) == 1


def test_a_model_that_nobody_chose_is_offered_again(
    qtbot: QtBot, window: PadWindow, tmp_path: Path
) -> None:
    finished(qtbot, window, a_model(tmp_path / "new.digitpad", "waiting"))
    close(window)
    again = open_window(qtbot)
    offered = retraining_of(again)
    qtbot.waitUntil(lambda: offered.dock.result_page.isVisible(), timeout=20_000)
    press(offered.dock, "useNew")
    assert again.reader.card.name == "waiting"


def test_after_a_crash_of_the_program_it_offers_to_resume(qtbot: QtBot, tmp_path: Path) -> None:
    run = a_run(tmp_path / "run")
    unfinished_run.remember(run)
    window = open_window(qtbot)
    retraining = retraining_of(window, "obey")
    qtbot.waitUntil(lambda: retraining.dock.failure.isVisible(), timeout=20_000)
    assert says(label(retraining, "failureHeadline"), "interrupted after 2 of 8 epochs")
    press(retraining.dock, "resume")
    qtbot.waitUntil(lambda: retraining.training.state.progress is not None, timeout=20_000)
    assert was_told(retraining.training) == Continue(str(run))
    press(retraining.dock, "cancel")
    until_over(qtbot, retraining)
    assert not unfinished_run.is_noted()


@pytest.mark.skipif(missing_extra(), reason="training needs the train extra")
def test_quick_adapt_without_mnist_shows_where_it_is_downloaded(
    window: PadWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locate, "_data_folders", lambda: iter(()))
    retraining = retraining_of(window)
    retraining.quick_adapt()
    dialog = one(window, ChoosingDialog)
    words = "Quick adapt needs MNIST, too: download it here, then press Quick adapt again."
    assert dialog.findChild(QLabel, "saidFirst").text() == said(words)
    buttons = [button.text() for button in dialog.findChildren(QPushButton)]
    assert said("Download, 11 MB") in buttons
    dialog.close()

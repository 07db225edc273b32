"""What comes up on the way: trainings, a round, a choice, a photo, the tour, other networks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QComboBox, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from digitpad.core.elsewhere import computers, whereabouts
from digitpad.core.elsewhere.computer import Computer
from digitpad.core.library.shipped_networks import shipped_networks
from digitpad.core.sentences.elsewhere_words import FarStatusWords
from digitpad.core.training import wording
from digitpad.services.training.story_state import Ended, Installed
from digitpad.widgets.browser.model_choice import ModelChoice
from digitpad.widgets.help.tour import Tour
from digitpad.widgets.inside.inside_dock import InsideDock
from digitpad.widgets.learning.learning_dialog import LearningDialog
from digitpad.widgets.my_digits.round.guided_round import GuidedRound
from digitpad.widgets.my_digits.window import MyDigitsWindow
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.retrain.closing.closing_question import ClosingQuestion
from digitpad.widgets.retrain.computers.computer_form import ComputerForm
from digitpad.widgets.retrain.computers.computers_dialog import ComputersDialog
from digitpad.widgets.retrain.watching.log_window import LogWindow
from tests.keyboard.all_windows import bring_into_view, reached_by_tab
from tests.keyboard.test_closing import KEYS, press_until_closed
from tests.keyboard.test_focus_ring import ring_px
from tests.keyboard.test_shortcuts import keys_of
from tests.keyboard.test_tab_order import check_order, walked
from tests.learnt import PAGES, learning_dialog
from tests.model_files import a_model
from tests.pad import SEVEN, mouse_stroke
from tests.retraining import begin, choosing, close, one, press, retraining_of
from tests.tiny_trainings import complete_with

PHOTO = Path(__file__).parents[1] / "data" / "paper" / "seven-in-a-box.png"
PATIENCE_MS = 20_000
GPU = Computer("gpu", "me@gpu.example.org", prefix="srun --unbuffered --gres=gpu:1")


def training(qtbot: QtBot, window: PadWindow, _: Path) -> QWidget:
    mouse_stroke(window.canvas, SEVEN)  # which ends the tour
    begin(qtbot, window, "obey")
    return window


def failure(qtbot: QtBot, window: PadWindow, _: Path) -> QWidget:
    mouse_stroke(window.canvas, SEVEN)
    retraining = begin(qtbot, window, "obey")
    press(retraining.dock, "cancel")
    qtbot.waitUntil(lambda: isinstance(retraining.story.state, Ended), timeout=PATIENCE_MS)
    return window


def result(qtbot: QtBot, window: PadWindow, folder: Path) -> QWidget:
    mouse_stroke(window.canvas, SEVEN)
    retraining = retraining_of(window)
    complete_with(retraining.training, a_model(folder / "new.digitpad", "new"))
    begin(qtbot, window, "")

    def is_compared() -> bool:
        state = retraining.story.state
        is_there = isinstance(state, Installed)
        return is_there and (state.comparisons is not None or state.trouble is not None)

    qtbot.waitUntil(is_compared, timeout=PATIENCE_MS)
    return window


def log(qtbot: QtBot, window: PadWindow, _: Path) -> QWidget:
    retraining = begin(qtbot, window, "obey")
    retraining.dock.watching.log_requested.emit()
    return one(retraining.dock, LogWindow)


def learnt(qtbot: QtBot, window: PadWindow, folder: Path) -> QWidget:
    dialog = learning_dialog(folder, window)
    qtbot.waitUntil(lambda: _is_all_there(dialog), timeout=PATIENCE_MS)
    return dialog


def _is_all_there(dialog: LearningDialog) -> bool:
    curves = dialog.view.curves.curves
    shown = curves is not None and curves.isVisible()
    return shown and one(dialog, QComboBox).isVisible() and dialog.view.look is not None


def guided_round(qtbot: QtBot, window: PadWindow, _: Path) -> QWidget:
    window.pad_actions.my_digits.trigger()
    digits = one(window, MyDigitsWindow)
    begin_round = digits.findChild(QAction, "actionGuidedRound")
    qtbot.waitUntil(begin_round.isEnabled)
    begin_round.trigger()
    return one(digits, GuidedRound)


def model_choice(_: QtBot, window: PadWindow, __: Path) -> QWidget:
    dialog = ModelChoice(list(shipped_networks()), window)
    dialog.open()
    return dialog


def photo(qtbot: QtBot, window: PadWindow, _: Path) -> QWidget:
    window.open_file(PHOTO)
    qtbot.waitUntil(lambda: window.page.photo is not None, timeout=PATIENCE_MS)
    return window


def tour(qtbot: QtBot, window: PadWindow, _: Path) -> QWidget:
    qtbot.waitUntil(lambda: bool(window.findChildren(Tour)))  # as at every first start
    return window


def networks(_: QtBot, window: PadWindow, __: Path) -> QWidget:
    window.resize(900, 640)
    mouse_stroke(window.canvas, SEVEN)
    window.pad_actions.compare_networks.trigger()
    return window


def inside(qtbot: QtBot, window: PadWindow, _: Path) -> QWidget:
    window.resize(900, 640)
    mouse_stroke(window.canvas, SEVEN)
    window.pad_actions.inside.trigger()
    dock = one(window, InsideDock)
    qtbot.waitUntil(lambda: dock.inside.trace is not None, timeout=PATIENCE_MS)
    return window


def five_steps(_: QtBot, window: PadWindow, __: Path) -> QWidget:
    window.resize(900, 640)
    mouse_stroke(window.canvas, SEVEN)
    window.pad_actions.story.trigger()
    return window


def where(_: QtBot, window: PadWindow, __: Path) -> QWidget:
    """The dialog before a training on another computer."""
    computers.add(GPU)
    dialog = choosing(window)
    box = dialog.findChild(QComboBox, "where")
    assert box is not None
    box.setCurrentIndex(box.findData(GPU.name))
    return dialog


def computer_list(_: QtBot, window: PadWindow, __: Path) -> QWidget:
    computers.add(GPU)
    dialog = ComputersDialog(retraining_of(window).computers, window)
    dialog.open()
    return dialog


def computer_form(_: QtBot, window: PadWindow, __: Path) -> QWidget:
    form = ComputerForm([], window, before=GPU)
    form.open()
    unfold = form.findChild(QToolButton, "moreOfComputer")
    assert unfold is not None
    unfold.click()
    return form


def connection_lost(qtbot: QtBot, window: PadWindow, _: Path) -> QWidget:
    mouse_stroke(window.canvas, SEVEN)
    retraining = begin(qtbot, window, "obey")
    lost = wording.status("elsewhere", FarStatusWords.CONNECTING_AGAIN(computer="gpu", minutes=10))
    retraining.training._on_event(wording.worded(lost))
    return window


def closing_there(_: QtBot, window: PadWindow, __: Path) -> QWidget:
    question = ClosingQuestion(can_stop=True, far=whereabouts.anew(GPU), parent=window)
    question.open()
    return question


DIALOGS = (
    log,
    learnt,
    guided_round,
    model_choice,
    where,
    computer_list,
    computer_form,
    closing_there,
)
BESIDE_THE_PAD = (training, failure, result, connection_lost)
ON_THE_PAD = (*BESIDE_THE_PAD, photo, tour, networks, inside, five_steps)


@pytest.fixture
def passing(
    request: pytest.FixtureRequest, qtbot: QtBot, window: PadWindow, tmp_path: Path
) -> Iterator[QWidget]:
    opened = request.param(qtbot, window, tmp_path)
    opened.activateWindow()
    qtbot.waitUntil(opened.isActiveWindow)
    yield opened
    close(window)


@pytest.mark.parametrize("appearance", ["light", "dark"])
@pytest.mark.parametrize("passing", [*DIALOGS, *ON_THE_PAD], indirect=True)
def test_a_ring_is_seen(passing: QWidget, look: Callable[[str], None], appearance: str) -> None:
    look(appearance)
    controls = reached_by_tab(passing)
    assert controls
    if (focus := QApplication.focusWidget()) is not None:
        focus.clearFocus()  # what has the keyboard from the start shows it when Tab comes back
    for control in controls:
        if control.isVisible() and control.isEnabled():
            bring_into_view(control)
            assert ring_px(passing, control) >= control.width() + control.height(), control


@pytest.mark.parametrize(
    "passing",
    [*DIALOGS, *BESIDE_THE_PAD, photo, networks, inside, five_steps],
    indirect=True,
)
def test_tab_follows_the_order_of_reading(passing: QWidget) -> None:
    stops = walked(passing)
    everything = set(reached_by_tab(passing))
    assert everything <= set(stops), everything - set(stops)
    check_order(stops, passing)


@pytest.mark.parametrize("passing", [learnt], indirect=True)
def test_every_page_of_how_it_learnt_is_gone_through(passing: LearningDialog) -> None:
    for page in range(1, PAGES):
        passing.view.tabs.setCurrentIndex(page)
        stops = walked(passing)
        everything = set(reached_by_tab(passing))
        assert everything <= set(stops), everything - set(stops)
        check_order(stops, passing)
        for control in everything:
            control.setFocus()
            if control.isEnabled():
                assert ring_px(passing, control) >= control.width() + control.height(), control


@pytest.mark.parametrize("passing", [tour], indirect=True)
def test_tab_goes_through_the_tour_that_lies_over_the_pad(passing: QWidget) -> None:
    stops = walked(passing)
    assert set(reached_by_tab(passing)) <= set(stops)
    buttons = [stops.index(passing.findChild(QWidget, name)) for name in ("tourSkip", "tourNext")]
    assert (buttons[1] - buttons[0]) % len(stops) == 1


@pytest.mark.parametrize("passing", [*DIALOGS, *ON_THE_PAD], indirect=True)
def test_no_key_is_taken_twice(passing: QWidget) -> None:
    for keys, what in keys_of(passing).items():
        # The pages of a stack are never shown together.
        at_once = [one for one in what if not isinstance(one, QWidget) or one.isVisible()]
        assert len(at_once) <= 1, keys


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("passing", DIALOGS, indirect=True)
def test_a_key_closes_it(qtbot: QtBot, passing: QWidget, key: str) -> None:
    press_until_closed(qtbot, passing, key)

"""View ▸ Compare networks, in the real window."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QCheckBox, QDockWidget, QLabel, QWidget
from pytestqt.qtbot import QtBot

from digitpad.app import create
from digitpad.core.library.installed_model import BUNDLED, Origin
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.library.shipped_networks import shipped_networks
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.reading.page import page_of_ink
from digitpad.core.reading.recognizer import Recognizer
from digitpad.services.reading.side_by_side import MOST_NETWORKS, SideBySide
from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.common.formatting import number
from digitpad.widgets.models.models_window import ModelsWindow
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.side_by_side.comparison_dock import ComparisonDock
from digitpad.widgets.side_by_side.menu import SideBySideMenu
from digitpad.widgets.side_by_side.network_choice import NetworkChoice
from digitpad.widgets.side_by_side.network_column import NetworkColumn
from tests.hands import any_ink, my_digit
from tests.model_files import a_model
from tests.pad import BAR, ONE, SEVEN, mouse_stroke
from tests.retraining import one
from tests.said import said
from tests.written_numbers import written

LETTER_E = [
    (330, 600),
    (380, 420),
    (520, 300),
    (640, 330),
    (600, 430),
    (420, 520),
    (330, 600),
    (430, 760),
    (640, 700),
    (820, 420),
]
SHIPPED = [network.name for network in shipped_networks() if network.name != "mlp-128"]
"""Those that are compared before somebody has chosen."""


def compare(window: PadWindow) -> ComparisonDock:
    window.pad_actions.compare_networks.trigger()
    return one(window, ComparisonDock)


def columns(dock: ComparisonDock) -> list[NetworkColumn]:
    return dock.view.columns


def names(dock: ComparisonDock) -> list[str]:
    return [column.network.model.name for column in columns(dock)]


def all_read(window: PadWindow) -> None:
    """Wait with this until every network has read what is on the pad."""
    side = one(window, SideBySide)
    assert side.is_settled
    assert window.reading is not None
    assert side.picture is window.reading.picture
    assert all(map(side.is_current, side.networks))


def tick(dock: ComparisonDock, name: str) -> QAction:
    """Click the entry of that name in the list."""
    choice = one(dock, NetworkChoice)
    choice.list.aboutToShow.emit()
    (action,) = [one for one in choice.list.actions() if one.text() == name]
    action.trigger()
    return action


def test_nothing_of_it_is_there_until_it_is_asked_for(window: PadWindow) -> None:
    assert not window.findChildren(QDockWidget)
    assert not window.findChildren(SideBySide)
    assert window.pad_actions.compare_networks.isCheckable()


def test_all_that_ship_read_what_is_drawn(qtbot: QtBot, window: PadWindow, canvas: Canvas) -> None:
    dock = compare(window)
    assert dock.isVisible()
    assert names(dock) == [*SHIPPED, "digitnet"]
    mouse_stroke(canvas, SEVEN)
    qtbot.waitUntil(lambda: all_read(window))
    assert window.reading is not None
    for column in columns(dock):
        model = column.network.model
        wanted = Recognizer.from_file(model.path).read_picture(window.reading.picture)
        assert column.bars.probabilities() == pytest.approx(wanted.probabilities, abs=1e-5)
        assert column.digit.text() == str(wanted.digit)
        assert number(model.card.parameters) in column.accessibleDescription()


def test_where_they_disagree_it_is_said_in_words_and_marked_with_a_sign(
    qtbot: QtBot, window: PadWindow, canvas: Canvas
) -> None:
    dock = compare(window)
    verdict = dock.findChild(QLabel, "agreement")
    odd: set[str] = set()
    for hand in range(40):  # hands are so different that softmax-regression misreads some
        canvas.change_page("Open", page_of_ink(any_ink(hand)))
        qtbot.waitUntil(lambda: all_read(window))
        perhaps = said("Perhaps no digit. {0}").partition("{0}")[0]
        verdict_alone = verdict.text().removeprefix(perhaps)
        digits = {column.network.reading.digit for column in columns(dock)}
        if len(digits) == 1:
            assert verdict_alone == said(f"All agree: {digits.pop()}")
            assert not any(column.is_odd for column in columns(dock))
        else:
            assert verdict_alone.startswith(said("They disagree: {0}").partition("{0}")[0])
            odd |= {column.network.model.name for column in columns(dock) if column.is_odd}
            for column in columns(dock):
                assert column.sign.isVisible() == column.is_odd
                assert column.network.model.name in verdict_alone
    assert odd


def test_a_blank_page_leaves_the_bars_empty(
    qtbot: QtBot, window: PadWindow, canvas: Canvas
) -> None:
    dock = compare(window)
    mouse_stroke(canvas, ONE)
    qtbot.waitUntil(lambda: all_read(window))
    window.pad_actions.clear.trigger()
    for column in columns(dock):
        assert column.bars.probabilities() == [0.0] * 10
        assert column.digit.text() == ""
    assert dock.view.verdict.text() == said("Draw a digit: each network reads it on its own.")


def test_what_the_pad_takes_for_no_digit_is_pale_where_a_network_agrees(
    qtbot: QtBot, window: PadWindow, canvas: Canvas
) -> None:
    dock = compare(window)
    mouse_stroke(canvas, SEVEN)
    qtbot.waitUntil(lambda: all_read(window))
    assert not any(column.bars.are_pale for column in columns(dock))
    window.pad_actions.clear.trigger()
    mouse_stroke(canvas, LETTER_E)
    qtbot.waitUntil(lambda: all_read(window))
    assert window.number is not None
    assert window.number.text == "?"
    assert columns(dock)[-1].bars.are_pale
    assert dock.view.verdict.text().startswith(said("Perhaps no digit. {0}").partition("{0}")[0])


def test_an_opened_picture_is_compared_as_well(
    qtbot: QtBot, window: PadWindow, canvas: Canvas
) -> None:
    dock = compare(window)
    mouse_stroke(canvas, SEVEN)
    assert window.reading is not None
    picture = window.reading.picture
    window.pad_actions.clear.trigger()
    window.show_picture(picture, "a picture")
    qtbot.waitUntil(lambda: all_read(window))
    assert all(column.digit.text() for column in columns(dock))


def test_of_a_number_the_chosen_digit_is_compared(
    qtbot: QtBot, window: PadWindow, canvas: Canvas
) -> None:
    dock = compare(window)
    canvas.change_page("Open", page_of_ink(written("47")))
    qtbot.waitUntil(lambda: all_read(window))
    last = columns(dock)[-1]
    assert last.network.model.id == BUNDLED
    assert last.digit.text() == "7"
    window.reading_view.digit.mark_requested.emit(0)
    qtbot.waitUntil(lambda: all_read(window))
    assert last.digit.text() == "4"


def test_my_digits_count_on_the_pad_and_not_in_the_comparison(qtbot: QtBot) -> None:
    ink = page_of_ink(any_ink(3)).ink
    alone = Recognizer.from_file(ModelLibrary().bundled().path).read(ink).digit
    label = (alone + 1) % 10
    with MyDigits() as digits:
        for taught in (any_ink(3), any_ink(3).fitted(500, 20)):
            digits.add(replace(my_digit(3), ink=taught, label=label))
    window = create([]).window
    qtbot.addWidget(window)
    dock = compare(window)
    window.canvas.change_page("Open", page_of_ink(any_ink(3)))
    qtbot.waitUntil(lambda: window.reading is not None and window.reading.digit == label)
    qtbot.waitUntil(lambda: all_read(window))
    assert columns(dock)[-1].digit.text() == str(alone)
    note = dock.view.taught
    assert note.isVisible()
    assert str(label) in note.text()
    window.findChild(QCheckBox, "myDigitsSwitch").click()
    qtbot.waitUntil(lambda: all_read(window))
    assert columns(dock)[-1].digit.text() == str(alone)
    assert not note.isVisible()


def test_ticks_choose_the_networks_and_are_remembered(
    qtbot: QtBot, window: PadWindow, tmp_path: Path
) -> None:
    ModelLibrary().install(a_model(tmp_path / "mine.digitpad", "mine"), Origin.IMPORTED)
    dock = compare(window)
    tick(dock, SHIPPED[0])
    assert SHIPPED[0] not in names(dock)
    tick(dock, "mine")
    assert names(dock) == [*SHIPPED[1:], "digitnet", "mine"]
    window.close()
    again = create([]).window
    qtbot.addWidget(again)
    assert names(compare(again)) == [*SHIPPED[1:], "digitnet", "mine"]


def test_no_more_can_be_ticked_than_fit(window: PadWindow, tmp_path: Path) -> None:
    for name in ("mine", "yours"):
        ModelLibrary().install(a_model(tmp_path / f"{name}.digitpad", name), Origin.IMPORTED)
    dock = compare(window)
    while len(names(dock)) < MOST_NETWORKS:
        tick(dock, "mine")
    assert not tick(dock, "yours").isEnabled()
    assert len(names(dock)) == MOST_NETWORKS
    assert "yours" not in names(dock)


def test_one_more_takes_the_place_of_its_neighbour_where_four_are_ticked(
    window: PadWindow,
) -> None:
    one(window, SideBySideMenu).compare("mlp-128")
    dock = one(window, ComparisonDock)
    assert dock.isVisible()
    assert names(dock) == ["softmax-regression", "mlp-128", "cnn-32-64", "digitnet"]
    one(window, SideBySideMenu).compare("digitnet")
    assert dock.isVisible()
    assert names(dock) == ["softmax-regression", "mlp-128", "cnn-32-64", "digitnet"]


def test_the_list_stays_open_while_ticks_are_set(qtbot: QtBot, window: PadWindow) -> None:
    dock = compare(window)
    menu = one(dock, NetworkChoice).list
    menu.popup(window.mapToGlobal(window.rect().center()))
    (action,) = [one for one in menu.actions() if one.text() == "digitnet"]
    qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(action).center())
    assert menu.isVisible()
    assert "digitnet" not in names(dock)
    menu.setActiveAction(menu.actions()[0])
    qtbot.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    assert SHIPPED[0] not in names(dock)
    menu.close()


def test_a_model_that_is_deleted_while_it_is_shown_goes(
    qtbot: QtBot, window: PadWindow, canvas: Canvas, tmp_path: Path
) -> None:
    ModelLibrary().install(a_model(tmp_path / "mine.digitpad", "mine"), Origin.IMPORTED)
    dock = compare(window)
    tick(dock, SHIPPED[0])
    tick(dock, "mine")
    mouse_stroke(canvas, SEVEN)
    qtbot.waitUntil(lambda: all_read(window))
    window.pad_actions.models.trigger()
    one(window, ModelsWindow)._active.delete("mine")
    assert "mine" not in names(dock)
    mouse_stroke(canvas, BAR)
    qtbot.waitUntil(lambda: all_read(window))


@pytest.mark.parametrize("other", ["theirs", "MINE"])
def test_a_model_that_is_renamed_stays_under_its_new_name(
    qtbot: QtBot, window: PadWindow, canvas: Canvas, tmp_path: Path, other: str
) -> None:
    ModelLibrary().install(a_model(tmp_path / "mine.digitpad", "mine"), Origin.IMPORTED)
    dock = compare(window)
    tick(dock, SHIPPED[0])
    tick(dock, "mine")
    window.pad_actions.models.trigger()
    one(window, ModelsWindow)._active.rename("mine", other)
    assert other in names(dock)
    assert "mine" not in names(dock)
    mouse_stroke(canvas, SEVEN)
    qtbot.waitUntil(lambda: all_read(window))


def test_the_columns_are_charts_with_a_name(window: PadWindow) -> None:
    dock = compare(window)
    for column in columns(dock):
        name = column.network.model.name
        assert column.accessibleName() == name
        assert name in column.bars.accessibleName()
        interface = QAccessible.queryAccessibleInterface(column.bars)
        assert interface.role() == QAccessible.Role.Chart
    bars = window.findChildren(QWidget, "probabilityBars")
    assert bars == [window.bars]


def test_closing_it_unticks_the_action_and_the_networks_rest(
    qtbot: QtBot, window: PadWindow, canvas: Canvas
) -> None:
    dock = compare(window)
    assert window.pad_actions.compare_networks.isChecked()
    dock.close()
    assert not window.pad_actions.compare_networks.isChecked()
    mouse_stroke(canvas, SEVEN)
    assert all(column.network.reading is None for column in columns(dock))
    window.pad_actions.compare_networks.trigger()
    qtbot.waitUntil(lambda: all_read(window))


def test_the_window_grows_for_it_and_shrinks_again(qtbot: QtBot, window: PadWindow) -> None:
    room = window.screen().availableGeometry()
    window.resize(900, 620)
    dock = compare(window)
    assert not dock.isFloating()
    qtbot.waitUntil(lambda: window.width() > 900)
    assert room.contains(window.geometry())
    dock.close()
    qtbot.waitUntil(lambda: window.size() == QSize(900, 620))


def test_the_pad_opens_again_in_the_size_that_it_had_without_it(
    qtbot: QtBot, window: PadWindow
) -> None:
    window.resize(900, 620)
    compare(window)
    qtbot.waitUntil(lambda: window.width() > 900)
    window.close()
    again = create([]).window
    qtbot.addWidget(again)
    assert again.size() == QSize(900, 620)


def test_where_both_do_not_fit_there_are_two_windows(
    window: PadWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = QRect(0, 0, 1024, 768)
    monkeypatch.setattr(type(window.screen()), "availableGeometry", lambda _: small)
    before = window.size()
    dock = compare(window)
    assert dock.isFloating()
    assert small.contains(dock.geometry())
    assert window.size() == before


def test_it_is_beside_the_pad_again_when_there_is_room(
    window: PadWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as on_a_small_screen:
        small = QRect(0, 0, 1024, 768)
        on_a_small_screen.setattr(type(window.screen()), "availableGeometry", lambda _: small)
        dock = compare(window)
        dock.close()
    assert compare(window) is dock
    assert not dock.isFloating()


def test_it_takes_the_place_of_another_where_only_one_of_them_fits(
    qtbot: QtBot, window: PadWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = QRect(0, 0, 1366, 768)
    monkeypatch.setattr(type(window.screen()), "availableGeometry", lambda _: small)
    window.pad_actions.inside.trigger()
    qtbot.waitUntil(lambda: window.pad_actions.inside.isChecked())
    dock = compare(window)
    assert not dock.isFloating()
    assert not window.pad_actions.inside.isChecked()


def test_a_window_of_its_own_is_remembered(qtbot: QtBot, window: PadWindow) -> None:
    dock = compare(window)
    dock.setFloating(True)
    dock.resize(700, 500)
    window.close()
    assert not dock.isVisible()
    again = create([]).window
    qtbot.addWidget(again)
    dock = compare(again)
    assert dock.isFloating()
    assert dock.isVisible()
    assert dock.size().width() == 700


def test_the_page_has_the_keyboard_again_when_it_is_closed(
    qtbot: QtBot, window: PadWindow, canvas: Canvas
) -> None:
    with qtbot.waitActive(window):
        window.activateWindow()
    dock = compare(window)
    button = columns(dock)[0].train
    button.setFocus()
    assert button.hasFocus()
    dock.close()
    assert canvas.hasFocus()
    assert not canvas.shows_focus

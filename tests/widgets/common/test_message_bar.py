"""One sentence above a window: successes go by themselves, and can be taken back."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from digitpad.widgets.common import message_bar
from digitpad.widgets.common.message_bar import MessageBar


@pytest.fixture
def bar(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> MessageBar:
    monkeypatch.setattr(message_bar, "SUCCESS_MS", 1)
    bar = MessageBar()
    qtbot.addWidget(bar)
    return bar


def test_a_success_goes_by_itself(qtbot: QtBot, bar: MessageBar) -> None:
    bar.show_success("Saved as x.png.")
    assert bar.text == "Saved as x.png."
    qtbot.waitUntil(lambda: bar.text == "")


def test_an_error_stays_after_a_success_before_it(qtbot: QtBot, bar: MessageBar) -> None:
    elsewhere = MessageBar()
    qtbot.addWidget(elsewhere)
    bar.show_success("Saved as x.png.")
    bar.show_error("x.png: the disk is full")
    elsewhere.show_success("A later success")
    qtbot.waitUntil(lambda: elsewhere.text == "")
    assert bar.text == "x.png: the disk is full"


def test_what_can_be_taken_back_stays_and_is_taken_back_once(bar: MessageBar) -> None:
    taken_back: list[str] = []
    bar.show()
    bar.show_success("Gone.", lambda: taken_back.append("it"))
    undo = bar.findChild(QPushButton, "undoMessage")
    assert undo.isVisible()
    undo.click()
    bar.undo()
    assert (taken_back, bar.text) == (["it"], "")
    bar.show_success("Gone for good.")
    assert not undo.isVisible()


def test_neither_comes_nor_goes_while_one_draws(
    qtbot: QtBot, bar: MessageBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(message_bar, "REST_MS", 1)
    shown, elsewhere = MessageBar(), MessageBar()
    qtbot.addWidget(shown)
    qtbot.addWidget(elsewhere)
    shown.show_success("The page is copied.")
    shown.hold()
    bar.hold()
    bar.show_error("x.png: the disk is full")
    elsewhere.show_success("A later success")
    qtbot.waitUntil(lambda: elsewhere.text == "")
    assert (shown.text, bar.text) == ("The page is copied.", "")
    shown.let_go()
    bar.let_go()
    qtbot.waitUntil(lambda: (shown.text, bar.text) == ("", "x.png: the disk is full"))


def test_what_is_over_before_the_pen_rests_does_not_come_any_more(
    qtbot: QtBot, bar: MessageBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(message_bar, "REST_MS", 1)
    later = MessageBar()
    qtbot.addWidget(later)
    bar.hold()
    bar.show_error("x.png: the disk is full")
    bar.let_go()
    bar.hide()
    later.show_success("A later success")
    qtbot.waitUntil(lambda: later.text == "")
    assert bar.text == ""

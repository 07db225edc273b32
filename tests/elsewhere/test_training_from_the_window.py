"""The window trains on another computer, through a real ssh server on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from digitpad.core.elsewhere import computers, whereabouts
from digitpad.core.training.protocol import Cancelled, Failed
from digitpad.core.training.train_config import TrainConfig
from digitpad.core.training.training_state import Stage
from digitpad.services.training.story_state import Ended, Idle, Installed, Interrupted
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.retrain.closing.closing_question import ClosingQuestion
from digitpad.widgets.retrain.training_dock import TrainingDock
from tests.addresses import silent_address
from tests.elsewhere.far_side import left_in, processes_of, wait_until, workers_of
from tests.elsewhere.far_window import (
    begin_there,
    cancel,
    choose,
    dialog,
    label,
    until,
    until_in,
    until_safe,
    write,
)
from tests.elsewhere.ssh_server import SshServer
from tests.retraining import choosing, close, one, open_window, press, retraining_of
from tests.said import says

pytestmark = pytest.mark.sshd


@pytest.fixture
def window(
    qtbot: QtBot, tiny_mnist: Path, server: SshServer, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PadWindow]:
    """The program, which ends before the server does."""
    del server
    monkeypatch.setenv("DIGITPAD_DATA", str(tiny_mnist))
    opened = open_window(qtbot)
    yield opened
    close(opened)


def shown(window: QWidget, name: str) -> str:
    return label(one(window, TrainingDock), name)


def test_from_an_empty_list_to_a_model(qtbot: QtBot, window: PadWindow, server: SshServer) -> None:
    choose_where = choosing(window)
    press(choose_where, "computers")
    listed = dialog(choose_where, "computersDialog")
    press(listed, "addComputer")
    form = dialog(listed, "computerForm")
    usual = server.computer()
    for name in ("name", "address", "folder", "python"):
        write(form, f"computer{name.title()}", getattr(usual, name))
    form._ready.setChecked(True)  # type: ignore[attr-defined]
    press(form, "saveComputer")
    retraining = retraining_of(window)
    qtbot.waitUntil(lambda: bool(computers.read()), timeout=10_000)
    with qtbot.waitSignal(retraining.computers.check.done, timeout=60_000):
        qtbot.waitUntil(lambda: retraining.computers.find("loopback") is not None)
        press(listed, "checkComputer")
    (entry,) = retraining.computers.entries
    assert "CPU" in str(entry.devices)
    press(listed, "closeComputers")
    choose(choose_where, "where", "loopback")
    choose(choose_where, "recipe", "mlp-512")
    write(choose_where, "epochs", "2")
    assert label(choose_where, "device") == str(entry.devices)
    press(choose_where, "start")
    installed = until_in(qtbot, retraining, Installed)
    assert retraining.training.state.computer == "loopback"
    assert [epoch.epoch for epoch in retraining.training.state.epochs] == [1, 2]
    assert installed.new.card is not None
    assert installed.new.card.recipe == "mlp-512"
    assert left_in(server.folder / "far") == set()


def test_pause_and_stop_reach_it(
    qtbot: QtBot, window: PadWindow, server: SshServer, long: TrainConfig
) -> None:
    retraining = begin_there(qtbot, window, server, long)
    assert "loopback" in shown(window, "details")
    training = retraining.training
    press(retraining.dock, "pause")
    until(qtbot, lambda: "paused" in training.state.words.casefold(), retraining)
    assert training.state.stage is Stage.PAUSED
    press(retraining.dock, "pause")
    until(qtbot, lambda: training.state.stage is Stage.TRAINING, retraining)
    press(retraining.dock, "stop")
    assert until_in(qtbot, retraining, Installed).stopped


def test_a_cancel_leaves_nothing_there_and_can_be_resumed_there(
    qtbot: QtBot, window: PadWindow, server: SshServer, long: TrainConfig
) -> None:
    retraining = begin_there(qtbot, window, server, long)
    ended = cancel(qtbot, retraining)
    assert isinstance(ended.end, Cancelled)
    assert ended.remark is None
    assert left_in(server.folder / "far") == set()
    wait_until(lambda: not workers_of(server.folder) and not processes_of(server.folder / "far"))
    press(retraining.dock, "resume")
    assert retraining.training.state.computer == "loopback"
    until(qtbot, lambda: retraining.training.state.started is not None, retraining)
    started = retraining.training.state.started
    assert started is not None
    assert started.first_epoch == ended.safe_epochs + 1
    assert workers_of(server.folder)
    cancel(qtbot, retraining)


def test_a_connection_that_drops_is_shown_and_found_again(
    qtbot: QtBot, window: PadWindow, server: SshServer, long: TrainConfig
) -> None:
    retraining = begin_there(qtbot, window, server, long)
    words: list[tuple[str, str]] = []
    retraining.training.state_changed.connect(
        lambda _: words.append((shown(window, "headline"), shown(window, "details")))
    )
    server.cut()
    until(qtbot, lambda: bool(retraining.training.state.lost), retraining)
    until(qtbot, lambda: not retraining.training.state.lost, retraining)
    epoch = retraining.training.state.safe_epochs
    until(qtbot, lambda: retraining.training.state.safe_epochs > epoch, retraining)
    lost = [details for head, details in words if says(head, "Connection lost")]
    assert lost
    assert lost[0] == (
        "The connection to loopback is lost. The training goes on there for 10 minutes; "
        "trying again…"
    )
    epochs = [one.epoch for one in retraining.training.state.epochs]
    assert epochs == list(range(1, len(epochs) + 1))
    cancel(qtbot, retraining)


def test_a_host_that_never_answers_is_waited_for_as_long_as_was_said(
    qtbot: QtBot, window: PadWindow, server: SshServer, long: TrainConfig
) -> None:
    retraining = retraining_of(window)
    heads: list[str] = []
    retraining.training.state_changed.connect(lambda _: heads.append(shown(window, "headline")))
    with silent_address() as address:
        computers.add(server.computer(address=address, seconds=1))
        retraining.start(long, "loopback")
        ended = until_in(qtbot, retraining, Ended)
    assert "Connecting to loopback, for at most 1 seconds…" in heads
    assert isinstance(ended.end, Failed)
    assert shown(window, "failureHeadline") == f"{address} did not answer within 1 seconds"
    assert ended.run_to_resume is not None
    there = whereabouts.of(ended.run_to_resume)
    assert there is not None
    assert (there.computer.address, there.is_there) == (address, False)


def test_a_refused_key_is_said_and_a_second_try_is_there_too(
    qtbot: QtBot, window: PadWindow, server: SshServer, long: TrainConfig
) -> None:
    keys = server.folder / "authorized_keys"
    known = keys.read_text()
    keys.write_text("")
    computers.add(server.computer())
    retraining = retraining_of(window)
    retraining.start(long, "loopback")
    until_in(qtbot, retraining, Ended)
    assert shown(window, "failureHeadline") == (
        "loopback refuses your key: ssh loopback has to work in a terminal without a password"
    )
    keys.write_text(known)
    press(retraining.dock, "resume")
    until_safe(qtbot, retraining)
    assert workers_of(server.folder)
    cancel(qtbot, retraining)


def test_what_is_left_there_is_found_by_the_next_start(
    qtbot: QtBot, window: PadWindow, server: SshServer, long: TrainConfig
) -> None:
    retraining = begin_there(qtbot, window, server, long)
    (held,) = workers_of(server.folder)
    window.close()
    press(one(window, ClosingQuestion), "leaveTraining")
    qtbot.waitUntil(lambda: not window.isVisible(), timeout=10_000)
    assert retraining.story.state == Idle()
    assert workers_of(server.folder) == [held]
    again = open_window(qtbot)
    later = retraining_of(again)
    later.offer_what_was_left()
    assert isinstance(later.story.state, Interrupted)
    assert later.story.state.computer == "loopback"
    press(later.dock, "resume")
    epochs = later.story.state.run_to_resume
    assert epochs is None
    until_safe(qtbot, later)
    assert workers_of(server.folder) == [held]
    cancel(qtbot, later)
    assert left_in(server.folder / "far") == set()
    close(again)


def test_a_check_that_is_refused_says_why_and_one_can_be_stopped(
    qtbot: QtBot, window: PadWindow, server: SshServer
) -> None:
    check = retraining_of(window).computers.check
    (server.folder / "authorized_keys").write_text("")
    with qtbot.waitSignal(check.failed, timeout=30_000) as refused:
        check.start(server.computer())
    assert "refuses your key" in str(refused.args[1])
    with silent_address() as address, qtbot.waitSignal(check.cancelled, timeout=30_000):
        check.start(replace(server.computer(), address=address, seconds=600))
        check.cancel()
    assert not check.is_running

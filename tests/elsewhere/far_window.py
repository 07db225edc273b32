"""The real window with a computer that a real ssh server makes of this machine."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from digitpad.core.elsewhere import computers
from digitpad.core.training.train_config import TrainConfig
from digitpad.services.training.story_state import Ended, StoryState
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.retrain.retraining import Retraining
from tests.elsewhere.ssh_server import SshServer
from tests.retraining import press, retraining_of

MOST_MS = 180_000
State = TypeVar("State", bound=StoryState)


def begin_there(
    qtbot: QtBot, window: PadWindow, server: SshServer, config: TrainConfig, **settings: object
) -> Retraining:
    """Train there until an epoch is safe here."""
    computers.add(server.computer(**settings))
    retraining = retraining_of(window)
    retraining.start(config, "loopback")
    until_safe(qtbot, retraining)
    return retraining


def until_safe(qtbot: QtBot, retraining: Retraining) -> None:
    until(qtbot, lambda: retraining.training.state.safe_epochs > 0, retraining)


def until(qtbot: QtBot, holds: Callable[[], bool], retraining: Retraining) -> None:
    """Wait; where it does not come to that, the test says how far it was."""

    def check() -> None:
        assert holds(), (retraining.story.state, retraining.training.state.words)

    qtbot.waitUntil(check, timeout=MOST_MS)


def until_in(qtbot: QtBot, retraining: Retraining, kind: type[State]) -> State:
    """Wait until the training's story is in a state of this kind, and return it."""
    until(qtbot, lambda: isinstance(retraining.story.state, kind), retraining)
    state = retraining.story.state
    assert isinstance(state, kind)
    return state


def cancel(qtbot: QtBot, retraining: Retraining) -> Ended:
    """Cancel the training, and return how it ended."""
    press(retraining.dock, "cancel")
    return until_in(qtbot, retraining, Ended)


def label(parent: QWidget, name: str) -> str:
    """Return what the label of this name shows."""
    found = parent.findChild(QLabel, name)
    assert found is not None, name
    return found.text()


def write(parent: QWidget, name: str, text: str) -> None:
    field = parent.findChild(QLineEdit, name)
    assert field is not None, name
    field.setText(text)


def choose(parent: QWidget, name: str, data: str) -> None:
    box = parent.findChild(QComboBox, name)
    assert box is not None, name
    assert box.findData(data) >= 0, data
    box.setCurrentIndex(box.findData(data))


def dialog(parent: QWidget, name: str) -> QDialog:
    found = parent.findChild(QDialog, name)
    assert found is not None, name
    return found

"""Another look reaches every window, and none is destroyed on the way."""

from __future__ import annotations

import gc
import weakref
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from digitpad.app import create


class Busy(QWidget):
    """Makes so much on every change that Python thinks of collecting its garbage."""

    def __init__(self) -> None:
        super().__init__()
        self.watched: weakref.ref[QWidget] | None = None
        self.seen: list[bool] = []
        """Whether ``watched`` was still there, for each new style."""

    def changeEvent(self, event: QEvent) -> None:
        assert len([[number] for number in range(1000)]) == 1000
        if event.type() == QEvent.Type.StyleChange and self.watched is not None:
            self.seen.append(self.watched() is not None)
        super().changeEvent(event)


class Forgotten(QWidget):
    """A window that only refers to itself, as a closed one may."""

    def __init__(self) -> None:
        super().__init__()
        self.itself = self


@pytest.fixture
def eager_collector() -> Iterator[None]:
    """Let Python look for garbage by itself, as before the program's start, and very often."""
    before, was_enabled = gc.get_threshold(), gc.isenabled()
    gc.set_threshold(100, 1, 1)
    gc.enable()
    yield
    gc.set_threshold(*before)
    if not was_enabled:
        gc.disable()


def forget_a_window() -> weakref.ref[QWidget]:
    gc.disable()
    forgotten = weakref.ref(Forgotten())
    gc.enable()
    return forgotten


@pytest.fixture
def busy(qtbot: QtBot) -> Busy:
    made = Busy()
    qtbot.addWidget(made)
    made.show()
    return made


@pytest.mark.usefixtures("eager_collector")
def test_no_window_is_destroyed_while_the_program_is_styled(
    qtbot: QtBot, busy: Busy, look: Callable[[str], None]
) -> None:
    """Qt goes through a list of all windows, and would crash on one that is gone."""
    forgotten = busy.watched = forget_a_window()
    qtbot.addWidget(create([]).window)
    look("light")
    look("dark")
    assert len(busy.seen) >= 2
    assert all(busy.seen)
    gc.collect()
    assert forgotten() is None

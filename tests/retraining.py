"""The real window with a small MNIST, for tests of retraining."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import QDeadlineTimer, QObject
from PySide6.QtWidgets import QApplication, QPushButton, QSystemTrayIcon, QWidget
from pytestqt.qtbot import QtBot

from digitpad.app import create
from digitpad.core.training.train_config import TrainConfig
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.retrain.choosing.choosing_dialog import ChoosingDialog
from digitpad.widgets.retrain.menu import RetrainMenu
from digitpad.widgets.retrain.retraining import Retraining
from tests.tiny_trainings import use_tiny_worker

Kind = TypeVar("Kind", bound=QObject)


def open_window(qtbot: QtBot) -> PadWindow:
    """Open the program; the caller closes it with `close`."""
    window = create(["digitpad"]).window
    qtbot.addWidget(window, before_close_func=close)
    return window


def close(window: QWidget) -> None:
    """End what still runs, as the end of the program does, and hear of it.

    A window that believes that it trains does not close, but asks.
    """
    retraining = one(window, RetrainMenu).retraining
    retraining.let_go()
    patience = QDeadlineTimer(5000)
    while retraining.training.is_running and not patience.hasExpired():
        QApplication.processEvents()


def one(parent: QObject, kind: type[Kind]) -> Kind:
    """Return the only descendant of that kind."""
    found = parent.findChildren(kind)
    assert len(found) == 1, found
    return found[0]


def retraining_of(window: PadWindow, how: str = "") -> Retraining:
    """Return the window's retraining; with ``how`` a tiny worker takes the real one's place."""
    retraining = one(window, RetrainMenu).retraining
    if how:
        use_tiny_worker(retraining.training, how)
    return retraining


def begin(
    qtbot: QtBot,
    window: PadWindow,
    how: str,
    config: TrainConfig = TrainConfig(),  # noqa: B008 - immutable
) -> Retraining:
    """Train with a tiny worker until the first step, or the end."""
    retraining = retraining_of(window, how)
    retraining.start(config)
    qtbot.waitUntil(
        lambda: retraining.training.state.progress is not None or retraining.training.state.is_over,
        timeout=20_000,
    )
    return retraining


def until_over(qtbot: QtBot, retraining: Retraining) -> None:
    qtbot.waitUntil(lambda: not retraining.training.is_running, timeout=20_000)


def a_tray(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Pretend that the system has a tray, which no test's screen has, and nobody looks.

    Returns the messages, headline and sentence, that it is given.
    """
    given: list[tuple[str, str]] = []

    def show(icon: QSystemTrayIcon, headline: str, sentence: str, *_: object) -> None:
        assert icon.isVisible()
        given.append((headline, sentence))

    for name in ("isSystemTrayAvailable", "supportsMessages"):
        monkeypatch.setattr(QSystemTrayIcon, name, staticmethod(lambda: True))
    monkeypatch.setattr(QSystemTrayIcon, "showMessage", show)
    monkeypatch.setattr(QApplication, "activeWindow", staticmethod(lambda: None))
    return given


def choosing(window: PadWindow) -> ChoosingDialog:
    """Press Model ▸ Retrain… and return the dialog."""
    window.pad_actions.retrain.trigger()
    return one(window, ChoosingDialog)


def press(parent: QWidget, name: str) -> None:
    """Press the button of that name."""
    button = parent.findChild(QPushButton, name)
    assert button is not None, name
    assert button.isEnabled(), name
    button.click()

"""The browser with a set in it, and what it shows, for its tests."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from pytestqt.qtbot import QtBot

from digitpad.core.files.paths import bundled_model
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.scoring.picture_set import PictureSet, open_set
from digitpad.core.scoring.read_set import read_set
from digitpad.services.browsing.sources import path_source
from digitpad.widgets.browser.browser_window import BrowserWindow


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

"""The browser and the trainer's command agree on what the bundled model misreads in MNIST."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from digitpad.core.datasets import locate
from digitpad.core.files.paths import bundled_model
from digitpad.widgets.browser.browser_window import BrowserWindow


def test_the_browser_shows_what_evaluate_lists(
    qtbot: QtBot, mnist_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(locate.FOLDER_VARIABLE, str(mnist_folder.parent))
    command = [sys.executable, "-m", "trainer", "evaluate", str(bundled_model()), "--json"]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    evaluated = json.loads(said)
    window = BrowserWindow(bundled_model())
    window.show()
    with qtbot.waitSignal(window.browsing.scored_changed, timeout=120_000):
        window.open_mnist()
    qtbot.keyClick(window.parts.grid, Qt.Key.Key_M)
    model = window.parts.pictures
    shown = sorted(model.picture_at(row) for row in range(model.rowCount()))
    assert shown == evaluated["misread"]
    assert window.parts.insights.matrix.counts.tolist() == evaluated["confusion_matrix"]
    window.close()
    qtbot.waitUntil(lambda: not isValid(window))

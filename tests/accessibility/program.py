"""The program as a screen reader meets it: does what its standard input says, line by line."""

from __future__ import annotations

import os
import sys

from PySide6.QtCore import QPoint, QSocketNotifier, Qt
from PySide6.QtTest import QTest

from digitpad.app import create
from digitpad.core.files import paths
from digitpad.widgets.learning.learning_dialog import LearningDialog
from tests.learnt import learning_dialog

SEVEN = ((0.3, 0.25), (0.7, 0.25), (0.6, 0.5), (0.45, 0.8))

app = create([])


def draw() -> None:
    canvas = app.window.canvas
    points = [QPoint(int(x * canvas.width()), int(y * canvas.height())) for x, y in SEVEN]
    QTest.mousePress(canvas, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points:
        QTest.mouseMove(canvas, point)
    QTest.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=points[-1])


def learn() -> None:
    """Show how a network learnt; once more shows the next page of it."""
    shown = app.window.findChild(LearningDialog)
    if shown is None:
        learning_dialog(paths.data_home(), app.window)
    else:
        shown.view.tabs.setCurrentIndex(shown.view.tabs.currentIndex() + 1)


def obey() -> None:
    for word in os.read(0, 1000).decode().split():
        if word == "draw":
            draw()
        elif word == "learn":
            learn()
        elif word == "end":
            app.qt.quit()
        else:
            getattr(app.window.pad_actions, word).trigger()


orders = QSocketNotifier(0, QSocketNotifier.Type.Read)
orders.activated.connect(obey)
sys.exit(app.qt.exec())

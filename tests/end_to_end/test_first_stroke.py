"""A stroke on the real canvas gives a reading."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from digitpad.app import create

SEVEN = [(300, 250), (450, 240), (600, 235), (700, 240), (690, 300), (620, 430), (560, 560)]


def test_a_seven_drawn_with_the_mouse_is_read_as_a_seven(qtbot: QtBot) -> None:
    window = create(["digitpad"]).window
    qtbot.addWidget(window)
    canvas = window.canvas
    points = [QPoint(*(round(v * canvas.width() / 1000) for v in p)) for p in [*SEVEN, (480, 800)]]
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=points[0])
    for point in points[1:]:
        qtbot.mouseMove(canvas, point)
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=points[-1])
    assert window.reading is not None
    assert window.reading.digit == 7

"""Files that are named when the program is started."""

from __future__ import annotations

from pathlib import Path

from PIL import Image
from pytestqt.qtbot import QtBot

from digitpad.app import create


def a_one(path: Path) -> str:
    drawn = Image.new("L", (90, 90), 255)
    drawn.paste(0, (40, 10, 50, 80))
    drawn.save(path)
    return str(path)


def test_several_pictures_are_pages_to_turn(qtbot: QtBot, tmp_path: Path) -> None:
    window = create([a_one(tmp_path / "a.png"), a_one(tmp_path / "b.png")]).window
    qtbot.addWidget(window)
    qtbot.waitUntil(lambda: window.page.source == "a.png", timeout=20_000)
    assert window.book == (0, 2)
    window.pad_actions.next_drawing.trigger()
    qtbot.waitUntil(lambda: window.page.source == "b.png", timeout=20_000)

"""Without a font for Chinese there is a hint, not boxes; and texts are as large as the system's."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QLabel

from digitpad.widgets.common.fonts import least_text_px
from digitpad.widgets.pad.pad_window import PadWindow

NO_FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{0}</dir><cachedir>{0}</cachedir></fontconfig>"""


def said_without_fonts(folder: Path, language: str, action: str) -> str:
    config = folder / "fonts.conf"
    config.write_text(NO_FONTS.format(folder), encoding="utf-8")
    script = f"""
from PySide6.QtGui import QAction
from digitpad.app import create
from digitpad.widgets.common.message_bar import MessageBar
app = create([])
action = app.window.findChild(QAction, {action!r})
if action is not None:
    action.trigger()
print(app.window.findChild(MessageBar).text)
print(app.window.pad_actions.new.text())
"""
    environment = os.environ | {"FONTCONFIG_FILE": str(config), "DIGITPAD_LANGUAGE": language}
    done = subprocess.run(
        [sys.executable, "-c", script], env=environment, stdout=subprocess.PIPE, check=True
    )
    return done.stdout.decode()


def test_chinese_without_a_font_is_english_with_a_hint(tmp_path: Path) -> None:
    assert "fonts-noto-cjk" in (said := said_without_fonts(tmp_path, "zh_CN", ""))
    assert "New page" in said


def test_choosing_chinese_without_a_font_shows_the_hint(tmp_path: Path) -> None:
    said = said_without_fonts(tmp_path, "", "actionLanguage_zh_CN")
    assert "fonts-noto-cjk" in said
    assert "New page" in said


def test_texts_are_at_least_as_large_as_the_systems(qapp: QApplication, window: PadWindow) -> None:
    before = QFont(qapp.font())
    larger = QFont(before)
    larger.setPixelSize(24)
    qapp.setFont(larger)
    try:
        assert least_text_px() == 24
        hints = window.reading_view.hints
        hints.set_size(400, 100)
        sizes = {label.font().pixelSize() for label in hints.findChildren(QLabel)}
        assert sizes == {24}
    finally:
        qapp.setFont(before)

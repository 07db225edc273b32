"""What the fonts of this computer can show, and how large its person wants to read."""

from __future__ import annotations

from PySide6.QtGui import QFontDatabase, QFontInfo
from PySide6.QtWidgets import QApplication

from digitpad.core.sentences.languages import Language

_CHINESE = "zh_CN"


def can_show(spoken: Language) -> bool:
    """Return whether there is a font for a language; without one, its texts would be boxes."""
    if spoken.code != _CHINESE:  # Qt itself needs Latin letters, and to look takes a while
        return True
    return QFontDatabase.WritingSystem.SimplifiedChinese in QFontDatabase.writingSystems()


def font_hint() -> str:
    """Return what to do without a font for Chinese, in English, which can be read then."""
    return (
        "There is no font for Chinese here. Install one, such as the package fonts-noto-cjk "
        "(google-noto-sans-cjk-fonts on Fedora), and start DigitPad again."
    )


def least_text_px() -> int:
    """Return the size of the system's own text, in logical pixels: none here may be smaller."""
    return QFontInfo(QApplication.font()).pixelSize()

"""Shows untrusted text literally: Qt renders text that looks like HTML as HTML.

A model's name may be ``<img src=…>``, and a label or a tooltip would then load that picture.
"""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


class PlainLabel(QLabel):
    """A label that never renders its text as HTML; use it wherever HTML is not intended."""

    def __init__(self, *arguments: Any, **properties: Any) -> None:
        super().__init__(*arguments, **{"textFormat": Qt.TextFormat.PlainText} | properties)


def plain_tip(text: str) -> str:
    """Return a tooltip that shows ``text`` literally."""
    return text if "<" not in text else f"<p style='white-space: pre-wrap'>{escape(text)}</p>"

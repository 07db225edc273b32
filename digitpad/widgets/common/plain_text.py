"""Text that others wrote, shown as it is: Qt takes what looks like HTML for HTML.

A model's name may be ``<img src=…>``, and a label or a tooltip would go and fetch the picture.
"""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


class PlainLabel(QLabel):
    """A label that never takes its text for HTML; the one to use wherever HTML is not meant."""

    def __init__(self, *arguments: Any, **properties: Any) -> None:
        super().__init__(*arguments, **{"textFormat": Qt.TextFormat.PlainText} | properties)


def plain_tip(text: str) -> str:
    """Return a tooltip that shows ``text`` as it is."""
    return text if "<" not in text else f"<p style='white-space: pre-wrap'>{escape(text)}</p>"

"""Shows untrusted text literally: Qt renders text that looks like HTML as HTML.

A model's name may be ``<img src=…>``, and a label or a tooltip would then load that picture.
"""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel


class PlainLabel(QLabel):
    """A label that never renders its text as HTML; use it wherever HTML is not intended."""

    def __init__(self, *arguments: Any, **properties: Any) -> None:
        super().__init__(*arguments, **{"textFormat": Qt.TextFormat.PlainText} | properties)


def plain_entry(text: str) -> str:
    """Return the text of a button or menu entry that shows ``text`` with every "&" in it."""
    return text.replace("&", "&&")


def plain_notification(text: str) -> str:
    """Return a notification's text in which nothing is markup, whether the desktop knows it or not.

    Some show "&lt;" as it stands and some take "<" for the begin of a tag, so neither is sent.
    """
    return text.replace("<", "‹").replace(">", "›")


def plain_tip(text: str) -> str:
    """Return a tooltip that shows ``text`` literally."""
    if "<" not in text:
        return text
    from html import escape  # not needed to draw

    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>"

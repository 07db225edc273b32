"""Says a text of the window in the language in force, where there is no QObject to ask."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def tr(text: str) -> str:
    """Return ``text`` in the language in force. A QObject has its own `tr`, with its class's name.

    lupdate finds both by their names, and gives this one no context.
    """
    return QCoreApplication.translate("", text)

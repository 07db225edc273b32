"""How the program looks: paper, ink and one accent, in light and in dark."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

_Role = QPalette.ColorRole
_LIGHT = {
    _Role.Window: "#f4f2ee",
    _Role.WindowText: "#1d2330",
    _Role.Base: "#fffefb",
    _Role.AlternateBase: "#e9e6df",
    _Role.Text: "#1d2330",
    _Role.PlaceholderText: "#6c6a66",
    _Role.Button: "#f4f2ee",
    _Role.ButtonText: "#343a46",
    _Role.BrightText: "#b3261e",
    _Role.Light: "#ffffff",
    _Role.Midlight: "#e4e1da",
    _Role.Mid: "#c9c5bc",
    _Role.Dark: "#a8a49b",
    _Role.Shadow: "#7c7972",
    _Role.Highlight: "#2f5fd0",
    _Role.Accent: "#2f5fd0",
    _Role.HighlightedText: "#ffffff",
    _Role.Link: "#2f5fd0",
    _Role.LinkVisited: "#6a4fb0",
    _Role.ToolTipBase: "#2a2f3a",
    _Role.ToolTipText: "#f4f2ee",
}
_DARK = {
    _Role.Window: "#191b1f",
    _Role.WindowText: "#eceae5",
    _Role.Base: "#22252a",
    _Role.AlternateBase: "#2a2d33",
    _Role.Text: "#f4f1ea",
    _Role.PlaceholderText: "#9a9892",
    _Role.Button: "#191b1f",
    _Role.ButtonText: "#d6d4ce",
    _Role.BrightText: "#ff8a80",
    _Role.Light: "#3a3e46",
    _Role.Midlight: "#31343b",
    _Role.Mid: "#474b54",
    _Role.Dark: "#5b606a",
    _Role.Shadow: "#0c0d0f",
    _Role.Highlight: "#8db0ff",
    _Role.Accent: "#8db0ff",
    _Role.HighlightedText: "#10131a",
    _Role.Link: "#8db0ff",
    _Role.LinkVisited: "#c0a8ff",
    _Role.ToolTipBase: "#eceae5",
    _Role.ToolTipText: "#191b1f",
}
_DISABLED = {"light": "#aaa69d", "dark": "#5f636b"}


def apply_theme(qt: QApplication, appearance: str) -> None:
    """Give the whole program its look; ``appearance`` is system, light or dark."""
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    scheme = schemes.get(appearance, qt.styleHints().colorScheme())
    qt.setPalette(palette_for(scheme))


def palette_for(scheme: Qt.ColorScheme) -> QPalette:
    is_dark = scheme == Qt.ColorScheme.Dark
    palette = QPalette()
    for role, colour in (_DARK if is_dark else _LIGHT).items():
        palette.setColor(role, QColor(colour))
    disabled = QColor(_DISABLED["dark" if is_dark else "light"])
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, disabled)
    return palette

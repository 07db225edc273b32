"""The look of the program: paper, ink and one accent colour, light and dark."""

from __future__ import annotations

from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtGui import QColor, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from digitpad.core.files.paths import resource

_Role = QPalette.ColorRole
_LIGHT = {
    _Role.Window: "#f4f2ee",
    _Role.WindowText: "#1d2330",
    _Role.Base: "#fffefb",
    _Role.AlternateBase: "#eae7e0",
    _Role.Text: "#1d2330",
    _Role.PlaceholderText: "#666460",
    _Role.Button: "#f4f2ee",
    _Role.ButtonText: "#343a46",
    _Role.BrightText: "#b3261e",
    _Role.Light: "#ffffff",
    _Role.Midlight: "#e6e3dc",
    _Role.Mid: "#c9c5bc",
    _Role.Dark: "#827f77",
    _Role.Shadow: "#7c7972",
    _Role.Highlight: "#2e5dcd",
    _Role.Accent: "#2e5dcd",
    _Role.HighlightedText: "#ffffff",
    _Role.Link: "#2e5dcd",
    _Role.LinkVisited: "#6a4fb0",
    _Role.ToolTipBase: "#2a2f3a",
    _Role.ToolTipText: "#f4f2ee",
}
_DARK = {
    _Role.Window: "#17191d",
    _Role.WindowText: "#eceae5",
    _Role.Base: "#212429",
    _Role.AlternateBase: "#282b31",
    _Role.Text: "#f4f1ea",
    _Role.PlaceholderText: "#9c9a94",
    _Role.Button: "#17191d",
    _Role.ButtonText: "#d6d4ce",
    _Role.BrightText: "#ff8a80",
    _Role.Light: "#3a3e46",
    _Role.Midlight: "#2b2e35",
    _Role.Mid: "#484c55",
    _Role.Dark: "#747984",
    _Role.Shadow: "#0c0d0f",
    _Role.Highlight: "#8db0ff",
    _Role.Accent: "#8db0ff",
    _Role.HighlightedText: "#10131a",
    _Role.Link: "#8db0ff",
    _Role.LinkVisited: "#c0a8ff",
    _Role.ToolTipBase: "#eceae5",
    _Role.ToolTipText: "#17191d",
}
_HIGH_CONTRAST = {
    Qt.ColorScheme.Light: {
        **dict.fromkeys((_Role.Window, _Role.Base, _Role.Button, _Role.Light), "#ffffff"),
        **dict.fromkeys((_Role.AlternateBase, _Role.Midlight), "#f0f0f0"),
        **dict.fromkeys((_Role.WindowText, _Role.Text, _Role.ButtonText), "#000000"),
        **dict.fromkeys((_Role.PlaceholderText, _Role.Mid, _Role.Dark), "#404040"),
        **dict.fromkeys((_Role.Highlight, _Role.Accent, _Role.Link), "#0a3aa0"),
    },
    Qt.ColorScheme.Dark: {
        **dict.fromkeys((_Role.Window, _Role.Base, _Role.Button), "#000000"),
        **dict.fromkeys((_Role.AlternateBase, _Role.Midlight, _Role.Light), "#1c1c1c"),
        **dict.fromkeys((_Role.WindowText, _Role.Text, _Role.ButtonText), "#ffffff"),
        **dict.fromkeys((_Role.PlaceholderText, _Role.Mid, _Role.Dark), "#c8c8c8"),
        **dict.fromkeys((_Role.Highlight, _Role.Accent, _Role.Link), "#a8c4ff"),
    },
}
"""What takes the place of the above where the system asks for high contrast: at least 7 : 1."""
_DISABLED = {Qt.ColorScheme.Light: "#aaa69d", Qt.ColorScheme.Dark: "#5f636b"}
_TELLS_CONTRAST = hasattr(QStyleHints, "accessibility")
"""Qt tells from 6.10 on whether the system asks for high contrast."""
_SCHEMES = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}

_SHEET = """
QToolBar {{ background: {window}; border: none; padding: 4px; spacing: 3px; }}
QToolBar::separator {{ background: {mid}; width: 1px; margin: 7px 8px; }}
QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 5px; }}
QToolButton:hover {{ background: {midlight}; }}
QToolButton:pressed {{ background: {mid}; }}
QToolButton:checked {{ background: {alternate}; border-color: {dark}; }}
#teachingBar QToolButton {{ border-color: {mid}; padding: 5px 1px; }}
#teachingBar #right {{ padding: 5px 8px; }}
#teachingBar QToolButton:checked {{ background: {accent}; border-color: {accent};
    color: {on_accent}; }}
#teachingBar QToolButton:disabled {{ border-color: {midlight}; color: {disabled}; }}
QToolButton[link="true"] {{ color: {link}; padding: 1px 3px; margin-left: -7px; }}
QPushButton {{ background: {alternate}; border: 1px solid {mid}; border-radius: 6px;
    padding: 5px 16px; }}
QPushButton:hover {{ background: {midlight}; border-color: {dark}; }}
QPushButton:pressed {{ background: {mid}; }}
QPushButton:default {{ background: {accent}; border-color: {accent}; color: {on_accent}; }}
QPushButton:disabled {{ background: {window}; border-color: {midlight}; color: {disabled}; }}
QCheckBox::indicator, QRadioButton::indicator {{ width: 14px; height: 14px;
    border: 1px solid {dark}; border-radius: 4px; background: {base}; }}
QRadioButton::indicator {{ border-radius: 8px; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent};
    image: url("{tick}"); }}
QRadioButton::indicator:checked {{ border-color: {accent};
    background: qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5,
    stop: 0.38 {base}, stop: 0.46 {accent}); }}
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {{ border-color: {mid};
    background: {window}; }}
QDialogButtonBox, QMessageBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QDialogButtonBox QPushButton {{ padding: 5px 24px; }}
QTabBar::tab {{ border: none; border-bottom: 2px solid transparent; padding: 6px 6px;
    color: {faint}; }}
QTabBar::tab:hover {{ color: {text}; }}
QTabBar::tab:selected {{ border-bottom-color: {accent}; color: {text}; }}
QTabBar::tab:focus {{ background: {midlight}; }}
QTabWidget::pane {{ border: none; }}
QMenuBar {{ background: {window}; padding: 3px 14px; }}
QStatusBar {{ background: {window}; }}
QStatusBar QLabel {{ color: {faint}; }}
QStatusBar::item {{ border: none; }}
QToolTip {{ background: {tip}; color: {tip_text}; border: none; padding: 5px 7px; }}
#relabel QToolButton {{ border-color: {mid}; }}
#relabel QToolButton:checked {{ background: {accent}; border-color: {accent}; color: {on_accent}; }}
#relabel QToolButton:disabled {{ border-color: {midlight}; color: {disabled}; }}
#overview {{ background: {window}; outline: 0; selection-background-color: {accent};
    selection-color: {on_accent}; }}
#overview::item {{ border: none; }}
#overview::item:selected {{ background: {accent}; color: {on_accent}; }}
#overview QHeaderView {{ background: {window}; }}
#overview QHeaderView::section {{ background: {window}; color: {faint}; padding: 4px;
    border: none; border-bottom: 1px solid {mid}; }}
#exportMenu, #everythingMenu, #networkChoice, #exportModel {{ padding: 5px 18px 5px 7px; }}
#modelLabel {{ padding: 4px 18px 4px 5px; color: {faint}; }}
#exportMenu::menu-indicator, #everythingMenu::menu-indicator, #networkChoice::menu-indicator,
#exportModel::menu-indicator, #modelLabel::menu-indicator {{
    subcontrol-origin: border; subcontrol-position: right center; right: 6px; }}
#comparePanel QPushButton:checked {{ background: {accent}; border-color: {accent};
    color: {on_accent}; }}
QProgressBar {{ border: none; border-radius: 4px; background: {midlight}; }}
QProgressBar::chunk {{ border-radius: 4px; background: {accent}; }}
QSlider:horizontal {{ min-height: 20px; }}
QSlider::groove:horizontal {{ height: 4px; border-radius: 2px; background: {mid}; }}
QSlider::sub-page:horizontal {{ border-radius: 2px; background: {accent}; }}
QSlider::handle:horizontal {{ width: 12px; margin: -6px 0; border: 2px solid {accent};
    border-radius: 8px; background: {base}; }}
QSlider::sub-page:horizontal:disabled {{ background: {mid}; }}
QSlider::handle:horizontal:disabled {{ border-color: {mid}; }}
QScrollBar {{ background: transparent; border: none; margin: 0; }}
QScrollBar:vertical {{ width: 13px; }}
QScrollBar:horizontal {{ height: 13px; }}
QAbstractScrollArea::corner {{ background: transparent; border: none; }}
QScrollBar::handle {{ background: {dark}; border-radius: 3px; margin: 3px; }}
QScrollBar::handle:vertical {{ min-height: 30px; }}
QScrollBar::handle:horizontal {{ min-width: 30px; }}
QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {faint}; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
#tour {{ background: {base}; border: 1px solid {accent}; border-radius: 8px; }}
#messageBar {{ background: {alternate}; border: none; border-bottom: 1px solid {mid}; }}
"""


def apply_theme(qt: QApplication, appearance: str) -> None:
    """Style the whole program; ``appearance`` is system, light or dark."""
    hints = qt.styleHints()
    hints.setColorScheme(_SCHEMES.get(appearance, Qt.ColorScheme.Unknown))  # for the title bar
    scheme = _SCHEMES.get(appearance, hints.colorScheme())
    palette = palette_for(scheme, is_high=_is_high_contrast_asked(hints))
    if palette != qt.palette():
        qt.setPalette(palette)
        for kind in ("QMenu", "QMenuBar"):  # the stubs ask for bytes, which fails
            qt.setPalette(_menu_palette(palette), kind)  # type: ignore[arg-type]
        qt.setStyleSheet(_sheet(palette))


def follow_contrast(qt: QApplication, changed: SignalInstance) -> None:
    """Emit ``changed`` whenever the system asks for another contrast."""
    if _TELLS_CONTRAST:
        qt.styleHints().accessibility().contrastPreferenceChanged.connect(changed)


def _is_high_contrast_asked(hints: QStyleHints) -> bool:
    if not _TELLS_CONTRAST:
        return False
    asked = hints.accessibility().contrastPreference()
    return asked == Qt.ContrastPreference.HighContrast


def palette_for(scheme: Qt.ColorScheme, *, is_high: bool = False) -> QPalette:
    """Return the dark palette, or the light one; is_high: with high contrast."""
    is_dark = scheme == Qt.ColorScheme.Dark
    known = Qt.ColorScheme.Dark if is_dark else Qt.ColorScheme.Light
    colours = {**(_DARK if is_dark else _LIGHT), **(_HIGH_CONTRAST[known] if is_high else {})}
    palette = QPalette()
    for role, colour in colours.items():
        palette.setColor(role, QColor(colour))
    disabled = QColor(_DISABLED[known])
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, disabled)
    return palette


def _menu_palette(palette: QPalette) -> QPalette:
    """Return ``palette`` with a pale highlight, on which icons in the text colour are visible."""
    menus = QPalette(palette)
    menus.setColor(_Role.Highlight, palette.color(_Role.Midlight))
    menus.setColor(_Role.HighlightedText, palette.color(_Role.Text))
    return menus


def _sheet(palette: QPalette) -> str:
    """Return the style sheet for what a palette cannot express: flat bars and buttons."""
    roles = {
        "window": _Role.Window,
        "base": _Role.Base,
        "alternate": _Role.AlternateBase,
        "midlight": _Role.Midlight,
        "mid": _Role.Mid,
        "dark": _Role.Dark,
        "accent": _Role.Accent,
        "on_accent": _Role.HighlightedText,
        "text": _Role.Text,
        "link": _Role.Link,
        "faint": _Role.PlaceholderText,
        "tip": _Role.ToolTipBase,
        "tip_text": _Role.ToolTipText,
    }
    colours = {name: palette.color(role).name() for name, role in roles.items()}
    disabled = palette.color(QPalette.ColorGroup.Disabled, _Role.ButtonText).name()
    is_dark = palette.color(_Role.Window).lightness() < palette.color(_Role.Text).lightness()
    tick = resource(f"icons/tick-{'dark' if is_dark else 'light'}.svg").as_posix()
    return _SHEET.format(**colours, disabled=disabled, tick=tick)

"""The few colours beside the palette's, mixed from it so that they suit light and dark."""

from __future__ import annotations

from PySide6.QtGui import QColor, QPalette


def is_dark(palette: QPalette) -> bool:
    """Return whether text is lighter than its background."""
    return palette.base().color().lightness() < palette.text().color().lightness()


def wrong(palette: QPalette) -> QColor:
    """Return the red of misreadings, at least 4.5 : 1 against the palette's base."""
    return QColor("#ff8a80") if is_dark(palette) else QColor("#b3261e")


def right(palette: QPalette) -> QColor:
    """Return the green of right readings, at least 4.5 : 1 against the palette's base."""
    return QColor("#7fd491") if is_dark(palette) else QColor("#1b6e35")


def mixed(first: QColor, second: QColor, share: float) -> QColor:
    """Return a mix of both colours, with ``share`` (0..1) of ``second``."""
    keep = 1 - share
    return QColor.fromRgbF(
        first.redF() * keep + second.redF() * share,
        first.greenF() * keep + second.greenF() * share,
        first.blueF() * keep + second.blueF() * share,
    )


def quiet(palette: QPalette) -> QColor:
    """Return the colour of secondary text, still 4.5 : 1 against the base."""
    return mixed(palette.text().color(), palette.base().color(), 0.3)


def hairline(palette: QPalette) -> QColor:
    """Return the colour of thin lines and frames."""
    return mixed(palette.base().color(), palette.text().color(), 0.16)


def readable_on(colour: QColor) -> QColor:
    """Return black or white, whichever stands out more from ``colour``."""
    channels = [
        channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
        for channel in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    luminance = 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    return QColor("black") if luminance > 0.179 else QColor("white")

"""The program's icons: SVG in one colour, drawn in the colours of the palette."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QColor, QIcon, QPalette, QPixmap

from digitpad.core.places import resource

SIDE_PX = 20
_RATIOS = (1, 2)


def icon(name: str, palette: QPalette) -> QIcon:
    """Return the icon ``name`` in the text colour of ``palette``, dim where it is disabled."""
    group = QPalette.ColorGroup
    made = QIcon()
    for mode, colours in ((QIcon.Mode.Normal, group.Active), (QIcon.Mode.Disabled, group.Disabled)):
        colour = palette.color(colours, QPalette.ColorRole.ButtonText)
        for ratio in _RATIOS:
            made.addPixmap(_pixmap(name, colour, ratio), mode)
    return made


def app_icon() -> QIcon:
    """Return the program's own icon, in its own colours."""
    return QIcon(str(resource("icons/digitpad.svg")))


def _pixmap(name: str, colour: QColor, ratio: int) -> QPixmap:
    side = SIDE_PX * ratio
    svg = _svg(name).replace("currentColor", colour.name())
    svg = svg.replace("<svg ", f'<svg width="{side}" height="{side}" ', 1)
    pixmap = QPixmap()
    pixmap.loadFromData(svg.encode(), "SVG")
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@cache
def _svg(name: str) -> str:
    return resource(f"icons/{name}.svg").read_text(encoding="utf-8")

"""The program's icons: SVG in one colour, drawn in the colours of the palette."""

from __future__ import annotations

import math
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QAction,
    QColor,
    QCursor,
    QGuiApplication,
    QIcon,
    QPainter,
    QPalette,
    QPen,
    QPixmap,
    QPixmapCache,
)

from digitpad.core.files.paths import resource

SIDE_PX = 20


def icon(name: str, palette: QPalette) -> QIcon:
    """Return the icon ``name`` in the text colour of ``palette``, dimmed when disabled."""
    made = QIcon()
    group, mode = QPalette.ColorGroup, QIcon.Mode
    for colours, use in ((group.Active, mode.Normal), (group.Disabled, mode.Disabled)):
        made.addPixmap(_pixmap(name, palette.color(colours, QPalette.ColorRole.ButtonText)), use)
    return made


def draw_icons(actions: Iterable[QAction], palette: QPalette) -> None:
    """Draw the icons of all ``actions`` whose property ``iconName`` is set."""
    for action in actions:
        name = action.property("iconName")
        if name:
            action.setIcon(icon(name, palette))


def app_icon() -> QIcon:
    """Return the program's own icon, in its own colours."""
    return QIcon(str(_folder() / "digitpad.svg"))


def ring_cursor(radius_px: float, colour: QColor) -> QCursor:
    """Return a ring-shaped cursor with a radius of ``radius_px`` logical pixels."""
    side = 2 * math.ceil(radius_px) + 3
    ratio = _finest_ratio()
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour, 1.4))
    painter.drawEllipse(QPointF(side / 2, side / 2), radius_px, radius_px)
    painter.end()
    return QCursor(pixmap)


def _finest_ratio() -> float:
    """Return the highest device pixel ratio of all screens."""
    return max(screen.devicePixelRatio() for screen in QGuiApplication.screens())


def _pixmap(name: str, colour: QColor) -> QPixmap:
    ratio = _finest_ratio()
    side = round(SIDE_PX * ratio)
    pixmap, key = QPixmap(), f"icon {name} {colour.name()} {ratio}"
    if not QPixmapCache.find(key, pixmap):  # several actions may have the same
        svg = _svg(name).replace("currentColor", colour.name())
        svg = svg.replace("<svg ", f'<svg width="{side}" height="{side}" ', 1)
        pixmap.loadFromData(svg.encode(), "SVG")
        pixmap.setDevicePixelRatio(ratio)
        QPixmapCache.insert(key, pixmap)
    return pixmap


@cache
def _svg(name: str) -> str:
    return (_folder() / f"{name}.svg").read_text(encoding="utf-8")


@cache
def _folder() -> Path:
    return resource("icons")

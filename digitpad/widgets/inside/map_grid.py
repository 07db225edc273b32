"""The maps of one layer beside each other: one is chosen by a click or with the arrow keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from digitpad.core.arrays import Floats
from digitpad.core.inside.layer import Layer
from digitpad.widgets.common.formatting import number
from digitpad.widgets.common.painting import colours
from digitpad.widgets.inside.layer_words import map_name
from digitpad.widgets.inside.map_painting import Table, map_table, mosaic_of

_EDGE_PX = 3
"""Around the maps: the frame of the chosen one lies there."""


class MapGrid(QWidget):
    """Paints what a layer gives; the strongest number of the layer has the full colour."""

    accessible_role = QAccessible.Role.Graphic
    map_chosen = Signal(int)
    """A person wants to see this map, from 0."""

    def __init__(self, layer: Layer, name: str, most: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layer = layer
        self._values: Floats | None = None
        self._table: Table | None = None
        self._current = 0
        self._chosen: int | None = None
        self.setObjectName("mapGrid")
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.show_most(most)

    @property
    def shown(self) -> int:
        """How many maps are painted."""
        return self._mosaic.count

    def show_most(self, most: int) -> None:
        """Paint so many maps at most."""
        height, width, maps = self.layer.shape
        self._mosaic = mosaic_of(height, width, maps, most)
        self.setFixedSize(self._mosaic.area.size() + QSize(2 * _EDGE_PX, 2 * _EDGE_PX))
        self.update()

    def show_values(self, values: Floats | None) -> None:
        """Paint (height, width, maps) float32; None for a blank page."""
        self._values = values
        self.update()

    def show_chosen(self, chosen: int | None) -> None:
        """Frame the map that is looked at, if it is one of these."""
        if chosen != self._chosen:
            self._chosen = chosen
            if chosen is not None and chosen < self.shown:
                self._current = chosen
            self.update()

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.translate(_EDGE_PX, _EDGE_PX)
        palette = self.palette()
        if self._values is None:
            painter.setPen(colours.hairline(palette))
            for each in range(self.shown):
                painter.drawRect(self._mosaic.cell(each).adjusted(0, 0, -1, -1))
        else:
            if self._table is None:
                self._table = map_table(palette)
            behind = palette.color(QPalette.ColorRole.Window)
            image = self._mosaic.image(self._values, self._table, behind)
            painter.drawImage(self._mosaic.area, image)
            painter.setPen(colours.hairline(palette))
            if self._mosaic.scale * self._mosaic.width > 20:
                for each in range(self.shown):
                    painter.drawRect(self._mosaic.cell(each).adjusted(0, 0, -1, -1))
        self._paint_frames(painter)
        painter.end()

    def _paint_frames(self, painter: QPainter) -> None:
        accent = self.palette().color(QPalette.ColorRole.Accent)
        if self._chosen is not None and self._chosen < self.shown:
            painter.setPen(QPen(accent, 2.0))
            painter.drawRect(self._mosaic.cell(self._chosen).adjusted(-1, -1, 1, 1))
        if self.hasFocus() and self._current != self._chosen:
            painter.setPen(QPen(accent, 1.0, Qt.PenStyle.DashLine))
            painter.drawRect(self._mosaic.cell(self._current).adjusted(-1, -1, 0, 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._table = None
            self.update()

    # Choosing

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = event.position()
        at = self._mosaic.number_at(place.x() - _EDGE_PX, place.y() - _EDGE_PX)
        if at is not None and event.button() == Qt.MouseButton.LeftButton:
            self._current = at
            self.map_chosen.emit(at)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, keys = event.key(), Qt.Key
        if key in (keys.Key_Return, keys.Key_Enter, keys.Key_Space):
            self.map_chosen.emit(self._current)
            return
        steps = {
            keys.Key_Left: -1,
            keys.Key_Right: 1,
            keys.Key_Up: -self._mosaic.columns,
            keys.Key_Down: self._mosaic.columns,
            keys.Key_Home: -self._current,
            keys.Key_End: self.shown - 1 - self._current,
        }
        step = steps.get(keys(key))
        if step is None:
            super().keyPressEvent(event)
        elif 0 <= self._current + step < self.shown:
            self._current += step
            self.setAccessibleDescription(self._words(self._current))
            self.update()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            at = self._mosaic.number_at(event.x() - _EDGE_PX, event.y() - _EDGE_PX)
            QToolTip.showText(event.globalPos(), "" if at is None else self._words(at), self)
            return True
        return super().event(event)

    def _words(self, which: int) -> str:
        words = map_name(self.layer, which)
        if self._values is None:
            return words
        strongest = float(self._values[:, :, which].max())
        return self.tr("{0}: {1} at most").format(words, number(strongest, 2))

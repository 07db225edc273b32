"""One layer: what it is, how large, and its maps for what is on the pad."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from digitpad.core.inside.layer import Kind, Layer
from digitpad.core.inside.opened_network import Trace
from digitpad.widgets.common.formatting import number
from digitpad.widgets.common.plain_text import plain_tip
from digitpad.widgets.common.styled_widgets import link_button, quiet, title
from digitpad.widgets.inside.layer_words import facts_in_words, facts_of, name_of, sentence_of
from digitpad.widgets.inside.map_grid import MapGrid
from digitpad.widgets.inside.unit_rows import UnitRows

FEW_UNITS = 12
"""So many are shown as rows."""
FEW_MAPS, FEW_CELLS = 16, 64
"""So many maps, or units, are shown at first."""
MOST_MAPS, MOST_CELLS = 256, 1024
"""So many when a person asks for more."""
_STRONGEST = 4


class LayerColumn(QFrame):
    """Shows a layer; which of its maps is looked at is told with `map_chosen`."""

    accessible_role = QAccessible.Role.Grouping
    map_chosen = Signal(object, int)
    """Layer and map, from 0."""

    def __init__(self, layer: Layer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layer = layer
        self.setObjectName("layerColumn")
        name, facts = name_of(layer), facts_in_words(layer)
        self.setAccessibleName(name)
        self.setAccessibleDescription(facts)
        self.setToolTip(plain_tip(f"{name}: {facts}\n{sentence_of(layer)}"))
        self.grid: MapGrid | None = None
        self.rows: UnitRows | None = None
        self._title, self._facts = title(name), quiet(facts_of(layer))
        self._title.setWordWrap(True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._facts.setWordWrap(False)
        self._facts.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.more = link_button("")
        self.more.setObjectName("moreMaps")
        self.more.clicked.connect(self._show_more)
        self._is_full = False
        self._lay_out(name)

    def _lay_out(self, name: str) -> None:
        layer, units = self.layer, not self.layer.has_pictures
        named = self.tr("{0}: what it gives")
        if units and layer.maps <= FEW_UNITS:
            self.rows = UnitRows(layer, named.format(name), layer.maps)
        else:
            few = FEW_CELLS if units else FEW_MAPS
            self.grid = MapGrid(layer, named.format(name), few)
            if units:
                strongest = self.tr("{0}: its strongest units")
                self.rows = UnitRows(layer, strongest.format(name), _STRONGEST)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 4, 6, 4)
        column.setSpacing(4)
        column.addWidget(self._title)
        column.addWidget(self._facts)
        for part in (self.grid, self.rows):
            if part is not None:
                part.map_chosen.connect(lambda which: self.map_chosen.emit(layer, which))
        if self.grid is not None:
            column.addWidget(self.grid, 0, Qt.AlignmentFlag.AlignLeft)
            column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
            self._count_more()
        if self.rows is not None:
            column.addWidget(self.rows, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)

    def show_trace(self, trace: Trace | None, source: Layer | None) -> None:
        """Show what the layer gave; ``source`` is the layer before."""
        values = None if trace is None else trace.of(self.layer)
        if self.grid is not None:
            self.grid.show_values(values)
        if self.rows is not None:
            picture = None
            if trace is not None and source is not None and source.kind is Kind.PICTURE:
                picture = trace.picture
            self.rows.show_values(values, picture)

    def show_chosen(self, chosen: int | None) -> None:
        """Frame the map that is looked at; None where it is another layer's."""
        for part in (self.grid, self.rows):
            if part is not None:
                part.show_chosen(chosen)

    def _show_more(self) -> None:
        assert self.grid is not None
        self._is_full = not self._is_full
        most, few = (MOST_MAPS, FEW_MAPS) if self.layer.has_pictures else (MOST_CELLS, FEW_CELLS)
        self.grid.show_most(most if self._is_full else few)
        self._count_more()

    def _count_more(self) -> None:
        assert self.grid is not None
        rest = self.layer.maps - self.grid.shown
        more = self.tr("and {0} more").format(number(rest))
        self.more.setText(more if rest else self.tr("show fewer"))
        self.more.setAccessibleName(f"{self.more.text()}: {name_of(self.layer)}")
        self.more.setVisible(bool(rest) or self._is_full)

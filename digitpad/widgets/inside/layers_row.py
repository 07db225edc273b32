"""All layers in a row, from the picture to the answer, and after them those of the head."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitpad.core.inside.layer import Layer
from digitpad.core.inside.opened_network import OpenedNetwork, Trace
from digitpad.widgets.common.plain_text import PlainLabel
from digitpad.widgets.common.styled_widgets import quiet
from digitpad.widgets.common.windows import Scrolled
from digitpad.widgets.inside.layer_column import LayerColumn

_TALL_PX = 262


class LayersRow(Scrolled):
    """Scrolls to the side where there is no room for all; only what is seen is painted."""

    map_chosen = Signal(object, int)
    """Layer and map, from 0."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QWidget())
        self.setParent(parent)
        self.columns: list[LayerColumn] = []
        self._network: OpenedNetwork | None = None
        self.setObjectName("layersRow")
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def show_network(self, network: OpenedNetwork | None) -> None:
        """Show the layers of this network; none for None."""
        self._network = network
        self.columns = []
        inside = QWidget()
        row = QHBoxLayout(inside)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        layers = [] if network is None else network.layers
        parts = [[one for one in layers if one.is_head is is_head] for is_head in (False, True)]
        titles = (self.tr("Which digit is it?"), self.tr("Is it a digit at all?"))
        for words, part in zip(titles, parts, strict=True):
            if part:
                row.addLayout(self._group(words, part))
        row.addStretch(1)
        self.show_widget(inside)

    def _group(self, words: str, layers: Sequence[Layer]) -> QVBoxLayout:
        group, row = QVBoxLayout(), QHBoxLayout()
        row.setSpacing(0)
        for place, layer in enumerate(layers):
            if place:
                row.addWidget(_arrow(), 0, Qt.AlignmentFlag.AlignTop)
            column = LayerColumn(layer)
            column.map_chosen.connect(self.map_chosen)
            self.columns.append(column)
            row.addWidget(column, 0, Qt.AlignmentFlag.AlignTop)
        label = quiet(words)
        label.setWordWrap(False)
        group.addWidget(label)
        group.addLayout(row)
        group.addStretch(1)
        group.setSpacing(0)
        return group

    def show_trace(self, trace: Trace | None) -> None:
        """Show what each layer gave; None: the page is blank."""
        network = self._network
        for column in self.columns:
            source = None if network is None else network.source_of(column.layer)
            column.show_trace(trace, source)

    def show_chosen(self, layer: Layer, which: int) -> None:
        """Frame a map."""
        for column in self.columns:
            column.show_chosen(which if column.layer is layer else None)

    def sizeHint(self) -> QSize:
        return QSize(700, _TALL_PX)

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 150)


def _arrow() -> QWidget:
    arrow = PlainLabel("→")
    arrow.setForegroundRole(quiet().foregroundRole())
    arrow.setContentsMargins(0, 4, 0, 0)
    arrow.setAccessibleName("")
    return arrow

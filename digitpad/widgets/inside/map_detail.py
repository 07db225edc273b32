"""One map, large: a pixel of it, what that saw in the picture, and the sum that made it."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from digitpad.core.inside.layer import Layer
from digitpad.core.inside.opened_network import OpenedNetwork, Trace
from digitpad.core.inside.receptive_field import seen_from
from digitpad.core.inside.sums import Place, sum_at
from digitpad.services.inside.exciting_pictures import Excited
from digitpad.widgets.common.formatting import number
from digitpad.widgets.common.plain_text import PlainLabel
from digitpad.widgets.common.styled_widgets import quiet, title
from digitpad.widgets.inside.excited_strip import ExcitedStrip
from digitpad.widgets.inside.layer_words import name_of, sentence_of
from digitpad.widgets.inside.pixel_view import PixelView
from digitpad.widgets.inside.sum_view import SumView
from digitpad.widgets.inside.sum_words import words_of

_SIDE_PX = 104
_TALL_PX = 240
"""With a sentence of two lines, and two lines each above and below the sum."""


class MapDetail(QWidget):
    """Follows the pad for the map that a person looks at.

    The pixel is the strongest one of the map until a person points at another.
    """

    map_chosen = Signal(object, int)
    """Layer and map: a person wants to see another one of this layer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._network: OpenedNetwork | None = None
        self._layer: Layer | None = None
        self._map = 0
        self._pixel: tuple[int, int] | None = None
        self._trace: Trace | None = None
        self.setObjectName("mapDetail")
        self.name, self.sentence = title(""), quiet()
        self.name.setObjectName("mapName")
        self.which, self._of_all = QSpinBox(), PlainLabel()
        self.which.setObjectName("whichMap")
        self.map = PixelView(self.tr("The map"), _SIDE_PX, is_live=True)
        self.map.setObjectName("chosenMap")
        self.picture = PixelView(self.tr("What it saw of the picture"), _SIDE_PX, is_live=False)
        self.picture.setObjectName("seenPart")
        self.sum, self.figures = SumView(), PlainLabel(wordWrap=True)
        self.figures.setObjectName("sumFigures")
        self.figures.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.figures.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.excited = ExcitedStrip()
        self._lay_out()
        self.setMinimumHeight(_TALL_PX)
        self.which.valueChanged.connect(self._choose_number)
        self.map.pixel_chosen.connect(self._choose_pixel)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.name)
        head.addWidget(self.which)
        head.addWidget(self._of_all, 1)
        parts = QHBoxLayout()
        parts.setSpacing(14)
        self._map_part = _under(quiet(self.tr("what it gives")), self.map)
        self._saw = quiet()
        parts.addWidget(self._map_part)
        parts.addWidget(_under(self._saw, self.picture))
        sums = QVBoxLayout()
        sums.setSpacing(2)
        sums.addWidget(quiet(self.tr("the sum that made it; weights: blue for, red against")))
        sums.addWidget(self.sum)
        sums.addWidget(self.figures)
        sums.addStretch(1)
        parts.addLayout(sums, 1)
        parts.addWidget(self.excited)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addLayout(head)
        rows.addWidget(self.sentence)
        rows.addLayout(parts, 1)

    @property
    def place(self) -> Place | None:
        """The pixel that is explained; None while the page is blank."""
        trace, layer = self._trace, self._layer
        if trace is None or layer is None:
            return None
        if self._pixel is None:
            values = trace.of(layer)[:, :, self._map]
            y, x = divmod(int(values.argmax()), values.shape[1])
            return Place(self._map, y, x)
        return Place(self._map, *self._pixel)

    def show_map(self, network: OpenedNetwork, layer: Layer, which: int) -> None:
        """Look at a map of a layer."""
        self._network, self._layer, self._map = network, layer, which
        self._pixel = None
        first = _first_number(layer)
        with QSignalBlocker(self.which):
            self.which.setRange(first, layer.maps - 1 + first)
            self.which.setValue(which + first)
        self.which.setEnabled(layer.maps > 1)
        kind = self.tr("map") if layer.has_pictures else self.tr("unit")
        kind = self.tr("digit") if layer.is_of_digits else kind
        self.name.setText(f"{name_of(layer)} · {kind}")
        self.which.setAccessibleName(f"{name_of(layer)}, {kind}")
        of_all = "" if layer.is_of_digits else self.tr("of {0}").format(number(layer.maps))
        self._of_all.setText(of_all)
        self.sentence.setText(sentence_of(layer))
        self._map_part.setVisible(layer.has_pictures)  # one number has no place to point at
        saw = self.tr("what one pixel saw") if layer.has_pictures else self.tr("what it saw")
        self._saw.setText(saw)
        self.excited.show_waiting()
        self.show_trace(self._trace)

    def show_trace(self, trace: Trace | None) -> None:
        """Show what the network makes of the newest picture; None: the page is blank."""
        self._trace = trace
        network, layer, place = self._network, self._layer, self.place
        if network is None or layer is None or trace is None or place is None:
            self._show_blank()
            return
        values = trace.of(layer)
        field = seen_from(network.layers, layer, place)
        self.map.show_values(
            values[:, :, self._map],
            float(np.abs(values).max(initial=0)),
            pixel=(place.y, place.x),
        )
        self.picture.show_values(trace.picture, 1.0, field=field)
        found = sum_at(layer, trace, place)
        source = network.source_of(layer)
        self.sum.show_sum(found, 1 if source is None else _first_number(source))
        self._say(words_of(found))

    def show_excited(self, excited: Excited | None) -> None:
        """Show the pictures that excite the map most; None: they are being looked for."""
        network, layer = self._network, self._layer
        if excited is None or network is None or layer is None:
            self.excited.show_waiting()
            return
        strongest = excited.strongest
        found = [] if strongest is None else strongest.of(layer, self._map)
        fields = [seen_from(network.layers, layer, one.place) for one in found]
        self.excited.show_found(excited, found, fields)

    def _show_blank(self) -> None:
        blank = np.zeros((28, 28), np.float32)
        for view in (self.map, self.picture):
            view.show_values(blank, 1.0)
        self.sum.show_sum(None, 0)
        self._say(self.tr("Draw a digit to see the sum."))

    def _say(self, words: str) -> None:
        if self.figures.text() != words:
            self.figures.setText(words)
            self.sum.setAccessibleDescription(words)

    def _choose_number(self, value: int) -> None:
        layer = self._layer
        if layer is not None:
            self.map_chosen.emit(layer, value - _first_number(layer))

    def _choose_pixel(self, y: int, x: int) -> None:
        self._pixel = y, x
        self.show_trace(self._trace)


def _first_number(layer: Layer) -> int:
    """Return what people call the first of a layer's maps."""
    return 0 if layer.is_of_digits else 1


def _under(caption: QLabel, view: QWidget) -> QWidget:
    """Return a widget with a view under its caption."""
    caption.setWordWrap(False)
    both = QWidget()
    column = QVBoxLayout(both)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(caption)
    column.addWidget(view)
    column.addStretch(1)
    return both

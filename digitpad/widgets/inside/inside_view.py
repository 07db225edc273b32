"""The network that reads: what it is, its layers in a row, and one map of them large."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from digitpad.core.inside.layer import Kind, Layer
from digitpad.core.inside.opened_network import OpenedNetwork
from digitpad.services.inside.deciding_ink import DecidingInk
from digitpad.services.inside.exciting_pictures import ExcitingPictures
from digitpad.services.inside.inside import Inside
from digitpad.widgets.common.formatting import counted, number
from digitpad.widgets.common.painting.evidence_painting import SPEAKS_AGAINST, SPEAKS_FOR, overlay
from digitpad.widgets.common.styled_widgets import Trouble, quiet, rule, title
from digitpad.widgets.common.windows import Scrolled
from digitpad.widgets.inside.layers_row import LayersRow
from digitpad.widgets.inside.map_detail import MapDetail

_MARGIN_PX = 12


class InsideView(QWidget):
    """Follows `Inside`."""

    def __init__(
        self,
        inside: Inside,
        pictures: ExcitingPictures,
        deciding: DecidingInk,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._inside, self._pictures, self._deciding = inside, pictures, deciding
        self._layer: Layer | None = None
        self._map = 0
        self.name, self.facts = title(""), quiet()
        self.name.setObjectName("networkName")
        self.why = QCheckBox(self.tr("Which i&nk decided"))
        self.why.setObjectName("whichInk")
        self.legend = QLabel(textFormat=Qt.TextFormat.RichText)
        self.legend.setObjectName("inkLegend")
        self.trouble = Trouble()
        self.row, self.detail = LayersRow(), MapDetail()
        self._lay_out()
        self.legend.hide()
        self.why.toggled.connect(deciding.turn_on)
        deciding.changed.connect(self._show_deciding)
        self.row.map_chosen.connect(self.look_at)
        self.detail.map_chosen.connect(self.look_at)
        inside.network_changed.connect(self._show_network)
        inside.traced.connect(self._show_trace)
        pictures.found.connect(self._show_excited)

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(10)
        above.addWidget(self.name)
        above.addWidget(self.facts, 1)
        above.addWidget(self.why)
        self._detail_room = Scrolled(self.detail)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 4, _MARGIN_PX, 8)
        rows.setSpacing(6)
        rows.addLayout(above)
        rows.addWidget(self.legend)
        rows.addWidget(self.trouble)
        rows.addWidget(self.row, 1)
        rows.addWidget(rule())
        rows.addWidget(self._detail_room)

    @property
    def looked_at(self) -> tuple[Layer, int] | None:
        """Layer and map that are shown large."""
        return None if self._layer is None else (self._layer, self._map)

    def look_at(self, layer: Layer, which: int) -> None:
        """Show one map of a layer large."""
        network = self._inside.network
        if network is None:
            return
        self._layer, self._map = layer, which
        self.row.show_chosen(layer, which)
        self.detail.show_map(network, layer, which)
        self._show_excited()

    def _show_network(self) -> None:
        network, error = self._inside.network, self._inside.error
        self.trouble.show_error("" if error is None else str(error))
        self.name.setText(self._inside.name)
        self.facts.setText("" if network is None else self._facts(network))
        self.row.show_network(network)
        self.row.setVisible(network is not None)
        self._detail_room.setVisible(network is not None)
        self._layer = None
        if network is not None:
            self.look_at(_first_looked_at(network), 0)

    def _facts(self, network: OpenedNetwork) -> str:
        reading = [
            one for one in network.layers if not one.is_head and one.kind is not Kind.PICTURE
        ]
        weights = sum(one.weights for one in reading)
        times = sum(one.multiplications for one in reading)
        parts = (
            counted(len(reading), self.tr("one layer"), self.tr("{0} layers")),
            counted(weights, self.tr("one weight"), self.tr("{0} weights")),
            self.tr("{0} multiplications").format(number(times)),
        )
        return " · ".join(parts)

    def _show_trace(self) -> None:
        self.row.show_trace(self._inside.trace)
        self.detail.show_trace(self._inside.trace)

    def _show_excited(self) -> None:
        model = self._inside.model
        self._pictures.look(model)
        result = self._pictures.result
        self.detail.show_excited(result)

    def _show_deciding(self) -> None:
        explanation, question = self._deciding.explanation, self._deciding.question
        is_known = explanation is not None
        tint = None if explanation is None else overlay(explanation.evidence)
        self.detail.picture.show_tint(tint)
        self.legend.setVisible(is_known and question is not None)
        if question is not None:
            self.legend.setText(
                self.tr(
                    "<span style='color:{2}'>■</span> speaks for {0} · "
                    "<span style='color:{3}'>■</span> speaks for {1}"
                ).format(question.digit, question.rival, SPEAKS_FOR.name(), SPEAKS_AGAINST.name())
            )

    def sizeHint(self) -> QSize:
        return QSize(650, 560)

    def minimumSizeHint(self) -> QSize:
        detail, bar = self.detail.minimumSizeHint(), self._detail_room.verticalScrollBar()
        wide = detail.width() + bar.sizeHint().width() + 2 * _MARGIN_PX
        return QSize(wide, self.row.minimumSizeHint().height() + 200)


def _first_looked_at(network: OpenedNetwork) -> Layer:
    """Return the first layer after the picture; the picture where there is no other."""
    return network.layers[1] if len(network.layers) > 1 else network.layers[0]

"""Networks in columns side by side, and above them in one line whether they agree."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from digitpad.core.reading.agreement import Agreement
from digitpad.core.sentences.sentence import listed
from digitpad.services.reading.compared_network import ComparedNetwork
from digitpad.services.reading.side_by_side import SideBySide
from digitpad.widgets.common.formatting import a_digit, long_clauses
from digitpad.widgets.common.styled_widgets import heading, quiet
from digitpad.widgets.common.warning_icon import WarningIcon
from digitpad.widgets.side_by_side.network_choice import NetworkChoice
from digitpad.widgets.side_by_side.network_column import NetworkColumn


class ComparisonView(QWidget):
    """Follows `SideBySide`."""

    training_requested = Signal(str)
    """The recipe that the person wants to train."""

    def __init__(self, side_by_side: SideBySide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._side_by_side = side_by_side
        self.columns: list[NetworkColumn] = []
        self.choice = NetworkChoice()
        self._icon, self.verdict = WarningIcon(22), heading(scale=1.25)
        self.verdict.setObjectName("agreement")
        self.verdict.setAccessibleName(self.tr("Whether the networks agree"))
        self.taught = quiet()
        self._icon.show_icon("warning")
        self._icon.hide()
        self.taught.hide()
        self._lay_out()
        side_by_side.networks_changed.connect(self._show_networks)
        side_by_side.network_changed.connect(self._show_network)
        side_by_side.settled.connect(self._show_agreement)
        self._show_networks()

    def _lay_out(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(8)
        above.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        above.addWidget(self.verdict, 1)
        above.addWidget(self.choice, 0, Qt.AlignmentFlag.AlignTop)
        self._row = QHBoxLayout()
        self._row.setSpacing(4)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 4, 12, 12)
        rows.setSpacing(6)
        rows.addLayout(above)
        rows.addWidget(self.taught)
        rows.addLayout(self._row, 1)

    def _show_networks(self) -> None:
        kept = {column.network: column for column in self.columns}
        networks = self._side_by_side.networks
        for network in kept.keys() - set(networks):
            column = kept.pop(network)
            column.hide()
            column.deleteLater()
        self.columns = [kept.get(network) or self._column(network) for network in networks]
        for place, column in enumerate(self.columns):
            self._row.insertWidget(place, column, 1)
        self._show_agreement()

    def _column(self, network: ComparedNetwork) -> NetworkColumn:
        column = NetworkColumn(network)
        column.training_requested.connect(self.training_requested)
        return column

    def _show_network(self, network: ComparedNetwork) -> None:
        """Move the bars of one network; who agrees is said when all have read."""
        for column in self.columns:
            if column.network is network:
                self._show(column, is_odd=column.is_odd)
        if not network.is_quick and self._side_by_side.is_settled:
            self._show_agreement()

    def _show(self, column: NetworkColumn, *, is_odd: bool) -> None:
        network = column.network
        is_current = network.is_quick or self._side_by_side.is_current(network)
        column.bars.show_pale(self._side_by_side.doubts(network))
        column.show_reading(is_odd=is_odd, is_current=is_current)

    def _show_agreement(self) -> None:
        agreement = self._side_by_side.agreement
        for column in self.columns:
            reading = column.network.reading
            is_odd = reading is not None and agreement.is_alone_with(reading.digit)
            self._show(column, is_odd=is_odd)
        words = self._words(agreement)
        if self.verdict.text() != words:
            self.verdict.setText(words)
            self.verdict.setAccessibleDescription(words)
        if self._icon.isHidden() != agreement.is_full:
            self._icon.setHidden(agreement.is_full)
        self._show_taught(self._side_by_side.taught)

    def _show_taught(self, taught: int | None) -> None:
        says = self.tr("Your digits make it {0} on the pad; here each network reads alone.")
        words = "" if taught is None else says.format(a_digit(taught))
        if self.taught.text() != words:
            self.taught.setText(words)
            self.taught.setVisible(taught is not None)

    def _words(self, agreement: Agreement) -> str:
        if not self.columns:
            return self.tr("Choose which networks to compare.")
        if agreement.digit is None:
            return self.tr("Draw a digit: each network reads it on its own.")
        words = self._who_reads_what(agreement)
        doubt = self.tr("Perhaps no digit. {0}")
        return doubt.format(words) if self._side_by_side.may_be_no_digit else words

    def _who_reads_what(self, agreement: Agreement) -> str:
        if agreement.is_full:
            return self.tr("All agree: {0}").format(agreement.digit)
        names = {column.network.model.id: column.network.model.name for column in self.columns}
        parts = [
            f"{digit} – {listed(names[one] for one in readers)}"
            for digit, readers in agreement.readers.items()
        ]
        return self.tr("They disagree: {0}").format(long_clauses(parts))

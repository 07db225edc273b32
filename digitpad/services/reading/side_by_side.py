"""Several networks read what the pad reads, without the pen waiting for any of them."""

from __future__ import annotations

import time
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from digitpad.core.library.installed_model import InstalledModel
from digitpad.core.numbers.number_reading import NO_DIGIT
from digitpad.core.pictures.preprocess import Picture
from digitpad.core.reading.agreement import Agreement, agreement_of
from digitpad.core.reading.personal_reader import PersonalReading
from digitpad.core.reading.recognizer import Reading
from digitpad.services.reading.active_model import ActiveModel
from digitpad.services.reading.compared_network import ComparedNetwork
from digitpad.services.reading.pipeline import ReadingPipeline

MOST_NETWORKS: Final = 4
_AT_A_TIME_SECONDS: Final = 0.002
"""After so long the events that wait have their turn before the next network."""


class SideBySide(QObject):
    """Follows the pad's reading with up to MOST_NETWORKS networks, each alone, without my digits.

    What the active model reads is there already. The others read the same picture when the events
    in the queue have been handled, and let new ones pass between them. A network whose turn comes
    reads the newest picture; those in between it never sees.
    """

    networks_changed = Signal()
    """`networks` are others now."""
    network_changed = Signal(object)
    """ComparedNetwork: it has read something else, or has failed."""
    settled = Signal()
    """All quick networks have read the newest picture."""

    def __init__(
        self, pipeline: ReadingPipeline, active: ActiveModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._pipeline, self._active = pipeline, active
        self._networks: list[ComparedNetwork] = []
        self._waiting: list[ComparedNetwork] = []
        self._picture: Picture | None = None
        self._is_on = False
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._read_next)
        pipeline.reading_changed.connect(self._follow)
        active.changed.connect(self._open_all)

    @property
    def networks(self) -> Sequence[ComparedNetwork]:
        """Those that are compared, in the order in which they were given."""
        return self._networks

    @property
    def picture(self) -> Picture | None:
        """What they read now; None while the page is blank."""
        return self._picture

    @property
    def is_settled(self) -> bool:
        """Whether all quick networks have read the newest picture."""
        return not self._waiting

    def is_current(self, network: ComparedNetwork) -> bool:
        """Whether what this network reads is about the newest picture."""
        return network.reading is not None and network.reading.picture is self._picture

    @property
    def agreement(self) -> Agreement:
        """Who agrees with whom on the newest picture; networks that still read do not count.

        Of two halves that of the active model counts, or else of the one that reads MNIST best.
        """
        digits = {
            network.model.id: network.reading.digit
            for network in sorted(self._networks, key=self._rank)
            if network.reading is not None and self.is_current(network)
        }
        return agreement_of(digits)

    @property
    def taught(self) -> int | None:
        """The digit on the pad that my digits made of another one; None where they did not."""
        reading = self._pipeline.reading
        return reading.digit if reading is not None and reading.changed else None

    @property
    def may_be_no_digit(self) -> bool:
        """Whether the pad says that what the networks read may be no digit."""
        mark = self._pipeline.mark
        return mark is not None and mark.symbol == NO_DIGIT

    def doubts(self, network: ComparedNetwork) -> bool:
        """Whether this network, too, takes it for no digit; only asked where the pad says so."""
        mark, reading, card = self._pipeline.mark, network.reading, network.model.card
        if not self.may_be_no_digit or mark is None or reading is None or card is None:
            return False
        return not card.takes_for_digit(reading.is_digit, drawn=mark.ink is not None)

    def compare(self, models: Sequence[InstalledModel]) -> None:
        """Compare these from now on, MOST_NETWORKS at most; those that were there go on."""
        before = self._networks
        known = [network.model for network in before]
        self._networks = [
            before[known.index(model)] if model in known else self._added(model)
            for model in models[:MOST_NETWORKS]
        ]
        for network in before:
            if network not in self._networks:
                network.close()
                network.deleteLater()
        self._waiting = [network for network in self._waiting if network in self._networks]
        self.networks_changed.emit()
        self._open_all()

    def turn_on(self, is_on: bool) -> None:
        """Follow the pad, or leave it alone."""
        self._is_on = is_on
        if is_on:
            self._open_all()
        else:
            self._soon.stop()
            self._waiting.clear()

    def _rank(self, network: ComparedNetwork) -> tuple[bool, float]:
        card = network.model.card
        accuracy = (None if card is None else card.mnist_accuracy) or 0.0
        return network.model.id != self._active.model.id, -accuracy

    def _added(self, model: InstalledModel) -> ComparedNetwork:
        network = ComparedNetwork(model, self)
        network.opened.connect(lambda: self._on_opened(network))
        network.changed.connect(lambda: self._on_changed(network))
        return network

    def _on_opened(self, network: ComparedNetwork) -> None:
        if network in self._networks and self._picture is not None:
            self._wait_for([network])

    def _on_changed(self, network: ComparedNetwork) -> None:
        if network in self._networks:
            self.network_changed.emit(network)

    def _open_all(self) -> None:
        if self._is_on:
            for network in self._networks:
                if network.model.id != self._active.model.id:
                    network.open()
            self._follow()

    def _follow(self) -> None:
        """Let all read what the pad has just read."""
        if not self._is_on:
            return
        reading = alone(self._pipeline.reading)
        self._picture = None if reading is None else reading.picture
        if self._picture is None:
            self._waiting.clear()
        others = []
        for network in self._networks:
            if reading is None or network.model.id == self._active.model.id:
                network.show(reading)
            else:
                others.append(network)
        self._wait_for(others)

    def _wait_for(self, networks: Sequence[ComparedNetwork]) -> None:
        """Let these read as well; who waits already keeps its turn."""
        self._waiting += [
            one
            for one in networks
            if one.is_open and one.error is None and one not in self._waiting
        ]
        if self._waiting:
            self._soon.start()
        else:
            self.settled.emit()

    def _read_next(self) -> None:
        ends_at = time.perf_counter() + _AT_A_TIME_SECONDS
        while self._waiting and self._picture is not None:
            self._waiting.pop(0).read(self._picture)
            if time.perf_counter() >= ends_at:
                break
        if self._waiting:
            self._soon.start()
        else:
            self.settled.emit()


def alone(reading: Reading | None) -> Reading | None:
    """Return what the network alone has read, without my digits."""
    return reading.without if isinstance(reading, PersonalReading) else reading

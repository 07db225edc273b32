"""The protocol of everything that turns ink or a picture into a reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from digitpad.core.ink.ink import Ink
    from digitpad.core.models.model_file import ModelCard
    from digitpad.core.pictures.preprocess import Picture
    from digitpad.core.reading.recognizer import Reading, Recognizer


class Reader(Protocol):
    """Turns ink or a picture into a reading: a Recognizer, or something around one."""

    @property
    def card(self) -> ModelCard:
        """The card of the model that reads."""

    def read(self, ink: Ink, /) -> Reading:
        """Read ink with at least one stroke."""

    def read_picture(self, picture: Picture, /) -> Reading:
        """Read (28, 28) float32 in 0..1, as the network sees it."""

    @property
    def network(self) -> Recognizer:
        """The network alone, without my digits."""

    def refined(self, reading: Reading, ink: Ink | None, /) -> Reading:
        """Return this reader's reading, given what the network alone read in ``ink``."""

"""How a network that another program trained wants its pictures, and what the card says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Final

import numpy as np

from digitpad.core.arrays import Floats
from digitpad.core.models.model_file import ModelCard
from digitpad.core.sentences.model_words import ImportWords
from digitpad.core.sentences.sentence import Sentence

SCALES: Final[Mapping[str, tuple[float, float]]] = {
    "0..1": (1.0, 0.0),
    "-1..1": (2.0, -1.0),
    "standardized": (1 / 0.3081, -0.1307 / 0.3081),
    "0..255": (255.0, 0.0),
}
"""Factor and offset of our pixels, 0..1. Standardized: by MNIST's mean and standard deviation, as
PyTorch's example does it (https://github.com/pytorch/examples/tree/main/mnist)."""
_KEY: Final = "pictures"
"""Where the card's configuration has it."""


@dataclass(frozen=True)
class Convention:
    """What is done to our pictures, ink 1 on paper 0, before the network sees them."""

    scale: str = "0..1"
    inverted: bool = False
    transposed: bool = False

    @property
    def factor(self) -> float:
        factor, _ = SCALES[self.scale]
        return -factor if self.inverted else factor

    @property
    def offset(self) -> float:
        factor, offset = SCALES[self.scale]
        return factor + offset if self.inverted else offset

    def applied(self, pictures: Floats) -> Floats:
        """Return (n, 28, 28, 1) pictures as the network wants them."""
        turned = pictures.swapaxes(1, 2) if self.transposed else pictures
        return (turned * self.factor + self.offset).astype(np.float32)

    def remark(self) -> Sentence | None:
        """Return one sentence about what is not as in our pictures; None where nothing is."""
        ways = {
            "0..255": ImportWords.PIXELS_TO_255(),
            "-1..1": ImportWords.PIXELS_FROM_MINUS_1(),
            "standardized": ImportWords.PIXELS_STANDARDIZED(),
        }
        different = (
            ways.get(self.scale),
            ImportWords.DARK_INK() if self.inverted else None,
            ImportWords.ROWS_FOR_COLUMNS() if self.transposed else None,
        )
        said = tuple(one for one in different if one is not None)
        return ImportWords.EXPECTS(ways=said) if said else None

    def for_card(self) -> dict[str, Any]:
        """Return it as a card's configuration has it."""
        return {_KEY: asdict(self)}


def of_card(card: ModelCard) -> Convention:
    """Return the convention that was found when a model was imported, or else our own."""
    match card.config.get(_KEY):
        case {"scale": str(scale), "inverted": bool(inverted), "transposed": bool(turned)} if (
            scale in SCALES
        ):
            return Convention(scale, inverted, turned)
    return Convention()

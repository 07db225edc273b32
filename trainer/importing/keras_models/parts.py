"""A foreign network as it is described: layers, and chains and graphs of them, not yet built."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Final

import keras
import numpy as np
from keras import layers
from numpy.typing import NDArray

from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.model_words import ImportWords
from trainer.importing.keras_models.layer_kinds import KINDS, Shape
from trainer.importing.keras_models.options import Options

_MOST_NUMBERS: Final = 2**22
"""Of what a layer may give for one picture; 28×28 pixels with 64 channels are 50,000."""
Slot = tuple["Leaf", int]
"""The place of one weight: a layer and the number among its weights."""


@dataclass(eq=False)
class Leaf:
    """One layer."""

    name: str
    options: Options
    learns: bool
    arrays: dict[int, NDArray[np.float32]] = field(default_factory=dict)

    def slots(self) -> tuple[list[Slot], list[Slot]]:
        """Return the places of the weights that learn, and of those that do not."""
        learning, other = KINDS[self.options.kind].counts(self.options)
        places = [(self, number) for number in range(learning + other)]
        return (places[:learning], places[learning:]) if self.learns else ([], places)

    def __call__(self, *given: keras.KerasTensor) -> keras.KerasTensor:
        """Build the layer, if it is new, and apply it. Raises DigitPadError."""
        kind = KINDS[self.options.kind]
        turned = kind.by_channel and self.options.is_channels_first
        taken = [_channels_last(one) for one in given] if turned else list(given)
        if len(taken) > 1 and not kind.takes_several:
            raise DigitPadError(ImportWords.GRAPH_NOT_FOLLOWED(name=self.name))
        if not self._layer.built:
            self._check_weights(tuple(taken[0].shape[1:]))
        try:
            made = self._layer(taken if kind.takes_several else taken[0])
            made = _channels_first(made) if turned and len(made.shape) == 4 else made
        except (ValueError, TypeError):
            raise DigitPadError(ImportWords.LAYER_DOES_NOT_FIT(name=self.name)) from None
        if int(np.prod([size or 1 for size in made.shape[1:]])) > _MOST_NUMBERS:
            raise DigitPadError(ImportWords.LAYER_TOO_LARGE(name=self.name))
        self._load()
        return made

    @cached_property
    def _layer(self) -> layers.Layer:
        try:
            return KINDS[self.options.kind].make(self.options)
        except (ValueError, TypeError):  # options that Keras refuses together
            raise DigitPadError(ImportWords.LAYER_DOES_NOT_FIT(name=self.name)) from None

    def _check_weights(self, shape: Shape) -> None:
        """Raise DigitPadError unless the stored weights are those of an input of ``shape``."""
        try:
            wanted = KINDS[self.options.kind].weights(self.options, shape)
        except (TypeError, IndexError):  # an unknown size, or too few dimensions
            raise DigitPadError(ImportWords.LAYER_DOES_NOT_FIT(name=self.name)) from None
        found = [array.shape for _, array in sorted(self.arrays.items())]
        if found != wanted:
            raise DigitPadError(
                ImportWords.WEIGHTS_DO_NOT_FIT(
                    name=self.name, found=_shown(found), wanted=_shown(wanted)
                )
            )

    def _load(self) -> None:
        if self.arrays:
            self._layer.set_weights([array for _, array in sorted(self.arrays.items())])


@dataclass(eq=False)
class Chain:
    """Layers one after the other."""

    name: str
    parts: Sequence[Part]

    def slots(self) -> tuple[list[Slot], list[Slot]]:
        return _joined(self.parts)

    def __call__(self, *given: keras.KerasTensor) -> keras.KerasTensor:
        if len(given) != 1:
            raise DigitPadError(ImportWords.GRAPH_NOT_FOLLOWED(name=self.name))
        (x,) = given
        for part in self.parts:
            x = part(x)
        return x


@dataclass(frozen=True)
class Call:
    """One use of a part: what it takes, each as the name of a part and the number of its use."""

    name: str
    number: int
    takes: Sequence[tuple[str, int]]


@dataclass(eq=False)
class Graph:
    """Layers that feed each other, from one input to one output."""

    name: str
    parts: Mapping[str, Part]
    calls: Sequence[Call]
    entry: str
    output: tuple[str, int]

    def slots(self) -> tuple[list[Slot], list[Slot]]:
        return _joined([*self.parts.values()])

    def __call__(self, *given: keras.KerasTensor) -> keras.KerasTensor:
        """Apply every part once all that it takes is there. Raises DigitPadError."""
        if len(given) != 1:
            raise DigitPadError(ImportWords.GRAPH_NOT_FOLLOWED(name=self.name))
        known: dict[tuple[str, int], Any] = {(self.entry, 0): given[0]}
        waiting = list(self.calls)
        while waiting and self.output not in known:
            ready = [call for call in waiting if all(one in known for one in call.takes)]
            if not ready:
                raise DigitPadError(ImportWords.GRAPH_NOT_FOLLOWED(name=waiting[0].name))
            for call in ready:
                part = self.parts[call.name]
                known[call.name, call.number] = part(*(known[one] for one in call.takes))
            waiting = [call for call in waiting if call not in ready]
        if self.output not in known:
            raise DigitPadError(ImportWords.GRAPH_NOT_FOLLOWED(name=self.output[0]))
        return known[self.output]


Part = Leaf | Chain | Graph


def leaves(part: Part) -> Iterator[Leaf]:
    """Yield every layer, in the order of the description."""
    if isinstance(part, Leaf):
        yield part
        return
    for below in part.parts.values() if isinstance(part, Graph) else part.parts:
        yield from leaves(below)


def _joined(parts: Sequence[Part]) -> tuple[list[Slot], list[Slot]]:
    """Return the places of a model's weights as Keras lists them: first those that learn."""
    pairs = [part.slots() for part in parts]
    return [one for pair in pairs for one in pair[0]], [one for pair in pairs for one in pair[1]]


def _channels_last(x: keras.KerasTensor) -> keras.KerasTensor:
    return layers.Permute((2, 3, 1))(x)


def _channels_first(x: keras.KerasTensor) -> keras.KerasTensor:
    return layers.Permute((3, 1, 2))(x)


def _shown(shapes: Sequence[Shape]) -> str:
    return ", ".join("×".join(map(str, shape)) or "1" for shape in shapes) or "0"

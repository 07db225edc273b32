"""Builds a foreign network with Keras 3, from its description and its weights alone."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

import keras
import numpy as np

from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.model_words import ImportWords
from trainer.importing.keras_models.described import described
from trainer.importing.keras_models.parts import Chain, Graph, Leaf, Part, Slot
from trainer.importing.unpacked import Arrays, Form, Unpacked

_MOST_INPUTS: Final = 2**16


def rebuild(unpacked: Unpacked) -> keras.Model:
    """Return the network of Keras's description, uncompiled. Raises DigitPadError."""
    found = described(unpacked.record["config"])
    if unpacked.form is Form.BY_LAYER:
        _take_by_layer(found.network, unpacked.record["weights"], unpacked.arrays)
    else:
        _take_by_class(found.network, unpacked.arrays)
    shape = _sizes(found.input_shape)
    picture = keras.Input(shape)
    return keras.Model(picture, found.network(picture))


def _sizes(shape: Sequence[int | None]) -> tuple[int, ...]:
    """Return the shape, pictures of any size being of 28×28. Raises DigitPadError."""
    sizes = tuple(28 if one is None else one for one in shape)
    if any(one < 1 for one in sizes) or not 1 <= np.prod(sizes) <= _MOST_INPUTS:
        raise DigitPadError(ImportWords.NO_INPUT_SHAPE)
    return sizes


# By the names of layers: HDF5 files


def _take_by_layer(network: Part, counts: Mapping[str, int], arrays: Arrays) -> None:
    """Put the arrays of each layer where they belong. Raises DigitPadError."""
    for name, part in _named(network).items():
        stored = [arrays[f"{name}/{number}"] for number in range(counts.get(name, 0))]
        learning, other = part.slots()
        slots: list[Slot] = learning + other
        if len(stored) != len(slots):
            raise DigitPadError(
                ImportWords.WEIGHTS_DO_NOT_FIT(
                    name=name, found=str(len(stored)), wanted=str(len(slots))
                )
            )
        for (leaf, number), array in zip(slots, stored, strict=True):
            leaf.arrays[number] = array.astype(np.float32)


def _named(network: Part) -> Mapping[str, Part]:
    if isinstance(network, Graph):
        return network.parts
    return {part.name: part for part in network.parts} if isinstance(network, Chain) else {}


# By the classes of layers: .keras archives of Keras 2


def _take_by_class(part: Part, arrays: Arrays) -> None:
    """Put arrays named ``layers/conv2d_1/vars/0`` where they belong.

    The names are made of the class of each layer and count it; how they count differs between
    versions, but they always follow the order of the layers.
    """
    if isinstance(part, Leaf):
        stored = {int(name.rpartition("/")[2]): array for name, array in arrays.items()}
        floats = [array for _, array in sorted(stored.items()) if array.dtype.kind == "f"]
        part.arrays = {number: array.astype(np.float32) for number, array in enumerate(floats)}
        return
    inside = {name.partition("/")[2]: array for name, array in arrays.items()}
    names = sorted({name.partition("/")[0] for name in inside}, key=_in_order)
    below = list(part.parts.values() if isinstance(part, Graph) else part.parts)
    for kind in {_snake(one) for one in below}:
        of_kind = [one for one in below if _snake(one) == kind]
        with_weights = [one for one in of_kind if any(one.slots())]
        stored_names = [name for name in names if re.fullmatch(rf"{kind}(_\d+)?", name)]
        for one, name in zip(with_weights, stored_names, strict=False):
            prefix = f"{name}/"
            _take_by_class(
                one,
                {key.removeprefix(prefix): inside[key] for key in inside if key.startswith(prefix)},
            )


def _in_order(name: str) -> tuple[int, str]:
    number = name.rpartition("_")[2]
    return (int(number) if number.isdecimal() and len(number) < 9 else 0), name


def _snake(part: Part) -> str:
    if not isinstance(part, Leaf):
        return "functional" if isinstance(part, Graph) else "sequential"
    words = re.sub(r"(.)([A-Z][a-z0-9]+)", r"\1_\2", part.options.kind)
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", words).lower()

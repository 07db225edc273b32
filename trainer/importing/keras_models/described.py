"""Reads a network's description: Keras's configuration, of versions 1.2 to 3."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.model_words import ImportWords
from trainer.importing.keras_models.layer_kinds import KINDS, OLD_NAMES
from trainer.importing.keras_models.options import Options
from trainer.importing.keras_models.parts import Call, Chain, Graph, Leaf, Part

_MOST_LAYERS: Final = 500
_DEEPEST: Final = 8
_MODELS: Final = ("Sequential", "Functional")
Reference = tuple[str, int]


@dataclass(frozen=True, eq=False)
class Described:
    """A network and the pictures that it reads."""

    network: Part
    input_shape: tuple[int | None, ...]
    """Without the batch."""


def described(config: Mapping[str, Any]) -> Described:
    """Return what ``config`` describes, not yet built. Raises DigitPadError."""
    try:
        network = _Reader().part(config, 0)
        if isinstance(network, Leaf):
            raise DigitPadError(ImportWords.CONFIG_INCOMPLETE)
        return Described(network, _input_shape(config))
    except (LookupError, TypeError, AttributeError, ValueError):  # other values than Keras writes
        raise DigitPadError(ImportWords.CONFIG_INCOMPLETE) from None


class _Reader:
    def __init__(self) -> None:
        self._layers = 0

    def part(self, record: Mapping[str, Any], depth: int) -> Part:
        """Return what one entry of a list of layers describes. Raises DigitPadError."""
        self._layers += 1
        if self._layers > _MOST_LAYERS or depth > _DEEPEST:
            raise DigitPadError(ImportWords.TOO_MANY_PARTS)
        kind, config = _kind_of(record), record["config"]
        if kind == "Sequential":
            return self._chain(config, depth)
        if kind == "Functional":
            return self._graph(config, depth)
        if kind not in KINDS or record.get("registered_name") not in (None, kind):
            raise DigitPadError(ImportWords.LAYER_UNKNOWN(name=kind))
        learns = config.get("trainable", True) is not False
        return Leaf(str(config.get("name", kind)), Options(kind, config), learns)

    def _chain(self, config: Any, depth: int) -> Chain:
        listed = _listed(config)
        parts = [self.part(one, depth + 1) for one in listed if _kind_of(one) != "InputLayer"]
        name = config.get("name", "") if isinstance(config, Mapping) else ""
        return Chain(str(name), parts)

    def _graph(self, config: Mapping[str, Any], depth: int) -> Graph:
        (entry,), (output,) = (_ends(config, key) for key in ("input_layers", "output_layers"))
        listed = {_name_of(one): one for one in config["layers"]}
        parts = {
            name: self.part(one, depth + 1)
            for name, one in listed.items()
            if _kind_of(one) != "InputLayer"
        }
        calls = [call for name in parts for call in _calls(name, listed[name])]
        first = _first_uses([output, *(one for call in calls for one in call.takes)], listed)
        moved = [
            Call(call.name, call.number, [_moved(one, first) for one in call.takes])
            for call in calls
        ]
        return Graph(str(config.get("name", "")), parts, moved, entry[0], _moved(output, first))


def _kind_of(record: Mapping[str, Any]) -> str:
    kind = str(record["class_name"]).rpartition(">")[2]
    return OLD_NAMES.get(kind, kind)


def _name_of(record: Mapping[str, Any]) -> str:
    return str(record["name"] if "name" in record else record["config"]["name"])


def _listed(config: Any) -> list[Mapping[str, Any]]:
    """Return the layers of a sequential model; the oldest versions have nothing but the list."""
    return list(config if isinstance(config, list) else config["layers"])


def _ends(config: Mapping[str, Any], key: str) -> list[Reference]:
    """Return the one input or output. Raises DigitPadError where there are several."""
    given = config[key]
    one_alone = given and isinstance(given[0], str)
    ends = [given] if one_alone else list(given)
    if len(ends) != 1:
        raise DigitPadError(ImportWords.SEVERAL_ENDS)
    return [(str(ends[0][0]), int(ends[0][1]))]


def _calls(name: str, record: Mapping[str, Any]) -> Iterator[Call]:
    """Yield each use of a layer: what Keras calls its inbound nodes. Raises DigitPadError."""
    for number, node in enumerate(record["inbound_nodes"]):
        takes = list(_of_keras_3(node) if isinstance(node, Mapping) else _of_keras_2(node, name))
        yield Call(name, number, takes)


def _of_keras_2(node: Any, name: str) -> Iterator[Reference]:
    several = node if node and isinstance(node[0], list | tuple) else [node]
    for one in several:
        options = one[3] if len(one) > 3 else {}
        if any(value is not None for key, value in options.items() if key != "training"):
            raise DigitPadError(ImportWords.GRAPH_NOT_FOLLOWED(name=name))
        yield str(one[0]), int(one[1])


def _of_keras_3(node: Mapping[str, Any]) -> Iterator[Reference]:
    waiting = list(node["args"])
    while waiting:
        one = waiting.pop(0)
        if isinstance(one, list):
            waiting = one + waiting
        else:
            history = one["config"]["keras_history"]
            yield str(history[0]), int(history[1])


def _first_uses(
    references: list[Reference], listed: Mapping[str, Mapping[str, Any]]
) -> dict[str, int]:
    """Return the number of the first use of each model inside: Keras counts its making as one."""
    first: dict[str, int] = {}
    for name, number in references:
        if name in listed and _kind_of(listed[name]) in _MODELS:
            first[name] = min(first.get(name, number), number)
    return first


def _moved(reference: Reference, first: Mapping[str, int]) -> Reference:
    name, number = reference
    return name, number - first.get(name, 0)


def _input_shape(config: Mapping[str, Any]) -> tuple[int | None, ...]:
    """Return what the first layer says of the pictures. Raises DigitPadError."""
    inside = config["config"]
    listed = _listed(inside)
    if _kind_of(config) == "Functional":
        (entry,) = _ends(inside, "input_layers")
        listed = [one for one in listed if _name_of(one) == entry[0]]
    first = listed[0]
    if _kind_of(first) in _MODELS:
        return _input_shape(first)
    options = first["config"]
    shape = options.get("batch_input_shape") or options.get("batch_shape")
    if shape is None:
        built = inside.get("build_input_shape") if isinstance(inside, Mapping) else None
        shape = built or config.get("build_config", {}).get("input_shape")
    if shape is None or any(one is not None and type(one) is not int for one in shape):
        raise DigitPadError(ImportWords.NO_INPUT_SHAPE)
    return tuple(shape[1:])

"""The configuration of one layer, of which only what is known and plausible is taken."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.model_words import ImportWords

_ACTIVATIONS: Final = {
    **{
        name: name
        for name in (
            "linear", "relu", "relu6", "softmax", "log_softmax", "sigmoid", "tanh", "elu", "selu",
            "gelu", "silu", "softplus", "softsign", "exponential", "mish",
        )
    },
    "swish": "silu",
    "softmax_v2": "softmax",
}  # fmt: skip
"""What old names of activations are called in Keras 3, where they compute the same."""
_ACTIVATION_LAYERS: Final = {"ReLU": "relu", "Softmax": "softmax", "ELU": "elu"}
_SHOWN_CHARACTERS: Final = 40


@dataclass(frozen=True)
class Options:
    """``values`` of a layer of the kind ``kind``. Every method raises DigitPadError."""

    kind: str
    values: Mapping[str, Any]

    def whole(self, name: str, default: int | None = None, most: int = 65_536) -> int:
        """Return a whole number in 1..most."""
        value = self._given(name, default)
        if type(value) is not int or not 1 <= value <= most:
            raise self.refused(name)
        return value

    def real(self, name: str, default: float, *, most: float = 1e6) -> float:
        """Return a finite number; older versions wrap it as an array of no dimensions."""
        value = self._given(name, default)
        while isinstance(value, Mapping):
            value = value.get("value", value.get("config"))
        is_number = isinstance(value, int | float) and not isinstance(value, bool)
        if not is_number or not math.isfinite(value) or abs(value) > most:
            raise self.refused(name)
        return float(value)

    def flag(self, name: str, default: bool) -> bool:
        value = self._given(name, default)
        if not isinstance(value, bool):
            raise self.refused(name)
        return value

    def choice(self, name: str, known: Sequence[str], default: str) -> str:
        value = self._given(name, default)
        if value not in known:
            raise self.refused(name)
        return str(value)

    def pair(self, name: str, default: object = None, least: int = 1) -> tuple[int, int]:
        """Return two whole numbers in least..64; one number stands for both."""
        value = self._given(name, default)
        both = [value, value] if type(value) is int else value
        if not isinstance(both, list | tuple) or len(both) != 2:
            raise self.refused(name)
        first, second = both
        if any(type(one) is not int or not least <= one <= 64 for one in both):
            raise self.refused(name)
        return first, second

    def margins(self, name: str) -> tuple[tuple[int, int], tuple[int, int]]:
        """Return ((top, bottom), (left, right)) in 0..64 pixels."""
        value = self._given(name, None)
        if type(value) is int:
            value = [value, value]
        if not isinstance(value, list | tuple) or len(value) != 2:
            raise self.refused(name)
        high, wide = (Options(self.kind, {name: one}).pair(name, least=0) for one in value)
        return high, wide

    def sizes(self, name: str) -> tuple[int, ...]:
        """Return a shape of whole numbers, of which one may be -1."""
        value = self._given(name, None)
        if not isinstance(value, list | tuple) or not 1 <= len(value) <= 6:
            raise self.refused(name)
        if any(type(one) is not int or not -1 <= one <= 2**22 for one in value):
            raise self.refused(name)
        return tuple(value)

    def axis(self, name: str, default: int = -1) -> int:
        value = self._given(name, default)
        if isinstance(value, list) and len(value) == 1:
            value = value[0]
        if type(value) is not int or not -5 <= value <= 5:
            raise self.refused(name)
        return value

    def activation(self, name: str = "activation") -> str:
        """Return the name that Keras 3 has for it."""
        value = self._given(name, "linear")
        if isinstance(value, Mapping):
            config = value.get("config")
            layer = _ACTIVATION_LAYERS.get(str(value.get("class_name")))
            plain = not isinstance(config, Mapping) or not any(
                config.get(key) for key in ("max_value", "negative_slope", "threshold")
            )
            value = config if isinstance(config, str) else layer if plain else None
        if value not in _ACTIVATIONS:
            raise self.refused(name)
        return _ACTIVATIONS[str(value)]

    @property
    def is_channels_first(self) -> bool:
        known = ("channels_last", "channels_first")
        return self.choice("data_format", known, "channels_last") == "channels_first"

    def refused(self, name: str) -> DigitPadError:
        """Return the error for an option that cannot be taken over."""
        value = str(self.values.get(name))[:_SHOWN_CHARACTERS]
        return DigitPadError(ImportWords.OPTION_UNKNOWN(layer=self.kind, name=name, value=value))

    def _given(self, name: str, default: object) -> Any:
        value = self.values.get(name)
        return default if value is None else value

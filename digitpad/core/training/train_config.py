"""The configuration of a training: one frozen value that checks itself and travels as JSON."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any, Final, get_type_hints

from digitpad.core.command_line.suggestions import unknown
from digitpad.core.datasets.digits import MNIST
from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.command_words import NameWords
from digitpad.core.sentences.sentence import Sentence, Words
from digitpad.core.sentences.training_words import ConfigWords, SettingWords
from digitpad.core.training.backends import BACKENDS

OPTIMIZERS: Final = ("adadelta", "adam", "adamw", "muon", "rmsprop", "sgd")
LOSSES: Final = ("categorical-crossentropy", "mean-absolute-error")
SCHEDULES: Final = ("constant", "trapezoid")
DEVICES: Final = ("auto", "cpu", "gpu")


class ConfigError(DigitPadError):
    """An impossible setting; ``field`` is its name in `TrainConfig`."""

    def __init__(self, field: str, said: Words | Sentence, *, path: str | None = None) -> None:
        self.field = field
        super().__init__(said, path=path)


@dataclass(frozen=True)
class DataSource:
    """Where to learn from, and how often."""

    path: str
    """`MNIST`, wherever it is on this machine, or a file or folder that `datasets` reads."""
    weight: float = 1.0
    """How often each of its digits comes in an epoch: 2 is twice, 0.5 a random half each time."""

    def __post_init__(self) -> None:
        if not self.path:
            raise ConfigError("data", ConfigWords.SOURCE_NEEDS_NAME)
        if not (0 < self.weight <= 1000):
            said = ConfigWords.WEIGHT_OUT_OF_RANGE(weight=self.weight)
            raise ConfigError("data", said, path=self.path)

    @classmethod
    def parse(cls, text: str) -> DataSource:
        """Read ``PATH`` or ``PATH=WEIGHT``. Raises ConfigError."""
        path, equals, weight = text.rpartition("=")
        try:
            return cls(path, float(weight)) if equals else cls(text)
        except ValueError:  # the path itself contains a "="
            return cls(text)


@dataclass(frozen=True)
class TrainConfig:
    """Everything that decides what a training does; the same twice gives the same network."""

    recipe: str = "digitnet"
    data: tuple[DataSource, ...] = (DataSource(MNIST),)
    as_is: bool = False
    """Whether digits that lie on their side, inverted or on their head are left so."""
    epochs: int = 12
    batch_size: int = 128
    optimizer: str = "adam"
    learning_rate: float = 1e-3
    """The peak, if a schedule changes it."""
    schedule: str = "constant"
    warmup: float = 0.1
    """Fraction of all steps in which a trapezoid rises from zero to `learning_rate`."""
    cooldown: float = 0.4
    """Fraction of all steps, the last ones, in which it goes back to zero."""
    weight_decay: float = 0.0
    loss: str = "categorical-crossentropy"
    label_smoothing: float = 0.0
    averaging: float = 0.0
    """Decay per step of the moving average of the weights that becomes the model; 0 is off."""
    augment: bool = False
    """Whether every epoch sees newly augmented digits."""
    picture_change: float = 1.0
    """Strength of `augment` for pictures, as a share of the usual; ink is not affected."""
    keep_best: bool = False
    """Whether the best epoch by validation becomes the model instead of the last."""
    patience: int = 0
    """Stop after so many epochs that were no better on the validation part, by accuracy and then by
    loss, which is also what the best epoch is; 0 is never."""
    calibrate: bool = True
    """Whether the temperature of the softmax is fitted to the validation part at the end.

    Without it the temperature stays that of the model to continue from.
    """
    seed: int = 0
    start_from: str = ""
    """A model file to continue from, or empty to start from random weights."""
    freeze: bool = False
    """Whether the layers up to the last pooling stay as they are, and the statistics of all batch
    normalizations: quicker, and little is forgotten."""
    blend: float = 1.0
    """How far the weights go from those of the model to continue from to what training makes of
    them; halfway, most of the new is learnt and little of the old forgotten."""
    backend: str = "auto"
    device: str = "auto"
    devices: int = 1
    """How many GPUs learn a share of every batch each; 0 is all. With ``device`` "cpu" the
    processor is taken for so many devices."""
    mixed_precision: bool = False
    jit: bool = False
    """Whether steps are compiled with XLA; JAX always does."""
    threads: int = 0
    """Threads of the CPU to compute with; 0 is all."""
    tensorboard: bool = False
    """Whether the run's folder also gets a log for TensorBoard; TensorFlow writes it."""

    def __post_init__(self) -> None:
        for name, kind in get_type_hints(type(self)).items():
            _check_type(name, getattr(self, name), kind)
        if not self.recipe:
            raise ConfigError("recipe", ConfigWords.NO_RECIPE)
        if not self.data:
            raise ConfigError("data", ConfigWords.NO_DATA)
        for name, low, high in _RANGES:
            value = _float(getattr(self, name))
            if not low <= value <= high:
                said = ConfigWords.OUT_OF_RANGE(
                    setting=label(name), value=value, low=low, high=high
                )
                raise ConfigError(name, said)
        if self.blend < 1 and not self.start_from:
            raise ConfigError("blend", ConfigWords.NOTHING_TO_BLEND_WITH)
        if self.warmup + self.cooldown > 1:
            raise ConfigError("cooldown", ConfigWords.SCHEDULE_TOO_LONG)
        for name, choices in CHOICES.items():
            if getattr(self, name) not in choices:
                what = NameWords[name.upper()]
                raise ConfigError(name, unknown(what, getattr(self, name), choices))

    def to_json(self) -> dict[str, Any]:
        """Return the configuration as JSON's types; `from_json` gives it back."""
        return asdict(self) | {"data": [asdict(source) for source in self.data]}

    def to_text(self) -> str:
        return json.dumps(self.to_json(), indent=1)

    def anchored(self) -> TrainConfig:
        """Return the same with paths from the root: another process has another folder."""
        data = (
            source if source.path == MNIST else replace(source, path=_from_root(source.path))
            for source in self.data
        )
        return replace(self, data=tuple(data), start_from=_from_root(self.start_from))

    @classmethod
    def from_json(
        cls, record: Mapping[str, Any], *, base: TrainConfig | None = None
    ) -> TrainConfig:
        """Build a configuration from JSON's (or TOML's) types, over ``base`` or the defaults.

        Names may be written with ``-`` for ``_``. Raises ConfigError, with a suggestion where a
        name is unknown.
        """
        start = base or cls()
        values = {item.name: getattr(start, item.name) for item in fields(cls)}
        for key, value in record.items():
            name = key.replace("-", "_")
            if name not in values:
                raise ConfigError(name, unknown(NameWords.SETTING, key, values))
            values[name] = _sources(value) if name == "data" else _widened(name, value)
        return cls(**values)


CHOICES: Final[Mapping[str, tuple[str, ...]]] = {
    "optimizer": OPTIMIZERS,
    "loss": LOSSES,
    "schedule": SCHEDULES,
    "backend": ("auto", *BACKENDS),
    "device": DEVICES,
}
_RANGES: Final = (
    ("epochs", 1, 10_000),
    ("batch_size", 1, 16_384),
    ("learning_rate", 1e-9, 100),
    ("warmup", 0, 1),
    ("cooldown", 0, 1),
    ("weight_decay", 0, 1),
    ("label_smoothing", 0, 0.9),
    ("averaging", 0, 0.99999),
    ("blend", 0, 1),
    ("picture_change", 0, 2),
    ("patience", 0, 10_000),
    ("seed", 0, 2**31 - 1),
    ("threads", 0, 1024),
    ("devices", 0, 1024),
)


_TYPES: Final = {
    int: ConfigWords.A_WHOLE_NUMBER,
    float: ConfigWords.A_NUMBER,
    bool: ConfigWords.TRUE_OR_FALSE,
    str: ConfigWords.A_TEXT,
}


def label(name: str) -> Sentence:
    """Return a setting's name as a sentence has it: ``batch_size`` is ``the batch size``."""
    return SettingWords[f"THE_{name.upper()}"]()


def _from_root(path: str) -> str:
    return str(Path(path).absolute()) if path else ""


def _check_type(name: str, value: object, kind: Any) -> None:
    if kind in (int, float, bool, str) and type(value) is not kind:
        said = ConfigWords.NOT_OF_TYPE(setting=label(name), value=repr(value), type=_TYPES[kind]())
        raise ConfigError(name, said)
    if kind is float and not math.isfinite(value):  # type: ignore[arg-type]
        raise ConfigError(name, ConfigWords.NOT_FINITE(setting=label(name)))


def _widened(name: str, value: object) -> object:
    """Take a whole number where a number is wanted: JSON and TOML write 1 for 1.0."""
    wants_float = get_type_hints(TrainConfig)[name] is float
    return _float(value) if wants_float and type(value) is int else value


def _float(value: int | float) -> float:
    """Return the same as a float; one that is too large for it is infinite."""
    try:
        return float(value)
    except OverflowError:
        return math.inf if value > 0 else -math.inf


def _sources(value: object) -> tuple[DataSource, ...]:
    """Read ``data``: a list of texts as on the command line, or of {path, weight}."""
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, list | tuple):
        raise ConfigError("data", ConfigWords.DATA_NOT_A_LIST)
    return tuple(_source(entry) for entry in value)


def _source(entry: object) -> DataSource:
    if isinstance(entry, DataSource):
        return entry
    if isinstance(entry, str):
        return DataSource.parse(entry)
    if isinstance(entry, Mapping) and entry.keys() <= {"path", "weight"}:
        path, weight = entry.get("path"), entry.get("weight", 1.0)
        if isinstance(path, str) and type(weight) in (int, float):
            return DataSource(path, _float(weight))
    raise ConfigError("data", ConfigWords.SOURCE_NOT_A_PATH(value=repr(entry)))

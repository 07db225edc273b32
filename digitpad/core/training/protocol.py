"""The protocol between worker and window: JSON lines, each with ``v`` and ``type``.

`to_line` writes a message, `parse_line` reads one. Reading never raises: a type that this version
does not know becomes `Unknown` and a broken line `Malformed`, both keeping the text for the log.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import MISSING, Field, asdict, dataclass, field, fields
from typing import Any, ClassVar, Final, get_args, get_origin, get_type_hints

from digitpad.core.files import strict_json
from digitpad.core.training.train_config import ConfigError, TrainConfig

VERSION: Final = 1
KEPT_CHARACTERS: Final = 2000
"""Up to this length, a line that is not understood is kept for the log."""
MAX_INTEGER: Final = 2**31 - 1
"""No count here comes near it, and a window's progress bar takes no more."""
_FRACTIONS: Final = frozenset({"accuracy", "validation_accuracy", "recent_accuracy"})
"""Numbers in 0..1; the others are at least 0."""
_CELLS: Final = 100
"""Of a confusion matrix of ten digits."""


# --- out: what the worker reports -----------------------------------------------------------


@dataclass(frozen=True)
class Status:
    """What the worker is busy with before, between and after the epochs."""

    type: ClassVar[str] = "status"
    phase: str
    """starting · loading · training · paused · stopping · evaluating · exporting"""
    text: str
    """The same as a short sentence for people."""
    sentence: str = ""
    """The kind of that sentence in the catalogue, see `wording`; empty where there is none."""
    values: Mapping[str, Any] = field(default_factory=dict)
    """What that sentence is made with."""


@dataclass(frozen=True)
class Note:
    """Something a person should know that does not end the run, such as a line left out."""

    type: ClassVar[str] = "note"
    message: str
    sentence: str = ""
    """The kind of that sentence in the catalogue, see `wording`; empty where there is none."""
    values: Mapping[str, Any] = field(default_factory=dict)
    """What that sentence is made with."""


@dataclass(frozen=True)
class Started:
    """The first step is about to be made."""

    type: ClassVar[str] = "started"
    run: str
    """The run's folder; ``digitpad resume RUN`` goes on there."""
    recipe: str
    backend: str
    """tensorflow · jax · torch"""
    device: str
    """The device's own name, such as ``NVIDIA H200``, or ``CPU``."""
    epochs: int
    first_epoch: int
    """1, or in a resumed run the first epoch that is still to do."""
    parameters: int
    data: Mapping[str, int]
    """Number of pictures: training, validation, test."""
    loss: str = ""
    """Which one is made small, as `TrainConfig.loss` names it; empty where nobody says so."""


@dataclass(frozen=True)
class Progress:
    """How far the epoch is; sent at most ten times a second."""

    type: ClassVar[str] = "progress"
    epoch: int
    """1-based."""
    epochs: int
    step: int
    steps: int
    """Steps in each epoch."""
    loss: float
    """Mean over the epoch so far, as `accuracy`."""
    accuracy: float
    images_per_second: float
    eta_seconds: float
    """Until the last epoch is done."""
    recent_steps: int = 0
    """Over how many of the latest steps the recent means are; 0 where there are none."""
    recent_loss: float = 0.0
    """Mean over those steps alone, whichever epoch they were in: it does not jump between epochs,
    as `loss` does."""
    recent_accuracy: float = 0.0


@dataclass(frozen=True)
class EpochEnd:
    """An epoch is done. Accuracies are fractions in 0..1."""

    type: ClassVar[str] = "epoch"
    epoch: int
    epochs: int
    loss: float
    accuracy: float
    validation_loss: float
    validation_accuracy: float
    learning_rate: float
    seconds: float
    """Pauses are not counted."""
    best: bool
    """Whether this is the best epoch so far by validation."""
    step: int = 0
    """Its last step; less than `steps` if it was cut short, and 0 where nobody says so."""
    steps: int = 0
    """Steps in a whole epoch."""
    confusion: tuple[int, ...] = ()
    """Of the validation pictures, ten rows of ten counts: row t, column r has those of t read as r.
    Empty where nobody counted."""
    has_look: bool = False
    """Whether the run's folder holds more about it, see `learning.epoch_look`."""

    @property
    def place(self) -> float:
        """Where its end lies on an axis of epochs: 3.0 is the end of the third."""
        return self.epoch if not self.steps else self.epoch - 1 + min(self.step / self.steps, 1.0)


@dataclass(frozen=True)
class Checkpoint:
    """An epoch is safe on disk: a crash from here on loses nothing before it."""

    type: ClassVar[str] = "checkpoint"
    path: str
    epoch: int


@dataclass(frozen=True)
class Completed:
    """The run ended with a model that was written, read back and checked."""

    type: ClassVar[str] = "completed"
    model: str
    """The file; that of the data where it was a download."""
    metrics: Mapping[str, float]
    """As in the model's card: ``mnist_test_accuracy``, ``validation_accuracy``, …"""
    stopped: bool = False
    """Whether it was asked to stop before its last epoch."""


@dataclass(frozen=True)
class Cancelled:
    """The run ended because it was told to, without a model."""

    type: ClassVar[str] = "cancelled"
    run: str
    epoch: int
    """Epochs that are safe in the checkpoint; 0 when there is none."""


@dataclass(frozen=True)
class Failed:
    """The run ended in an error."""

    type: ClassVar[str] = "failed"
    kind: str
    """usage · data · model · diverged · memory · disk · backend · network · internal"""
    message: str
    """One sentence for people."""
    run: str = ""
    """The folder that can be resumed, or empty."""
    sentence: str = ""
    """The kind of that sentence in the catalogue, see `wording`; empty where there is none."""
    values: Mapping[str, Any] = field(default_factory=dict)
    """What that sentence is made with."""


@dataclass(frozen=True)
class Download:
    """How far a download is."""

    type: ClassVar[str] = "download"
    received_bytes: int
    total_bytes: int
    """0 when the server does not say."""


# --- in: what the worker is told ------------------------------------------------------------


@dataclass(frozen=True)
class Start:
    """Train. Like `Continue` it is said once, in the first line that a worker reads."""

    type: ClassVar[str] = "start"
    config: TrainConfig
    """With paths from the root: the worker has a folder of its own."""


@dataclass(frozen=True)
class Continue:
    """Go on with an earlier run after its last finished epoch."""

    type: ClassVar[str] = "continue"
    run: str
    """Its folder."""
    learning_rate: float = 0.0
    """From here on; 0 is as it was."""


@dataclass(frozen=True)
class Stop:
    """Finish now and keep the best so far."""

    type: ClassVar[str] = "stop"


@dataclass(frozen=True)
class Pause:
    """Wait after this step."""

    type: ClassVar[str] = "pause"


@dataclass(frozen=True)
class Resume:
    """Go on after a pause."""

    type: ClassVar[str] = "resume"


@dataclass(frozen=True)
class Cancel:
    """End now without a model; the last checkpoint stays."""

    type: ClassVar[str] = "cancel"


# --- lines that carry no message ------------------------------------------------------------


@dataclass(frozen=True)
class Unknown:
    """A well-formed line of a type that this version does not know."""

    name: str
    line: str


@dataclass(frozen=True)
class Malformed:
    """A line that is not a message, and why."""

    reason: str
    line: str = field(repr=False)


Report = Status | Note | Started | Progress | EpochEnd | Checkpoint | Download
End = Completed | Cancelled | Failed
Event = Report | End
First = Start | Continue
Command = Stop | Pause | Resume | Cancel
Message = Event | First | Command
TYPES: Final[Mapping[str, type[Message]]] = {cls.type: cls for cls in get_args(Message)}


def _is_required(item: Field[Any]) -> bool:
    return item.default is MISSING and item.default_factory is MISSING


# Computed once: a worker may report thousands of times a second.
_FIELDS: Final = {
    cls: tuple((item.name, hints[item.name], _is_required(item)) for item in fields(cls))
    for cls in TYPES.values()
    for hints in [get_type_hints(cls)]
}


def to_line(message: Message) -> str:
    """Return ``message`` as one line of JSON, newline included.

    Raises ValueError when a number in it is not finite, which JSON cannot express.
    """
    record = {"v": VERSION, "type": message.type, **asdict(message)}
    # Every letter is written as ASCII: a path that is not UTF-8 must be written escaped.
    return json.dumps(record, allow_nan=False) + "\n"


def parse_line(line: bytes | str) -> Message | Unknown | Malformed:
    """Read one line. Never raises."""
    text = line.decode("utf-8", errors="replace") if isinstance(line, bytes) else line
    try:
        return _message(text)
    except (ValueError, RecursionError) as error:
        reason = str(error)[:KEPT_CHARACTERS] or "not valid JSON"
        return Malformed(reason, text[:KEPT_CHARACTERS])


def _message(text: str) -> Message | Unknown:
    record = strict_json.parse(text)
    if not isinstance(record, dict) or not isinstance(record.get("type"), str):
        raise ValueError("not an object with a type")
    if record.get("v") != VERSION:
        raise ValueError(f"protocol version {record.get('v')!r} instead of {VERSION}")
    cls = TYPES.get(record["type"])
    if cls is None:
        return Unknown(record["type"], text[:KEPT_CHARACTERS])
    return cls(**_arguments(cls, record))


def epoch_of(record: Mapping[str, Any]) -> EpochEnd:
    """Return the epoch that a checkpoint tells of. Raises ValueError where a number cannot be."""
    return EpochEnd(**_arguments(EpochEnd, record))


def _arguments(cls: type[Message], record: Mapping[str, Any]) -> dict[str, Any]:
    """Pick the fields of ``cls`` out of ``record``; keys of a newer version are ignored."""
    arguments = {}
    for name, hint, is_required in _FIELDS[cls]:
        if name in record:
            try:
                arguments[name] = _in_range(name, _value(record[name], hint))
            except ConfigError as error:
                raise ValueError(str(error)) from None
            except (ValueError, OverflowError):
                raise ValueError(f"{cls.type} with a {name} of the wrong kind") from None
        elif is_required:
            raise ValueError(f"{cls.type} without {name}")
    return arguments


def _in_range(name: str, value: Any) -> Any:
    if name in _FRACTIONS and value > 1:
        raise ValueError
    if name == "confusion" and len(value) not in (0, _CELLS):
        raise ValueError
    return value


def _value(value: Any, hint: Any) -> Any:
    """Return ``value`` from JSON as the field's type; raises ValueError where it is another."""
    kind = type(value)
    if hint is Any:
        return value
    if kind is hint:
        if kind is int and not 0 <= value <= MAX_INTEGER:
            raise ValueError
        if kind is float and not 0 <= value <= strict_json.LARGEST:
            raise ValueError
        return value
    if hint is float and kind is int:
        return _value(float(value), float)
    if get_origin(hint) is Mapping and isinstance(value, dict):
        return {key: _value(entry, get_args(hint)[1]) for key, entry in value.items()}
    if get_origin(hint) is tuple and isinstance(value, list):
        return tuple(_value(entry, get_args(hint)[0]) for entry in value)
    if hint is TrainConfig and isinstance(value, dict):
        return TrainConfig.from_json(value)
    raise ValueError

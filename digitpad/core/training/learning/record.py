"""How a network learnt, as it is kept with the model: the curve, and every epoch."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any, Final

from digitpad.core.errors import FileError
from digitpad.core.files import presence, strict_json, untrusted_files
from digitpad.core.models import model_file
from digitpad.core.sentences.learning_words import LearningWords
from digitpad.core.training import protocol
from digitpad.core.training.learning.curve import MOST_POINTS, Curve, CurvePoint, end_of
from digitpad.core.training.protocol import EpochEnd
from digitpad.core.training.run_folder import LEARNING

VERSION: Final = 1
MOST_CONFUSIONS: Final = 100
"""So many epochs keep their confusion matrix: a slider has no more places that differ."""
_MOST_EPOCHS: Final = 10_000
_LONGEST_TEXT: Final = 200


@dataclass(frozen=True)
class LearningRecord:
    """What the page of a training shows of one that is long over."""

    epochs: tuple[EpochEnd, ...] = ()
    curve: tuple[CurvePoint, ...] = ()
    """On the training pictures, at most `MOST_POINTS`."""
    planned: int = 0
    """Epochs that were wanted; more than there are if it ended sooner."""
    loss: str = ""
    """As `TrainConfig.loss` names it."""
    backend: str = ""
    device: str = ""
    data: Mapping[str, int] = field(default_factory=dict)
    """Number of pictures: training, validation, test."""

    @property
    def seconds(self) -> float:
        """How long all epochs took, without pauses."""
        return sum(epoch.seconds for epoch in self.epochs)

    def to_bytes(self) -> bytes:
        """Return it as JSON; `from_bytes` gives it back."""
        curve = [
            [round(one.place, 4), _short(one.loss), _short(one.accuracy)] for one in self.curve
        ]
        epochs = [asdict(epoch) for epoch in _with_few_confusions(self.epochs)]
        whole = asdict(replace(self, epochs=(), curve=())) | {"epochs": epochs, "curve": curve}
        return json.dumps({"version": VERSION, **whole}, separators=(",", ":")).encode()


def from_bytes(data: bytes) -> LearningRecord:
    """Return the record in ``data``, which anybody may have written.

    Raises ValueError where it is none, or a number in it cannot be.
    """
    content = strict_json.parse(data)
    if not isinstance(content, dict) or content.get("version") != VERSION:
        raise ValueError("not a record of this version")
    epochs = _list(content.get("epochs"), _MOST_EPOCHS)
    if not all(isinstance(epoch, dict) for epoch in epochs):
        raise ValueError("an epoch that is none")
    return LearningRecord(
        epochs=tuple(protocol.epoch_of(epoch) for epoch in epochs),
        curve=tuple(_point(one) for one in _list(content.get("curve"), 2 * MOST_POINTS)),
        planned=_count(content.get("planned")),
        loss=_text(content.get("loss")),
        backend=_text(content.get("backend")),
        device=_text(content.get("device")),
        data=_sizes(content.get("data")),
    )


def of_model(path: Path) -> LearningRecord | None:
    """Return how the model in ``path`` learnt; None where its file does not tell.

    Raises FileError for a file that is damaged.
    """
    data = model_file.read_learning(path)
    if not data:
        return None
    try:
        return from_bytes(data)
    except ValueError:
        raise FileError(path, LearningWords.RECORD_DAMAGED) from None


def of_run(run: Path) -> LearningRecord | None:
    """Return how the run in this folder has learnt so far; None where nothing readable tells."""
    path = run / LEARNING
    if not presence.is_file(path):
        return None
    try:
        return from_bytes(untrusted_files.read_bytes(path, model_file.MAX_LEARNING_BYTES))
    except (FileError, ValueError):
        return None


def up_to(record: LearningRecord, epochs: int) -> LearningRecord:
    """Return the part of ``record`` up to the end of epoch ``epochs``."""
    return replace(
        record,
        epochs=record.epochs[:epochs],
        curve=tuple(point for point in record.curve if point.place <= epochs),
    )


def curve_of(kept: LearningRecord, later: Curve | None = None) -> Curve:
    """Return the whole curve of ``kept``, and after it that of the process that resumed the run."""
    ends = [end_of(epoch) for epoch in kept.epochs]
    now = later or Curve()
    return Curve([*kept.curve, *now.steps], [*ends, *now.epochs], earlier=len(ends))


def _with_few_confusions(epochs: Sequence[EpochEnd]) -> list[EpochEnd]:
    """Return the epochs, of which every so many-th and the last have their confusion matrix."""
    every = -(-len(epochs) // MOST_CONFUSIONS)
    last = len(epochs)
    return [
        epoch if number % every == 0 or number == last else replace(epoch, confusion=())
        for number, epoch in enumerate(epochs, start=1)
    ]


def _short(value: float) -> float:
    return float(f"{value:.4g}")


def _list(value: object, most: int) -> list[Any]:
    if not isinstance(value, list) or len(value) > most:
        raise ValueError("not a list of a length that can be")
    return value


def _point(value: object) -> CurvePoint:
    if not isinstance(value, list) or len(value) != 3:
        raise ValueError("a point that is none")
    place, loss, accuracy = (_number(one) for one in value)
    if place > _MOST_EPOCHS or accuracy > 1:
        raise ValueError("a point that cannot be")
    return CurvePoint(place, loss, accuracy)


def _number(value: object) -> float:
    if type(value) not in (int, float) or value < 0:  # type: ignore[operator]
        raise ValueError("a number that cannot be")
    return float(value)  # type: ignore[arg-type]


def _count(value: object) -> int:
    if type(value) is not int or not 0 <= value <= protocol.MAX_INTEGER:
        raise ValueError("a count that cannot be")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_TEXT:
        raise ValueError("a text that cannot be")
    return value


def _sizes(value: object) -> Mapping[str, int]:
    if not isinstance(value, dict) or len(value) > 10:
        raise ValueError("no sizes of parts")
    return {_text(name): _count(size) for name, size in value.items()}

"""A drawing that its owner has labelled, and how it lies in a row of the database."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from types import NoneType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.core.errors import NoInkError
from digitpad.core.ink import codec
from digitpad.core.ink.ink import Ink
from digitpad.core.my_digits import part_of
from digitpad.core.my_digits.part_of import PartOf
from digitpad.core.sentences.ink_words import InkWords

COLUMNS = (
    "id", "label", "ink", "ink_sha256", "added_at", "source",
    "read_as", "probabilities", "model", "model_name", "key_id", "writer",
    "part_of",
)  # fmt: skip
"""The columns of table ``drawings``; `schema` says what each holds."""
OLDEST_COLUMNS = 12
"""So many of COLUMNS has a row that was written before there were more; the others are NULL."""
_PROBABILITIES_BYTES = 40
_FIRST_SECOND = datetime(1, 1, 2, tzinfo=UTC).timestamp()
_LAST_SECOND = datetime(9999, 12, 30, tzinfo=UTC).timestamp()
"""A day within what any calendar has, wherever on earth one looks at it."""


class DrawingSource(StrEnum):
    """How a drawing came to be among the person's own."""

    CORRECTION = "correction"
    """Labelled under its reading, with "Right" or with another digit."""
    ROUND = "round"
    """Drawn when asked for that digit."""
    IMPORT = "import"
    """Read from a file."""


_SOURCES = frozenset(source.value for source in DrawingSource)


@dataclass(frozen=True, eq=False)
class Shown:
    """What the window showed when a drawing was labelled."""

    digit: int
    probabilities: NDArray[np.float32]
    """(10,) float32."""
    model: str
    """Fingerprint of the model file."""
    model_name: str


@dataclass(frozen=True)
class MyDigit:
    """A drawing and the digit that its owner says it is."""

    ink: Ink
    label: int
    added_at: datetime
    source: DrawingSource = DrawingSource.CORRECTION
    shown: Shown | None = None
    key_id: str | None = None
    writer: str | None = None
    id: int | None = None
    """Its number in the file; None before it is in one."""
    part_of: PartOf | None = None
    """Its place in the number that it was taught in; None where it stood alone."""


def now() -> datetime:
    """Return the present in UTC, as `MyDigit.added_at` has it."""
    return datetime.now(UTC)


def to_row(digit: MyDigit) -> dict[str, Any]:
    """Return the values of COLUMNS, in their order. Raises NoInkError when there is no stroke."""
    if not digit.ink.strokes:
        raise NoInkError(InkWords.NOTHING_TO_KEEP)
    ink = codec.storable(digit.ink)
    shown = digit.shown
    probabilities = None if shown is None else shown.probabilities.astype("<f4").tobytes()
    return {
        "id": digit.id,
        "label": digit.label,
        "ink": codec.encode(ink),
        "ink_sha256": codec.digest(ink),
        "added_at": min(max(digit.added_at.timestamp(), _FIRST_SECOND + 1), _LAST_SECOND - 1),
        "source": digit.source.value,
        "read_as": shown and shown.digit,
        "probabilities": probabilities,
        "model": shown and shown.model,
        "model_name": shown and shown.model_name,
        "key_id": digit.key_id,
        "writer": digit.writer,
        "part_of": part_of.to_text(digit.part_of),
    }


def is_sound(row: tuple[Any, ...]) -> bool:
    """Say whether every value of a row in COLUMNS' order is what it should be, and its ink whole.

    Quick, since it is asked about every row of a file: no strokes are made.
    """
    number, label, ink, sha256, added_at, source, read_as, probabilities, *texts = row
    try:
        return (
            type(number) is int
            and 0 < number < 2**63
            and is_sound_summary(label, added_at, read_as)
            and type(source) is str
            and source in _SOURCES
            and (probabilities is None or len(probabilities) == _PROBABILITIES_BYTES)
            and type(probabilities) in (bytes, NoneType)
            and all(text is None or (type(text) is str and _is_unicode(text)) for text in texts)
            and type(ink) is bytes
            and codec.checked_digest(ink) == sha256
        )
    except (ValueError, TypeError):
        return False


def is_sound_summary(label: object, added_at: object, read_as: object) -> bool:
    """Say whether a label, a time and what was read can be what they are called."""
    return (
        type(label) is int
        and 0 <= label <= 9
        and type(added_at) is float
        and _FIRST_SECOND < added_at < _LAST_SECOND
        and (read_as is None or (type(read_as) is int and 0 <= read_as <= 9))
    )


def _is_unicode(text: str) -> bool:
    """Whether ``text`` is no bytes that mean nothing, which `soundness.as_text` lets through."""
    return text.isascii() or not any("\udc80" <= letter <= "\udcff" for letter in text)


def from_row(row: tuple[Any, ...]) -> MyDigit:
    """Return a row in COLUMNS' order as a drawing. Raises ValueError when it is not sound."""
    if not is_sound(row):
        raise ValueError("the row cannot be read as a drawing")
    value = dict(zip(COLUMNS, row, strict=True))
    shown = None
    if value["read_as"] is not None:
        probabilities = np.frombuffer(value["probabilities"] or bytes(40), "<f4")
        shown = Shown(
            value["read_as"], probabilities, value["model"] or "", value["model_name"] or ""
        )
    return MyDigit(
        codec.decode(value["ink"]),
        value["label"],
        datetime.fromtimestamp(value["added_at"], UTC),
        DrawingSource(value["source"]),
        shown,
        value["key_id"],
        value["writer"],
        value["id"],
        part_of.from_text(value["part_of"]),
    )


def in_full(row: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return a row with NULL for the columns that it was written without."""
    missing = len(COLUMNS) - len(row)
    return (*row, *[None] * missing) if len(row) >= OLDEST_COLUMNS else row

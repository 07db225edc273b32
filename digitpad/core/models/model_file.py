"""The .digitpad model file: a zip of card.json, model.tflite, model.keras, learning.json and looks.

A model for reading alone has no model.keras; nothing can continue from it. Only a model that was
trained here has learning.json, which tells how it learnt, and looks at some of its epochs.

Reading checks sizes and SHA-256 sums before anything is handed to an interpreter. Writing goes to a
temporary file beside the target and replaces it in one step, so a good file is never half
overwritten.
"""

from __future__ import annotations

import hashlib
import io
import json
import math
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field, fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from digitpad.core.command_line.typed import as_typed
from digitpad.core.errors import FileError
from digitpad.core.files import presence, strict_json, untrusted_files
from digitpad.core.files.atomic_writing import write_atomically
from digitpad.core.models import foreign_model
from digitpad.core.pictures.preprocess import PREPROCESSING_VERSION
from digitpad.core.sentences.model_words import ImportWords, ModelWords

FORMAT_VERSION = 1
MODEL_SUFFIX = ".digitpad"
CARD, TFLITE, KERAS = "card.json", "model.tflite", "model.keras"
LEARNING = "learning.json"
READING_ALONE = "reading_alone"
"""Where the card's configuration says that there is no model.keras."""
MAX_MEMBER_BYTES = 96 * 1024 * 1024
"""Fifty times what the largest recipe needs; all copies of both parts stay below 500 MB."""
MAX_CARD_BYTES = 1024 * 1024
MAX_LEARNING_BYTES = 4 * 1024 * 1024
"""Ten thousand epochs fit."""
MAX_LOOK_BYTES = 4 * 1024 * 1024
MOST_LOOKS = 8
"""So many epochs can be looked at again: less than a tenth of a megabyte each."""
_LOOK = re.compile(r"looks/([0-9]{5})\.npz")
TEMPERATURES = (0.01, 100.0)
"""A softmax temperature outside this range would be damage, not calibration."""
_MOST_PARAMETERS = 2**31 - 1


@dataclass(frozen=True)
class ModelCard:
    """What is known about a model. Everything in it was measured or recorded."""

    name: str
    recipe: str
    parameters: int
    """Number of trainable and other weights that it reads digits with."""
    metrics: Mapping[str, float] = field(default_factory=dict)
    """Name of the measure -> value; accuracies are fractions in 0..1."""
    data: Mapping[str, str] = field(default_factory=dict)
    """Name of each training set -> SHA-256 of its content."""
    config: Mapping[str, Any] = field(default_factory=dict)
    """The training's configuration, seed included."""
    libraries: Mapping[str, str] = field(default_factory=dict)
    notes: str = ""
    classes: tuple[str, ...] = tuple("0123456789")
    preprocessing_version: int = PREPROCESSING_VERSION
    created: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))
    format_version: int = FORMAT_VERSION

    @property
    def mnist_accuracy(self) -> float | None:
        """Fraction of MNIST's test set that it reads right; None where that was not measured."""
        return self.metrics.get("mnist_test_accuracy")

    @property
    def imported_sha256(self) -> str:
        """The SHA-256 of the file of another program that it was made of; empty for ours."""
        return str(self.config.get("imported_sha256", ""))

    @property
    def is_for_reading_alone(self) -> bool:
        """Whether its file was made without what a training could continue from."""
        return self.config.get(READING_ALONE) is True

    @property
    def reads_numbers(self) -> bool:
        """Whether it knows what is a digit: older models read single digits only."""
        return "is_digit_threshold" in self.metrics

    def takes_for_digit(self, is_digit: float | None, *, drawn: bool = True) -> bool:
        """Say whether something of this certainty, 0..1 or unknown, is said to be a digit.

        drawn: as ink; pictures are often less plain, and are held to less.
        """
        name = "is_digit_threshold" if drawn else "is_digit_threshold_pictures"
        return is_digit is None or is_digit >= self.metrics.get(name, 0.5)


@dataclass(frozen=True)
class ModelFile:
    """A model in memory, as read from a file that passed every check."""

    card: ModelCard
    tflite: bytes
    keras: bytes = b""
    """The Keras archive; empty if it was not loaded, since only a retraining needs it, or if the
    model is for reading alone."""
    learning: bytes = b""
    """How it learnt, as `training.learning.record` writes it; empty if that was not loaded, or if
    nobody knows."""
    looks: Mapping[int, bytes] = field(default_factory=dict)
    """What `training.learning.epoch_look` keeps of some epochs, by their numbers."""

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the part that reads: equal for models that read alike."""
        return hashlib.sha256(self.tflite).hexdigest()


def write(path: Path, model: ModelFile) -> None:
    """Write ``model`` to ``path`` in one step. Raises FileError; an existing file then stays."""
    parts = {TFLITE: model.tflite, KERAS: model.keras, LEARNING: model.learning}
    parts |= {_look_name(epoch): data for epoch, data in model.looks.items()}
    members = {name: data for name, data in parts.items() if data or name == TFLITE}
    card = asdict(model.card) | {"sha256": {name: _sha256(data) for name, data in members.items()}}
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in {CARD: json.dumps(card, indent=1).encode(), **members}.items():
            # A fixed date: the same model gives the same bytes. What every start of the program
            # reads is not packed: weights hardly get smaller, and unpacking them takes time.
            packing = zipfile.ZIP_STORED if name == TFLITE else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=packing)
    write_atomically(path, buffer.getvalue())


def read(path: Path, *, with_keras: bool = False) -> ModelFile:
    """Read and verify a model file. Raises FileError with the reason why it cannot be used.

    ``with_keras`` also reads the Keras archive, which only a retraining needs, and how the model
    learnt: all that is in the file. What is not in it is empty.
    """
    with _opened(path) as archive:
        card, sums = _read_card(path, archive)
        there = {*sums, *archive.namelist()} & {KERAS, LEARNING} if with_keras else set()
        parts = {name: _read_member(path, archive, name, sums) for name in (TFLITE, *there)}
        looked_at = sorted(_epochs_looked_at(sums))[:MOST_LOOKS] if with_keras else []
        looks = {epoch: _read_member(path, archive, _look_name(epoch), sums) for epoch in looked_at}
    keras, learning = parts.get(KERAS, b""), parts.get(LEARNING, b"")
    return ModelFile(card, parts[TFLITE], keras, learning, looks)


def read_card(path: Path) -> ModelCard:
    """Read only the card. Raises FileError as `read` does."""
    with _opened(path) as archive:
        return _read_card(path, archive)[0]


def read_learning(path: Path) -> bytes:
    """Read only how the model learnt; empty where nobody knows. Raises FileError as `read` does."""
    with _opened(path) as archive:
        _, sums = _read_card(path, archive)
        is_there = LEARNING in {*sums, *archive.namelist()}
        return _read_member(path, archive, LEARNING, sums) if is_there else b""


def read_look(path: Path, epoch: int) -> bytes:
    """Read only what is kept of an epoch; empty if nothing is. Raises FileError as `read` does."""
    with _opened(path) as archive:
        _, sums = _read_card(path, archive)
        is_there = epoch in _epochs_looked_at(sums)
        return _read_member(path, archive, _look_name(epoch), sums) if is_there else b""


def _look_name(epoch: int) -> str:
    return f"looks/{epoch:05}.npz"


def _epochs_looked_at(names: Iterable[str]) -> set[int]:
    return {int(found[1]) for name in names if (found := _LOOK.fullmatch(name))}


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """Open the archive; any fault found inside the block raises FileError."""
    if foreign_model.is_foreign(path) and presence.is_file(path):
        raise FileError(
            path, ImportWords.IMPORT_FIRST(command=as_typed(["digitpad", "import", str(path)]))
        )
    with (
        untrusted_files.explained(path, ModelWords.DAMAGED_MODEL),
        untrusted_files.opened(path) as file,
        zipfile.ZipFile(file) as archive,
    ):
        yield archive


def _read_card(path: Path, archive: zipfile.ZipFile) -> tuple[ModelCard, dict[str, str]]:
    record = _parse_json(path, _read_bytes(path, archive, CARD, MAX_CARD_BYTES))
    version = record.get("format_version")
    if type(version) is int and version > FORMAT_VERSION:
        raise FileError(path, ModelWords.OF_NEWER_PROGRAM(version=version))
    if version != FORMAT_VERSION:
        raise FileError(path, ModelWords.UNKNOWN_FORMAT(version=str(version)))
    if record.get("preprocessing_version") != PREPROCESSING_VERSION:
        found = str(record.get("preprocessing_version"))
        cause = ModelWords.OTHER_PREPROCESSING(found=found, known=PREPROCESSING_VERSION)
        raise FileError(path, cause)
    sums = record.pop("sha256", None)
    known = {item.name for item in fields(ModelCard)}
    try:
        card = ModelCard(**{key: value for key, value in record.items() if key in known})
        card = replace(card, classes=tuple(card.classes))  # JSON has lists only
    except TypeError:
        raise FileError(path, ModelWords.CARD_INCOMPLETE) from None
    if not isinstance(sums, dict) or not _is_of_digits(card):
        raise FileError(path, ModelWords.CARD_OF_OTHER_MODEL)
    if wrong := _number_out_of_range(card):
        raise FileError(path, ModelWords.NUMBER_OUT_OF_RANGE(name=wrong))
    return card, sums


def _is_of_digits(card: ModelCard) -> bool:
    """Return whether every field of ``card`` has its type; any program may have written it."""
    texts = (card.name, card.recipe, card.notes, card.created)
    mappings = (card.metrics, card.data, card.config, card.libraries)
    return (
        card.classes == tuple("0123456789")
        and type(card.parameters) is int
        and all(isinstance(text, str) for text in texts)
        and all(isinstance(mapping, dict) for mapping in mappings)
        and all(type(value) in (int, float) for value in card.metrics.values())
        and all(isinstance(text, str) for text in (*card.data.values(), *card.libraries.values()))
    )


def _number_out_of_range(card: ModelCard) -> str | None:
    """Return the name of an impossible number in the card, or None."""
    if not 0 <= card.parameters <= _MOST_PARAMETERS:
        return "parameters"
    return next((name for name, value in card.metrics.items() if not _can_be(name, value)), None)


def _can_be(name: str, value: float) -> bool:
    """Return whether a measure of this name can have this value."""
    if not math.isfinite(value) or abs(value) > strict_json.LARGEST:
        return False
    if name.endswith(("_accuracy", "_accuracy_before")) or name.startswith("is_digit_"):
        return 0 <= value <= 1
    low, high = TEMPERATURES if name == "temperature" else (-math.inf, math.inf)
    return low <= value <= high


def _parse_json(path: Path, data: bytes) -> dict[str, Any]:
    try:
        record = strict_json.parse(data)
    except strict_json.NumberError:
        raise FileError(path, ModelWords.NUMBER_OUT_OF_RANGE(name="number")) from None
    except ValueError:
        record = None
    if not isinstance(record, dict):
        raise FileError(path, ModelWords.CARD_NOT_JSON)
    return record


def _read_member(path: Path, archive: zipfile.ZipFile, name: str, sums: Mapping[str, str]) -> bytes:
    limit = MAX_LEARNING_BYTES if name == LEARNING else MAX_MEMBER_BYTES
    limit = MAX_LOOK_BYTES if _LOOK.fullmatch(name) else limit
    data = _read_bytes(path, archive, name, limit)
    if _sha256(data) != sums.get(name):
        raise FileError(path, ModelWords.OTHER_CONTENT(name=name))
    return data


def _read_bytes(path: Path, archive: zipfile.ZipFile, name: str, limit: int) -> bytes:
    try:
        info = archive.getinfo(name)
    except KeyError:
        raise FileError(path, ModelWords.MEMBER_MISSING(name=name)) from None
    return untrusted_files.read_member(path, archive, info, limit)


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()

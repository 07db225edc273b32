"""Checkpoints: weights, optimizer state and dropout seeds, written in one step."""

from __future__ import annotations

import io
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

import keras
import numpy as np
from numpy.typing import NDArray

from digitpad.core.errors import FileError, os_error_cause
from digitpad.core.files import npz_archive, strict_json
from digitpad.core.files.atomic_writing import write_atomically
from digitpad.core.files.untrusted_files import DAMAGED_ARCHIVE
from digitpad.core.sentences.training_words import RunWords
from digitpad.core.training import protocol
from digitpad.core.training.protocol import EpochEnd
from trainer.networks.together import placed

Weights = list[NDArray[np.generic]]
_MOST_BYTES: Final = 400 * 1024 * 1024
"""Several times the size that the largest recipe needs with its optimizer and best epoch."""


@dataclass
class TrainingProgress:
    """How far a training has come, apart from what the model and the optimizer hold."""

    history: list[EpochEnd] = field(default_factory=list)
    best: Weights | None = None
    """The weights of the best epoch by validation."""
    seconds: float = 0.0
    """Time spent in epochs, including the earlier processes of a resumed run."""


def weights_of(model: keras.Model) -> Weights:
    """Return copies of all of the model's variables, the seeds of its dropout included."""
    return [_array(variable) for variable in _variables(model)]


def set_weights(model: keras.Model, weights: Weights) -> None:
    """Set ``model`` back to weights that `weights_of` returned."""
    for variable, value in zip(_variables(model), weights, strict=True):
        variable.assign(placed(value))


def blended(first: Weights, last: Weights, share: float) -> Weights:
    """Return the weights ``share`` of the way from ``first`` to ``last``; seeds are the last ones.

    Between a network and the same network trained further, errors on the old and on the new are
    both low (Wortsman et al. 2022, "Robust fine-tuning of zero-shot models").
    """
    return [
        _between(one, other, share) if other.dtype.kind == "f" else other
        for one, other in zip(first, last, strict=True)
    ]


def _between(
    one: NDArray[np.generic], other: NDArray[np.generic], share: float
) -> NDArray[np.generic]:
    start = one.astype(np.float32)
    return (start + share * (other.astype(np.float32) - start)).astype(other.dtype)


def save(path: Path, model: keras.Model, progress: TrainingProgress) -> None:
    """Write a checkpoint in one step. Raises FileError; an earlier one then stays."""
    meta = {
        "history": [asdict(epoch) for epoch in progress.history],
        "seconds": progress.seconds,
    }
    arrays = {
        "meta": np.frombuffer(json.dumps(meta).encode(), np.uint8),
        **_numbered("model", weights_of(model)),
        **_numbered("optimizer", [_array(value) for value in model.optimizer.variables]),
        **_numbered("best", progress.best or []),
    }
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)  # type: ignore[arg-type,unused-ignore]
    write_atomically(path, buffer.getvalue())


def load(path: Path, model: keras.Model) -> TrainingProgress:
    """Restore ``model``, built and compiled as before, from the checkpoint. Raises FileError."""
    try:
        with npz_archive.opened(path, _MOST_BYTES) as archive:
            meta = strict_json.parse(archive["meta"].tobytes())
            history = [protocol.epoch_of(epoch) for epoch in meta["history"]]
            set_weights(model, _numbered_back(archive, "model"))
            model.optimizer.build(model.trainable_variables)
            saved = _numbered_back(archive, "optimizer")
            for variable, value in zip(model.optimizer.variables, saved, strict=True):
                variable.assign(placed(value))
            best = _numbered_back(archive, "best") or None
            return TrainingProgress(history, best, _seconds(meta["seconds"]))
    except OSError as error:
        raise FileError(path, os_error_cause(error)) from None
    except (ValueError, LookupError, TypeError, AttributeError, *DAMAGED_ARCHIVE):
        raise FileError(path, RunWords.NO_CHECKPOINT) from None


def _seconds(value: object) -> float:
    """Return a number of seconds from a checkpoint. Raises ValueError if it is none."""
    if type(value) not in (int, float) or value < 0:  # type: ignore[operator]
        raise ValueError("not a number of seconds")
    return float(value)  # type: ignore[arg-type]


def _variables(model: keras.Model) -> Sequence[keras.Variable]:
    return [*model.trainable_variables, *model.non_trainable_variables]


def _array(variable: keras.Variable) -> NDArray[np.generic]:
    return np.array(keras.ops.convert_to_numpy(variable))


def _numbered(name: str, arrays: Weights) -> dict[str, NDArray[np.generic]]:
    return {f"{name}{index}": array for index, array in enumerate(arrays)}


def _numbered_back(archive: np.lib.npyio.NpzFile, name: str) -> Weights:
    count = sum(key.removeprefix(name).isdigit() for key in archive.files)
    arrays = [archive[f"{name}{index}"] for index in range(count)]
    if not all(np.isfinite(array).all() for array in arrays if array.dtype.kind == "f"):
        raise ValueError("a weight that is no number")
    return arrays

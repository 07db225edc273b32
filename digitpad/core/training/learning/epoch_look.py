"""A look at one epoch: the validation pictures that it reads worst, and the first layer's weights.

Each is an archive of a run's folder, which the worker writes and the window reads: too large for a
line of the protocol.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.lib.npyio import NpzFile
from numpy.typing import NDArray

from digitpad.core.arrays import Bytes, Floats, Integers
from digitpad.core.errors import FileError
from digitpad.core.files import npz_archive, presence, untrusted_files
from digitpad.core.files.atomic_writing import write_atomically
from digitpad.core.models import model_file
from digitpad.core.sentences.learning_words import LearningWords
from digitpad.core.training.run_folder import LOOKS

WORST: Final = 20
"""How many pictures there are, at most."""
KERNELS: Final = 32
"""How many of the first layer's units there are, at most: its first ones."""
MOST_LOOKS: Final = 100
"""Of a training with more epochs only every so many-th is looked at."""
_MOST_BYTES: Final = 4 * 1024 * 1024
_MOST_SIDE: Final = 64
_SIDE: Final = 28


@dataclass(frozen=True, eq=False)
class EpochLook:
    """What one epoch reads worst, and what its first layer looks for."""

    pictures: Bytes
    """(n, 28, 28) uint8, ink 255; those of the least probability for their label come first."""
    indices: NDArray[np.int64]
    """(n,) which of the validation pictures they are."""
    labels: Bytes
    """(n,) 0..9."""
    readings: Bytes
    """(n,) 0..9."""
    certainties: Floats
    """(n,) the probability of the reading, 0..1."""
    label_certainties: Floats
    """(n,) the probability of the label, 0..1."""
    kernels: Floats
    """(k, height, width) weights of the first layer's units; (0, 1, 1) where it has no pictures."""
    units: int
    """How many units that layer has."""


def is_wanted(epoch: int, epochs: int) -> bool:
    """Return whether epoch ``epoch`` of ``epochs`` is looked at: in a long training, some are."""
    return epoch in (1, epochs) or epoch % -(-epochs // MOST_LOOKS) == 0


def path_of(run: Path, epoch: int) -> Path:
    """Return where the look at an epoch is, in the folder of its run."""
    return run / LOOKS / f"{epoch:05}.npz"


def write(path: Path, look: EpochLook) -> None:
    """Write ``look`` in one step. Raises FileError."""
    buffer = io.BytesIO()
    np.savez(buffer, **(vars(look) | {"units": np.int64(look.units)}))
    write_atomically(path, buffer.getvalue())


def read(path: Path) -> EpochLook:
    """Read what `write` wrote, or something else. Raises FileError with what is wrong with it."""
    return _read(path, lambda: npz_archive.opened(path, _MOST_BYTES))


def read_from(run: Path | None, model: Path | None, epoch: int) -> EpochLook:
    """Read the look at an epoch from its run's folder, or where that is gone from the model's file.

    Raises FileError where neither has it.
    """
    if run is not None and (presence.is_file(path := path_of(run, epoch)) or model is None):
        return read(path)
    assert model is not None, "there is nowhere to look"
    file = io.BytesIO(model_file.read_look(model, epoch))
    return _read(model, lambda: npz_archive.opened_within(model, file, _MOST_BYTES))


def of_run(run: Path) -> dict[int, bytes]:
    """Return what a run has kept of its epochs, as a model's file takes it: of some of them.

    The first and the last are among them. What cannot be read is left out.
    """
    there = presence.matching(run, f"{LOOKS}/*.npz")
    paths = sorted(path for path in there if path.stem.isdecimal())
    every = np.linspace(0, len(paths) - 1, min(len(paths), model_file.MOST_LOOKS))
    kept: dict[int, bytes] = {}
    for path in (paths[round(float(index))] for index in every):
        with contextlib.suppress(FileError):
            kept[int(path.stem)] = untrusted_files.read_bytes(path, model_file.MAX_LOOK_BYTES)
    return kept


def _read(path: Path, opened: Callable[[], AbstractContextManager[NpzFile]]) -> EpochLook:
    with untrusted_files.explained(path, LearningWords.LOOK_DAMAGED):
        try:
            with opened() as arrays:
                return _checked(
                    EpochLook(
                        pictures=_array(arrays["pictures"], np.uint8, (None, _SIDE, _SIDE)),
                        indices=_array(arrays["indices"], np.int64, (None,)),
                        labels=_digits(arrays["labels"]),
                        readings=_digits(arrays["readings"]),
                        certainties=_shares(arrays["certainties"]),
                        label_certainties=_shares(arrays["label_certainties"]),
                        kernels=_array(arrays["kernels"], np.float32, (None, None, None)),
                        units=int(_array(arrays["units"], np.int64, ())),
                    )
                )
        except (ValueError, LookupError, TypeError):
            raise FileError(path, LearningWords.LOOK_DAMAGED) from None


def _checked(look: EpochLook) -> EpochLook:
    count = len(look.pictures)
    alike = (
        look.indices,
        look.labels,
        look.readings,
        look.certainties,
        look.label_certainties,
    )
    is_sound = (
        count <= WORST
        and all(len(one) == count for one in alike)
        and len(look.kernels) <= KERNELS
        and min(look.kernels.shape[1:]) >= 1
        and max(look.kernels.shape[1:]) <= _MOST_SIDE
        and bool(np.isfinite(look.kernels).all())
    )
    if not is_sound:
        raise ValueError("arrays that do not fit together")
    return look


def _array(array: NDArray[np.generic], kind: type, shape: tuple[int | None, ...]) -> NDArray[Any]:
    """Return ``array`` if it is of this type and shape, None for any length."""
    fits = array.ndim == len(shape) and all(
        wanted in (None, length) for wanted, length in zip(shape, array.shape, strict=True)
    )
    if array.dtype != kind or not fits:
        raise ValueError("an array of another kind")
    return array


def _digits(array: NDArray[np.generic]) -> Bytes:
    digits: Integers = _array(array, np.uint8, (None,))
    if (digits > 9).any():
        raise ValueError("no digits")
    return digits.astype(np.uint8)


def _shares(array: NDArray[np.generic]) -> Floats:
    shares = _array(array, np.float32, (None,))
    if not ((shares >= 0) & (shares <= 1)).all():
        raise ValueError("no probabilities")
    return shares

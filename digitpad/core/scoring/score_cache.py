"""Readings kept on disk for each model and each set of pictures, so a second opening is instant.

The readings depend on the pictures and the model alone, never on labels, so correcting a label
needs no new reading. The cache is a convenience: damaged or missing readings are made again.
"""

from __future__ import annotations

import contextlib
import hashlib
import io
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from digitpad.core.arrays import Floats
from digitpad.core.errors import FileError
from digitpad.core.files import json_record, npz_archive
from digitpad.core.files.atomic_writing import write_atomically
from digitpad.core.files.paths import data_home
from digitpad.core.files.untrusted_files import DAMAGED_ARCHIVE

KEPT = 12
"""Scored sets that are kept; the least recently used is dropped first."""
_LAST_HASHES = "last-hashes.json"


def pictures_sha256(pictures: NDArray[np.uint8]) -> str:
    """SHA-256 of the bytes of (n, 28, 28) uint8."""
    return hashlib.sha256(np.ascontiguousarray(pictures).data).hexdigest()


class ScoreCache:
    """The kept readings in one folder, by default the program's own data folder."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or data_home() / "scores"

    def get(
        self, model_fingerprint: str, pictures_hash: str, count: int
    ) -> tuple[Floats, Floats] | None:
        """Return (count, 10) probabilities and (count, d) features, or None where none are kept."""
        path = self._path(model_fingerprint, pictures_hash)
        try:
            with npz_archive.opened(path) as kept:
                probabilities, features = kept["probabilities"], kept["features"]
        except (FileError, OSError, ValueError, KeyError, *DAMAGED_ARCHIVE):
            return None
        if probabilities.shape != (count, 10) or features.shape[:1] != (count,):
            return None
        with contextlib.suppress(OSError):
            path.touch()
        return probabilities.astype(np.float32), features.astype(np.float32)

    def put(
        self, model_fingerprint: str, pictures_hash: str, probabilities: Floats, features: Floats
    ) -> None:
        """Keep the readings. Raises FileError where the folder cannot be written."""
        buffer = io.BytesIO()
        np.savez(buffer, probabilities=probabilities, features=features)
        write_atomically(self._path(model_fingerprint, pictures_hash), buffer.getvalue())
        self._drop_oldest()

    def changed_since(self, source: str, pictures_hash: str) -> bool:
        """Return whether ``source`` had other pictures when it was last scored, and note these.

        ``source`` names where the set came from. Raises FileError where the note cannot be kept.
        """
        path = self._folder / _LAST_HASHES
        hashes = json_record.read(path)
        before = hashes.get(source)
        if before != pictures_hash:
            json_record.write(path, hashes | {source: pictures_hash})
        return before is not None and before != pictures_hash

    def _path(self, model_fingerprint: str, pictures_hash: str) -> Path:
        return self._folder / f"{model_fingerprint[:20]}-{pictures_hash[:20]}.npz"

    def _drop_oldest(self) -> None:
        with contextlib.suppress(OSError):
            newest_first = sorted(
                self._folder.glob("*.npz"), key=lambda path: path.stat().st_mtime, reverse=True
            )
            for path in newest_first[KEPT:]:
                path.unlink()

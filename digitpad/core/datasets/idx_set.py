"""A set of digits in IDX files: pictures and labels side by side, often with a test part.

Known names are MNIST's (``train-images-idx3-ubyte``, ``t10k-…``), EMNIST's (``emnist-digits-…``)
and QMNIST's (``qmnist-…``, long labels too), each gzipped or not.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Final

from digitpad.core.arrays import Bytes, Labels
from digitpad.core.datasets import idx
from digitpad.core.datasets.digits import MNIST, Dataset, Digits
from digitpad.core.errors import FileError
from digitpad.core.files import presence
from digitpad.core.sentences.data_words import DataWords

TRAINING_PICTURES: Final = "train-images-idx3-ubyte"
TRAINING_LABELS: Final = "train-labels-idx1-ubyte"
_PICTURES: Final = re.compile(
    r"(?P<set>.*?)-?(?P<part>train|t10k|test)-images[-.]idx3-ubyte(\.gz)?", re.IGNORECASE
)
_LABEL_KINDS: Final = ("idx1-ubyte", "idx2-int")
_PREFERRED: Final = ("", "emnist-digits", "qmnist")
"""A folder may hold several sets, as EMNIST's archive does; these are tried in this order."""


def in_folder(folder: Path) -> Path | None:
    """Return the file of training pictures in ``folder``, or else of test pictures."""
    names = [
        (match, path)
        for path in presence.matching(folder, "*")
        if (match := _PICTURES.fullmatch(path.name))
    ]
    for is_training in (True, False):
        found = {
            match["set"].lower(): path
            for match, path in names
            if (match["part"].lower() == "train") is is_training
        }
        for name in (*_PREFERRED, *found):
            if name in found:
                return found[name]
    return None


def is_one(path: Path) -> bool:
    """Say whether ``path`` is named as the files of such a set are."""
    return "images" in path.name.lower() or "idx" in path.name.lower()


def read(pictures: Path) -> Dataset:
    """Read the set that a file of pictures belongs to. Raises FileError.

    A file of training pictures brings the test part that lies beside it along.
    """
    match = _PICTURES.fullmatch(pictures.name)
    name = (match["set"].lower() if match else "") or MNIST
    test = _test_pictures(pictures, match) if match and match["part"] == "train" else None
    return Dataset(
        name=name,
        kind=name,
        digits=_read_pair(pictures),
        test=None if test is None else _read_pair(test),
    )


def write(folder: Path, pictures: Bytes, labels: Labels) -> None:
    """Write (n, 28, 28) and (n,) uint8 into ``folder`` under the names of MNIST's training part."""
    (folder / TRAINING_PICTURES).write_bytes(idx.idx_bytes(pictures))
    (folder / TRAINING_LABELS).write_bytes(idx.idx_bytes(labels))


def labels_beside(pictures: Path) -> Path | None:
    """Return the file with the labels of a file of pictures; None where none lies beside it."""
    for kind in _LABEL_KINDS:
        for end in ("", ".gz"):
            path = pictures.with_name(_labels_name(pictures, kind) + end)
            if path != pictures and presence.is_file(path):
                return path
    return None


def _read_pair(pictures: Path) -> Digits:
    images = idx.read_pictures(pictures)
    beside = labels_beside(pictures)
    if beside is None:
        wanted = _labels_name(pictures, _LABEL_KINDS[0])
        raise FileError(pictures, DataWords.NO_LABELS_BESIDE(name=wanted))
    labels = idx.read_labels(beside)
    idx.same_length(pictures, images, labels)
    return Digits(labels, images)


def _labels_name(pictures: Path, kind: str) -> str:
    name = pictures.name.removesuffix(".gz").replace("images", "labels")
    return name.replace("idx3-ubyte", kind)


def _test_pictures(pictures: Path, match: re.Match[str]) -> Path | None:
    for part in ("t10k", "test"):
        start, end = match.span("part")
        name = (pictures.name[:start] + part + pictures.name[end:]).removesuffix(".gz")
        for path in (pictures.with_name(name), pictures.with_name(name + ".gz")):
            if presence.is_file(path):
                return path
    return None

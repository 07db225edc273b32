"""Small sets of digits for tests that run without data: strokes, and files made of them."""

from __future__ import annotations

import gzip
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from digitpad.core.datasets.digits import Digits
from digitpad.core.datasets.split import Part, part_of_writer
from digitpad.core.ink.ink import Ink
from digitpad.core.ink.ndjson import Drawing, to_ndjson_line

SHAPES: dict[int, list[list[tuple[float, float]]]] = {
    0: [[(1, 0), (0, 1), (0, 3), (1, 4), (2, 3), (2, 1), (1, 0)]],
    1: [[(0, 1), (1, 0), (1, 4)]],
    2: [[(0, 1), (1, 0), (2, 1), (0, 4), (2, 4)]],
    3: [[(0, 0), (2, 0), (1, 2), (2, 3), (1, 4), (0, 4)]],
    4: [[(1, 0), (0, 2), (2, 2)], [(2, 0), (2, 4)]],
    5: [[(2, 0), (0, 0), (0, 2), (2, 2), (2, 4), (0, 4)]],
    6: [[(2, 0), (0, 2), (0, 4), (2, 4), (2, 2), (0, 2)]],
    7: [[(0, 0), (2, 0), (1, 4)]],
    8: [[(1, 2), (0, 1), (1, 0), (2, 1), (1, 2), (0, 3), (1, 4), (2, 3), (1, 2)]],
    9: [[(2, 1), (0, 1), (0, 0), (2, 0), (2, 4)]],
}


def inks(count: int, seed: int = 0) -> tuple[tuple[Ink, ...], NDArray[np.uint8]]:
    """Return ``count`` shaky drawings, the digits in turn, and their labels (n,) uint8."""
    rng = np.random.default_rng(seed)
    labels = np.arange(count, dtype=np.uint8) % 10
    drawn = []
    for label in labels:
        matrix = np.eye(2) + rng.normal(0, 0.12, (2, 2))
        strokes = [np.array(line) + rng.normal(0, 0.08, (len(line), 2)) for line in SHAPES[label]]
        drawn.append(Ink.from_points([(line @ matrix).tolist() for line in strokes]))
    return tuple(drawn), labels


def pictures(count: int, seed: int = 0) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return ``count`` drawn digits (n, 28, 28) uint8 and their labels (n,) uint8."""
    strokes, labels = inks(count, seed)
    drawn = Digits(labels, inks=strokes).drawn()
    return (drawn * 255).round().astype(np.uint8), labels


def idx_bytes(values: NDArray[Any]) -> bytes:
    """Return ``values`` (uint8 or int32) as an IDX file holds them."""
    kind = {"u1": 0x08, "i4": 0x0C}[values.dtype.str[1:]]
    header = bytes([0, 0, kind, values.ndim]) + np.array(values.shape, ">u4").tobytes()
    return header + values.astype(values.dtype.newbyteorder(">")).tobytes()


def write_idx(path: Path, values: NDArray[Any]) -> Path:
    """Write an IDX file, gzipped where the name says so."""
    data = idx_bytes(values)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)
    return path


def write_mnist(folder: Path, training: int = 400, test: int = 100, end: str = "") -> Path:
    """Write four files under MNIST's names and return their folder."""
    for part, count, seed in (("train", training, 1), ("t10k", test, 2)):
        drawn, labels = pictures(count, seed)
        write_idx(folder / f"{part}-images-idx3-ubyte{end}", drawn)
        write_idx(folder / f"{part}-labels-idx1-ubyte{end}", labels)
    return folder


def write_pens(folder: Path, held_out: int = 20) -> None:
    """Write a file of pen digits, so many by a writer who is held out, and one of letters."""
    parts: list[Part] = ["train", "validation", *["test"] * held_out]
    known = [(str(number % 10), _a_writer(part)) for number, part in enumerate(parts)]
    _write_drawings(folder / "pens.ndjson", known)
    _write_drawings(folder / "letters.ndjson", [("A", _a_writer("test"))])


def _a_writer(part: Part) -> str:
    names = (f"writer {number}" for number in range(1000))
    return next(name for name in names if part_of_writer(name) == part)


def _write_drawings(path: Path, known: Sequence[tuple[str, str]]) -> None:
    """Write drawings of which word and writer are known."""
    drawn, _ = inks(len(known))
    lines = (
        to_ndjson_line(Drawing(ink, word=word, writer=writer))
        for ink, (word, writer) in zip(drawn, known, strict=True)
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines))

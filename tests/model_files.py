"""Model files for tests: the bundled model under other names, and a file that is broken."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from digitpad.core.files.paths import bundled_model
from digitpad.core.models import model_file

TURNED_BYTES = 20_000


def a_model(path: Path, name: str = "mine", *, salt: bytes = b"") -> Path:
    """Write a model that reads as the bundled one; another name or salt makes another model."""
    model = model_file.read(bundled_model(), with_keras=True)
    card = replace(model.card, name=name)
    model_file.write(path, replace(model, card=card, keras=model.keras + name.encode() + salt))
    return path


def hardly_reads(path: Path, name: str = "untrained") -> Path:
    """Write a sound model that reads one of the ten known digits right."""
    return another_reader(path, name, turned_bytes=3 * TURNED_BYTES)


def another_reader(path: Path, name: str = "other", *, turned_bytes: int = TURNED_BYTES) -> Path:
    """Write a sound model that reads some digits otherwise than the bundled one.

    The signs of some of its weights are turned round; which digits that changes is left to it.
    """
    model = model_file.read(bundled_model())
    data = bytearray(model.tflite)
    middle = len(data) // 2 // 4 * 4
    for place in range(middle, middle + turned_bytes, 4):
        data[place + 3] ^= 0x80
    card = replace(model.card, name=name)
    model_file.write(path, replace(model, card=card, tflite=bytes(data)))
    return path


def rotten(path: Path) -> Path:
    """Damage what the window reads with, and leave the card as it is."""
    data = path.read_bytes()
    path.write_bytes(data.replace(b"TFL3", b"TFL?"))  # how a LiteRT model begins
    return path


def cut_short(path: Path) -> Path:
    """Take the second half off a file."""
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    return path

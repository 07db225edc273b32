"""The forms in which a model is taken out of its file, for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from digitpad.core.errors import FileError
from digitpad.core.files.atomic_writing import write_atomically
from digitpad.core.models import model_file
from digitpad.core.sentences.model_words import ModelWords

SUFFIXES: Final = {
    "litert": ".tflite",
    "onnx": ".onnx",
    "keras": ".keras",
    "h5": ".h5",
    "saved-model": "",
}
"""How the name of each form's file ends; a SavedModel is a folder."""
PARTS: Final = ("litert", "keras")
"""Those that the file holds as they are; TensorFlow makes the others of the Keras model."""


def default_name(stem: str, form: str) -> str:
    """Return how the file of a model called ``stem`` is called unless somebody says otherwise."""
    return stem + (SUFFIXES[form] or "-saved-model")


def write_part(path: Path, form: str, target: Path) -> None:
    """Write what the model file ``path`` holds, as one of `PARTS`. Raises FileError."""
    model = model_file.read(path, with_keras=True)
    part = model.tflite if form == "litert" else model.keras
    if not part:
        raise FileError(path, ModelWords.NO_KERAS)
    write_atomically(target, part)

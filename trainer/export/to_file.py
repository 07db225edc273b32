"""Exports a model in a format that other programs read."""

from __future__ import annotations

import importlib.util
import shutil
import tempfile
from pathlib import Path
from typing import Final

from digitpad.core.errors import FileError
from digitpad.core.files import presence
from digitpad.core.files.atomic_writing import new_folder, write_atomically
from digitpad.core.models import model_file
from digitpad.core.models.taking_out import PARTS, SUFFIXES, default_name, write_part
from digitpad.core.sentences.model_words import ModelWords
from digitpad.core.sentences.worker_words import TrainerWords
from digitpad.core.training.install_hints import install_command
from trainer.errors import TrainerError, UsageError
from trainer.export.converter import convert

FORMATS: Final = tuple(SUFFIXES)
_ONNX_PACKAGES: Final = ("onnx", "tf2onnx")


def export(path: Path, form: str, target: Path | None) -> Path:
    """Write the model in ``path`` as ``form`` and return the path written.

    Raises FileError, or TrainerError when what the format needs is not installed.
    """
    target = target or path.with_name(default_name(path.stem, form))
    if presence.exists(target) and target.samefile(path):
        raise UsageError(TrainerWords.TARGET_IS_MODEL(target=target))
    if form in PARTS:
        write_part(path, form, target)
        return target
    model = model_file.read(path, with_keras=True)
    if not model.keras:
        raise FileError(path, ModelWords.NO_KERAS)
    if form == "onnx" and not all(importlib.util.find_spec(name) for name in _ONNX_PACKAGES):
        raise TrainerError("backend", TrainerWords.ONNX_NEEDS(command=install_command("onnx")))
    temperature = float(model.card.metrics.get("temperature", 1.0))
    _convert(model.keras, form, temperature, target)
    return target


def _convert(archive: bytes, form: str, temperature: float, target: Path) -> None:
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "model.keras"
        source.write_bytes(archive)
        if form == "saved-model":
            made = Path(folder) / "saved-model"
            convert(source, made, temperature, form)
            with new_folder(target) as partial:  # whose name TensorFlow may not be able to write
                shutil.copytree(made, partial, dirs_exist_ok=True)
            return
        made = Path(folder) / f"model{SUFFIXES[form]}"
        convert(source, made, temperature, form)
        write_atomically(target, made.read_bytes())

"""Converts a trained Keras model to LiteRT and checks the result against Keras."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

import keras
import numpy as np
from numpy.typing import NDArray

from digitpad.core.models.model_file import ModelCard, ModelFile
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.sentences.worker_words import TrainerWords
from digitpad.core.training.run_folder import SCRATCH
from trainer.errors import TrainerError
from trainer.export.converter import Converter
from trainer.networks import logit_metrics
from trainer.networks.feeding import both_of
from trainer.process.stderr_filter import startup_messages_hidden

_TOLERANCE = 1e-3
_CHECKED_PICTURES = 256


@dataclass(frozen=True)
class Exported:
    """The two forms of a trained network."""

    tflite: bytes
    keras: bytes

    def with_card(self, card: ModelCard) -> ModelFile:
        return ModelFile(card, self.tflite, self.keras)


def export(model: keras.Model, temperature: float, scratch: Path, converter: Converter) -> Exported:
    """Convert ``model`` in the converter's process; temporary files go below ``scratch``.

    Raises TrainerError with the reason when TensorFlow cannot convert it.
    """
    with tempfile.TemporaryDirectory(dir=scratch, prefix=SCRATCH) as folder:
        source, target = Path(folder) / "model.keras", Path(folder) / "model.tflite"
        # A plain copy of the graph, without the training's optimizer and loss.
        plain = keras.Model(model.inputs, model.outputs, name=model.name)
        with startup_messages_hidden():  # Keras imports TensorFlow to save, on every backend
            plain.save(source)
        converter.convert(source, target, temperature)
        return Exported(target.read_bytes(), source.read_bytes())


def check(
    file: ModelFile, model: keras.Model, temperature: float, pictures: NDArray[np.float32]
) -> None:
    """Read pictures (n, 28, 28, 1) with both forms. Raises TrainerError when they disagree.

    Also raised if one of them gives NaN, because its weights have grown too large. model: with the
    output that says whether something is a digit, where it has one.
    """
    some = pictures[:_CHECKED_PICTURES]
    logits, certain = both_of(model, some)
    wanted = np.exp(logit_metrics.log_softmax(logits / temperature))
    readings = Recognizer(file).readings_of(list(some[..., 0]))
    found = np.stack([reading.probabilities for reading in readings])
    if certain is not None:
        wanted = np.column_stack([wanted, 1 / (1 + np.exp(-certain.astype(np.float64)))])
        found = np.column_stack([found, [reading.is_digit for reading in readings]])
    if not (np.isfinite(found).all() and np.isfinite(wanted).all()):
        raise TrainerError("model", TrainerWords.READS_NO_NUMBERS)
    if not np.allclose(found, wanted, atol=_TOLERANCE):
        worst = float(np.abs(found - wanted).max())
        raise TrainerError("model", TrainerWords.READS_OTHERWISE(difference=f"{worst:g}"))

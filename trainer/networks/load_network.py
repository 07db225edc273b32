"""The network inside an existing model file, to continue from."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path

import keras

from digitpad.core.errors import FileError
from digitpad.core.models import model_file
from digitpad.core.sentences.model_words import ModelWords


def load_network(path: Path) -> keras.Model:
    """Return the network in a ``.digitpad`` file, with its weights and uncompiled.

    Only here and only with ``safe_mode`` is a Keras archive opened. Raises FileError when it
    cannot be.
    """
    file = model_file.read(path, with_keras=True)
    if not file.keras:
        raise FileError(path, ModelWords.NO_KERAS_TO_GO_ON_FROM)
    return load_archive(file.keras, path)


def load_archive(data: bytes, path: Path) -> keras.Model:
    """Return the network in the bytes of a ``.keras`` archive of ours; FileError where it is not.

    All of its layers learn, whatever an earlier training had left frozen. ``path`` is for the
    message.
    """
    model = open_archive(data, path)
    for layer in model.layers:
        layer.trainable = True
    named = {layer.name: layer for layer in model.layers}
    fits = model.input_shape == (None, 28, 28, 1) and model.output_shape == (None, 10)
    if not fits or not {"features", "logits"} <= named.keys():
        raise FileError(path, ModelWords.NO_DIGIT_NETWORK)
    return model


def open_archive(data: bytes, path: Path) -> keras.Model:
    """Return whatever model a ``.keras`` archive holds. Raises FileError with Keras's reason."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        raise FileError(path, ModelWords.NO_KERAS_ARCHIVE)
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "model.keras"
        archive.write_bytes(data)
        try:
            return keras.saving.load_model(archive, safe_mode=True, compile=False)
        except Exception as error:
            reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
            raise FileError(path, ModelWords.KERAS_CANNOT_OPEN(reason=reason)) from None

"""Turns a foreign ``.keras`` file into a model file, if it holds a digit network."""

from __future__ import annotations

import tempfile
from pathlib import Path

import keras
import numpy as np
from keras import layers

from digitpad.core.errors import FileError
from digitpad.core.files import untrusted_files
from digitpad.core.models import model_file
from digitpad.core.models.model_file import ModelCard
from digitpad.core.sentences.model_words import ModelWords
from trainer.export import to_litert
from trainer.export.converter import Converter
from trainer.networks.is_digit import parted
from trainer.networks.load_network import open_archive

RECIPE = "imported"
MAX_BYTES = model_file.MAX_MEMBER_BYTES
_PICTURES = [(None, 28, 28, 1), (None, 28, 28), (None, 784)]


def import_keras(path: Path, target: Path) -> None:
    """Write the network in ``path`` as a model file. Raises DigitPadError with the reason.

    Its last layer must be a Dense of ten, with a softmax or without; what feeds it becomes the
    features. The input may be 28×28×1, 28×28 or 784.
    """
    opened, _ = parted(open_archive(untrusted_files.read_bytes(path, MAX_BYTES), path))
    model = _as_ours(opened, path)
    pictures = np.random.default_rng(0).random((64, 28, 28, 1), dtype=np.float32)
    with Converter() as converter, tempfile.TemporaryDirectory() as scratch:
        exported = to_litert.export(model, 1.0, Path(scratch), converter)
    card = ModelCard(path.stem, RECIPE, model.count_params(), notes=f"Imported from {path.name}.")
    to_litert.check(exported.with_card(card), model, 1.0, pictures)
    model_file.write(target, exported.with_card(card))


def _as_ours(model: keras.Model, path: Path) -> keras.Model:
    """Return the same network from (28, 28, 1) pictures to logits, its last layers named."""
    try:
        last = model.layers[-1]
        if isinstance(last, layers.Softmax | layers.Activation):
            last = model.layers[-2]
        wanted, features = model.input_shape, last.input
        kernel, bias = last.kernel, last.bias
    except (AttributeError, IndexError, ValueError):
        raise FileError(path, ModelWords.NO_DENSE_LAST) from None
    if wanted not in _PICTURES or tuple(kernel.shape)[1:] != (10,):
        inputs, outputs = str(wanted), str(model.output_shape)
        raise FileError(path, ModelWords.READS_OTHER_PICTURES(inputs=inputs, outputs=outputs))
    picture = keras.Input((28, 28, 1), name="picture")
    before = keras.Model(model.inputs, features)
    x = layers.Flatten(name="features")(before(layers.Reshape(wanted[1:])(picture)))
    logits = layers.Dense(10, use_bias=bias is not None, name="logits")
    ours = keras.Model(picture, logits(x))
    logits.set_weights([np.asarray(w) for w in (kernel, bias) if w is not None])
    return ours

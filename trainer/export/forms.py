"""What TensorFlow makes of a Keras archive: LiteRT, ONNX, HDF5 or a SavedModel, on the CPU."""

from __future__ import annotations

import errno
import os
import traceback
from pathlib import Path
from typing import Any

from digitpad.core.errors import os_error_cause
from digitpad.core.sentences.worker_words import TrainerWords
from trainer.errors import TrainerError


def write_form(source: Path, target: Path, temperature: float, form: str) -> None:
    """Write ``target``: one signature, pictures in, probabilities, features and is_digit out.

    Raises whatever TensorFlow raises; `explained` says it in a sentence.
    """
    import keras
    import tensorflow as tf

    from trainer.networks import is_digit

    tf.get_logger().setLevel("ERROR")
    model = keras.saving.load_model(source, safe_mode=True, compile=False)
    if form == "h5":
        is_digit.parted(model)[0].save(target)
        return
    reading = _reading(model, temperature)
    if form == "onnx":
        _write_onnx(reading, target)
    elif form == "saved-model":
        _write_saved_model(reading, target)
    else:
        _write_whole(target, _litert(reading, narrow=form == "litert-16"))


def explained(error: Exception, folder: Path) -> TrainerError:
    """Return what went wrong while a form was written into ``folder``, in one sentence.

    TensorFlow writes files itself. It reports a full disk only in words, with an error type that
    also means that memory ran out.
    """
    full = os.strerror(errno.ENOSPC)
    if full in str(error):
        reason = os_error_cause(OSError(errno.ENOSPC, full))
        return TrainerError("disk", TrainerWords.CONVERSION_NEEDS_SPACE(reason=reason).at(folder))
    last_line = "".join(traceback.format_exception_only(error)).strip().splitlines()[-1]
    return TrainerError("model", TrainerWords.NOT_CONVERTED(reason=last_line))


def _reading(model: Any, temperature: float) -> Any:
    """Return the network as the window reads with it.

    Every layer has a name of its own: the same weights make the same bytes, whatever this process
    has built before.
    """
    import keras

    from trainer.networks import is_digit

    softened = keras.layers.Rescaling(1 / temperature, name="softened")
    logits = model.get_layer("logits").output
    outputs = {
        "probabilities": keras.layers.Softmax(name="probabilities")(softened(logits)),
        "features": model.get_layer("features").output,
    }
    _, head = is_digit.parted(model)
    if head is not None:
        certain = keras.layers.Activation("sigmoid", name="certainty")
        outputs[is_digit.NAME] = certain(model.outputs[-1])
    return keras.Model(model.inputs, outputs, name="reading")


def _litert(reading: Any, *, narrow: bool) -> bytes:
    """Return LiteRT's bytes; narrow: weights of 16 bits, with which LiteRT computes in 32.

    By way of a graph with its weights in it, which takes a third of the time that a SavedModel on
    the disk takes and makes the same network, but for the signature.
    """
    import tensorflow as tf

    held = tf.Module()
    held.variables_of_the_network = [variable.value for variable in reading.variables]
    held.serve = tf.function(lambda pictures: reading(pictures, training=False))
    pictures = tf.TensorSpec((None, 28, 28, 1), tf.float32, name="pictures")
    serve = held.serve.get_concrete_function(pictures)
    converter = tf.lite.TFLiteConverter.from_concrete_functions([serve], held)
    converter.experimental_lower_to_saved_model = False
    if narrow:
        converter.optimizations = [tf.lite.Optimize.DEFAULT]
        converter.target_spec.supported_types = [tf.float16]
    return _signed(converter.convert(), "pictures", sorted(serve.structured_outputs))


def _signed(content: bytes, taken: str, given: list[str]) -> bytes:
    """Return the same network with a signature: names for its input and, in order, its outputs."""
    from tensorflow.lite.python import schema_py_generated as schema
    from tensorflow.lite.tools import flatbuffer_utils

    def named(names: list[str], tensors: Any) -> list[Any]:
        maps = [schema.TensorMapT() for _ in names]
        for one, name, tensor in zip(maps, names, tensors, strict=True):
            one.name, one.tensorIndex = name, int(tensor)
        return maps

    network = flatbuffer_utils.convert_bytearray_to_object(bytearray(content))
    (graph,) = network.subgraphs
    signature = schema.SignatureDefT()
    signature.signatureKey, signature.subgraphIndex = "serving_default", 0
    signature.inputs = named([taken], graph.inputs)
    signature.outputs = named(given, graph.outputs)
    network.signatureDefs = [signature]
    return bytes(flatbuffer_utils.convert_object_to_bytearray(network))


def _write_whole(target: Path, content: bytes) -> None:
    """Write all of it or nothing. Raises OSError."""
    try:
        target.write_bytes(content)
    except OSError:
        target.unlink(missing_ok=True)
        raise


def _write_saved_model(reading: Any, target: Path) -> None:
    import keras

    archive = keras.export.ExportArchive()
    archive.track(reading)
    archive.add_endpoint(
        "serve",
        lambda pictures: reading(pictures, training=False),
        input_signature=[keras.InputSpec(shape=(None, 28, 28, 1), dtype="float32")],
    )
    archive.write_out(str(target), verbose=False)


def _write_onnx(reading: Any, target: Path) -> None:
    import onnx
    import tensorflow as tf
    import tf2onnx

    tf2onnx.convert.from_function(
        tf.function(lambda pictures: reading(pictures, training=False)),
        input_signature=[tf.TensorSpec((None, 28, 28, 1), tf.float32, name="pictures")],
        output_path=str(target),
    )
    onnx.checker.check_model(str(target))  # tf2onnx leaves what it does not know unchanged

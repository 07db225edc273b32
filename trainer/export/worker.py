"""The converter's process: a Keras archive in, LiteRT out, by TensorFlow on the CPU.

``python -m trainer.export.worker``, started by `converter`, imports what it needs and then waits
for one line of JSON, ``[IN.keras, OUT, TEMPERATURE, FORMAT]``. A failure is reported as a `failed`
event on standard output. It ends when its standard input closes, so it never outlives the run that
started it.
"""

from __future__ import annotations

import errno
import importlib
import json
import os
import sys
import tempfile
import threading
import traceback
from pathlib import Path
from queue import SimpleQueue
from typing import Any, TextIO

from digitpad.core.errors import os_error_cause
from digitpad.core.sentences.worker_words import TrainerWords
from digitpad.core.training.protocol import Failed, to_line
from digitpad.core.training.run_folder import SCRATCH
from digitpad.core.training.wording import failed
from trainer.process import backend_environment, temporary_files
from trainer.process.streams import reserve_stdout

backend_environment.prepare("tensorflow", on_cpu=True)


def _listen(orders: SimpleQueue[bytes]) -> None:
    """Put each request into the queue; end the process when standard input closes."""
    for line in sys.stdin.buffer:
        orders.put(line)
    os._exit(1)


def main(source: Path, target: Path, temperature: float, form: str) -> None:
    """Write ``target``: one signature, pictures in, probabilities, features and is_digit out."""
    import keras
    import tensorflow as tf

    from trainer.networks import is_digit

    tf.get_logger().setLevel("ERROR")
    model = keras.saving.load_model(source, safe_mode=True, compile=False)
    if form == "h5":
        is_digit.parted(model)[0].save(target)
        return
    softened = keras.layers.Rescaling(1 / temperature)(model.get_layer("logits").output)
    outputs = {
        "probabilities": keras.layers.Softmax(name="probabilities")(softened),
        "features": model.get_layer("features").output,
    }
    _, head = is_digit.parted(model)
    if head is not None:
        certain = keras.layers.Activation("sigmoid", name="certainty")
        outputs[is_digit.NAME] = certain(model.outputs[-1])
    reading = keras.Model(model.inputs, outputs)
    if form == "onnx":
        _write_onnx(reading, target)
        return
    archive = keras.export.ExportArchive()
    archive.track(reading)
    archive.add_endpoint(
        "serve",
        lambda pictures: reading(pictures, training=False),
        input_signature=[keras.InputSpec(shape=(None, 28, 28, 1), dtype="float32")],
    )
    if form == "saved-model":
        archive.write_out(str(target), verbose=False)
        return
    with tempfile.TemporaryDirectory() as folder:
        archive.write_out(folder, verbose=False)
        converter = tf.lite.TFLiteConverter.from_saved_model(folder)
        if form == "litert-16":  # weights of 16 bits, with which LiteRT computes in 32
            converter.optimizations = [tf.lite.Optimize.DEFAULT]
            converter.target_spec.supported_types = [tf.float16]
        target.write_bytes(converter.convert())


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


def _obey(orders: SimpleQueue[bytes], output: TextIO) -> int:
    """Convert as requested and return the exit status; a `failed` event says why it failed."""
    folder = Path()
    try:
        importlib.import_module("tensorflow")  # takes seconds; the request may come later
        source, target, temperature, form = json.loads(orders.get())
        folder = Path(target).parent
        with temporary_files.own_folder(folder, SCRATCH):
            main(Path(source), Path(target), temperature, form)
    except Exception as error:
        traceback.print_exception(error)
        output.write(to_line(_failed(error, folder)))
        output.flush()
        return 1
    return 0


def _failed(error: Exception, folder: Path) -> Failed:
    # TensorFlow writes files itself. It reports a full disk only in words, with an error type that
    # also means that memory ran out.
    full = os.strerror(errno.ENOSPC)
    if full in str(error):
        reason = os_error_cause(OSError(errno.ENOSPC, full))
        return failed("disk", TrainerWords.CONVERSION_NEEDS_SPACE(reason=reason).at(folder))
    last_line = "".join(traceback.format_exception_only(error)).strip().splitlines()[-1]
    return failed("model", TrainerWords.NOT_CONVERTED(reason=last_line))


if __name__ == "__main__":
    output = reserve_stdout()
    orders: SimpleQueue[bytes] = SimpleQueue()
    threading.Thread(target=_listen, args=[orders], daemon=True).start()
    status = _obey(orders, output)
    sys.stderr.flush()
    # TensorFlow takes a while to tidy up, and Python aborts where a thread reads standard input.
    os._exit(status)

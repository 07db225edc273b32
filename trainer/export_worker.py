"""A process of its own: a Keras archive in, LiteRT out. Always TensorFlow, always on the CPU.

``python -m trainer.export_worker IN.keras OUT TEMPERATURE FORMAT``, started by `conversion`. Ends
when its standard input does, so that it never outlives the run that asked for it.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

os.environ.update(KERAS_BACKEND="tensorflow", CUDA_VISIBLE_DEVICES="-1", TF_CPP_MIN_LOG_LEVEL="3")


def _end_with_parent() -> None:
    sys.stdin.buffer.read()
    os._exit(1)


def main(source: Path, target: Path, temperature: float, form: str) -> None:
    """Write ``target``: one signature, pictures in, probabilities and features out."""
    import keras
    import tensorflow as tf

    tf.get_logger().setLevel("ERROR")
    model = keras.saving.load_model(source, safe_mode=True, compile=False)
    softened = keras.layers.Rescaling(1 / temperature)(model.get_layer("logits").output)
    outputs = {
        "probabilities": keras.layers.Softmax(name="probabilities")(softened),
        "features": model.get_layer("features").output,
    }
    reading = keras.Model(model.inputs, outputs)
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
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        archive.write_out(folder, verbose=False)
        if form == "onnx":
            _write_onnx(folder, target)
        else:
            target.write_bytes(tf.lite.TFLiteConverter.from_saved_model(folder).convert())


def _write_onnx(saved_model: str, target: Path) -> None:
    subprocess.run(
        [
            *(sys.executable, "-m", "tf2onnx.convert", "--saved-model", saved_model),
            *("--signature_def", "serve", "--tag", "serve", "--output", str(target)),
        ],
        stdin=subprocess.DEVNULL,
        check=True,
    )


if __name__ == "__main__":
    threading.Thread(target=_end_with_parent, daemon=True).start()
    main(Path(sys.argv[1]), Path(sys.argv[2]), float(sys.argv[3]), sys.argv[4])
    os._exit(0)  # everything is written; TensorFlow takes a while to tidy up

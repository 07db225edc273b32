"""Makes the model files of old Keras versions that the tests import.

python tools/old_keras_models.py FOLDER, in an environment of its own with a TensorFlow of 2.12 to
2.15 (`pip install tensorflow-cpu==2.15.1`) or with tf_keras. DIGITPAD_MNIST names the folder with
MNIST's four files. The files are named after what is special about them and the version;
`readings-VERSION.npz` has what Keras itself read with them. tests/data/foreign-models.zip holds
those of 2.12.1, 2.15.1 and tf_keras 2.21, packed.
"""

from __future__ import annotations

import gzip
import os
import sys
from pathlib import Path

import numpy as np

try:
    import tf_keras as keras
except ImportError:
    import keras
import tensorflow as tf

layers = keras.layers
VERSION = keras.__version__.rpartition(".")[0]


def mnist() -> tuple[np.ndarray, np.ndarray]:
    """Return (20000, 28, 28, 1) float32 in 0..1 and their labels."""
    folder = Path(os.environ["DIGITPAD_MNIST"])
    pictures = gzip.decompress((folder / "train-images-idx3-ubyte.gz").read_bytes())
    labels = gzip.decompress((folder / "train-labels-idx1-ubyte.gz").read_bytes())
    drawn = np.frombuffer(pictures, np.uint8, offset=16).reshape(-1, 28, 28, 1)[:20_000]
    return drawn / np.float32(255), np.frombuffer(labels, np.uint8, offset=8)[:20_000]


def tutorial() -> keras.Model:
    """The network of a hundred tutorials, small."""
    return keras.Sequential(
        [
            layers.Conv2D(6, 5, strides=2, activation="relu", input_shape=(28, 28, 1)),
            layers.MaxPooling2D(pool_size=(2, 2)),
            layers.Dropout(0.1),
            layers.Flatten(),
            layers.Dense(10, activation="softmax"),
        ]
    )


def graph() -> keras.Model:
    """A fixed batch, a nested augmentation, a branch, batch normalization, logits."""
    picture = keras.Input((28, 28), batch_size=32)
    turned = keras.Sequential([layers.RandomRotation(0.02)], name="augmentation")
    x = turned(layers.Reshape((28, 28, 1))(picture))
    x = layers.Conv2D(8, 5, strides=2, use_bias=False)(x)
    x = layers.LeakyReLU()(layers.BatchNormalization()(x))
    side = layers.SeparableConv2D(8, 3, padding="same")(x)
    x = layers.ReLU()(layers.Add()([x, layers.BatchNormalization()(side)]))
    x = layers.AveragePooling2D(2)(layers.ZeroPadding2D(1)(x))
    return keras.Model(picture, layers.Dense(10)(layers.Flatten()(x)))


def channels_first(like: keras.Model) -> keras.Model:
    """The tutorial's network as PyTorch and Theano lie; a CPU cannot run it, only save it."""
    model = keras.Sequential(
        [
            keras.Input((1, 28, 28)),
            layers.Conv2D(6, 5, strides=2, activation="relu", data_format="channels_first"),
            layers.MaxPooling2D(2, data_format="channels_first"),
            layers.Flatten(data_format="channels_first"),
            layers.Dense(10, activation="softmax"),
        ]
    )
    model.set_weights(like.get_weights())
    return model


def trained(model: keras.Model, optimizer: object, pictures: np.ndarray, labels: np.ndarray):
    from_logits = "softmax" not in str(model.layers[-1].get_config().get("activation"))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)
    model.compile(optimizer, loss, metrics=["accuracy"])
    seen = pictures.reshape(-1, *model.input_shape[1:])[: len(pictures) // 32 * 32]
    model.fit(seen, labels[: len(seen)], batch_size=32, epochs=4, verbose=2)
    return model


def main(folder: Path) -> None:
    keras.utils.set_random_seed(0)
    pictures, labels = mnist()
    cnn = trained(tutorial(), "adam", pictures, labels)
    cnn.save(folder / f"tutorial-{VERSION}.h5")
    cnn.compile("sgd", "sparse_categorical_crossentropy")
    cnn.save(folder / f"tutorial-{VERSION}.keras")
    branched = trained(graph(), keras.optimizers.Adam(0.003), pictures, labels)
    branched.compile("sgd", "mse")
    branched.save(folder / f"graph-{VERSION}.h5")
    branched.save(folder / f"graph-{VERSION}.keras")
    if VERSION == "2.12":  # which writes HDF5 under that name unless it is told not to
        branched.save(folder / f"archive-{VERSION}.keras", save_format="keras_v3")
    channels_first(cnn).save(folder / f"channels-first-{VERSION}.h5")
    cnn.save_weights(str(folder / f"weights-only-{VERSION}.h5"))
    small = [layers.MaxPooling2D(7, input_shape=(28, 28, 1)), layers.Flatten()]
    code = [*small, layers.Lambda(lambda x: x / 255), layers.Dense(10)]
    keras.Sequential(code).save(folder / f"lambda-{VERSION}.h5")
    letters = [*small, layers.Dense(26)]
    keras.Sequential(letters).save(folder / f"letters-{VERSION}.h5")
    write_tflite(cnn, folder, pictures)
    some, some_more = pictures[:20], pictures[:32, ..., 0]
    np.savez_compressed(
        folder / f"readings-{VERSION}.npz",
        pictures=(some * 255).round().astype(np.uint8),
        tutorial=cnn.predict(some, verbose=0),
        graph=tf.nn.softmax(branched(some_more, training=False))[:20],
    )


def write_tflite(model: keras.Model, folder: Path, pictures: np.ndarray) -> None:
    """Write it as floats, and as whole numbers throughout, input and output included."""
    exact = tf.lite.TFLiteConverter.from_keras_model(model)
    (folder / f"tutorial-{VERSION}.tflite").write_bytes(exact.convert())
    whole = tf.lite.TFLiteConverter.from_keras_model(model)
    whole.optimizations = [tf.lite.Optimize.DEFAULT]
    whole.representative_dataset = lambda: ([one[None]] for one in pictures[:200])
    whole.target_spec.supported_ops = [tf.lite.OpsSet.TFLITE_BUILTINS_INT8]
    whole.inference_input_type = whole.inference_output_type = tf.uint8
    (folder / f"tutorial-int8-{VERSION}.tflite").write_bytes(whole.convert())


if __name__ == "__main__":
    main(Path(sys.argv[1]))

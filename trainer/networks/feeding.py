"""How pictures reach Keras: batches in order, and a first step that needs no graph."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from trainer.networks import together
from trainer.process import company

_BATCH = 128
"""Small enough for the processor's caches: cnn-32-64 reads a third faster than with 512."""


def fed(
    pictures: NDArray[np.float32], *labels: NDArray[np.uint8], batch_size: int
) -> dict[str, Any]:
    """Return the arguments that feed ``pictures``, and ``labels`` if given, to a model.

    TensorFlow gets a ``tf.data`` set of our own. Keras would make one that a thread tunes, and
    closing it waits for that thread to wake: an epoch of ten seconds stood still for eight more.
    """
    if keras.backend.backend() == "tensorflow":
        return {"x": _dataset((pictures, *labels), batch_size)}
    even = (
        len(pictures) // devices_of_keras() * devices_of_keras()
    )  # each device needs as many as the others
    kept: Any = slice(even)
    if together.is_spread():
        kept, batch_size = together.part_of(even, batch_size), batch_size // company.count()
    named = dict(zip("xy", (pictures[kept], *(each[kept] for each in labels)), strict=False))
    return {**named, "batch_size": batch_size}


def devices_of_keras() -> int:
    """Return over how many devices Keras spreads each batch; TensorFlow does so by itself."""
    spread = keras.distribution.distribution()
    return 1 if spread is None else int(spread.device_mesh.devices.size)


def _dataset(arrays: Sequence[NDArray[Any]], batch_size: int) -> Any:
    import tensorflow as tf

    with tf.device("CPU"):  # a GPU may have no room for a whole epoch
        held = [tf.convert_to_tensor(array) for array in arrays]

    def batch(first: Any) -> Any:
        return tuple(array[first : first + batch_size] for array in held)

    options = tf.data.Options()
    options.autotune.enabled = False
    starts = tf.data.Dataset.range(0, len(arrays[0]), batch_size)
    return starts.map(batch).prefetch(1).with_options(options)


@contextmanager
def made_at_once(model: keras.Model) -> Iterator[None]:
    """Fit a compiled ``model`` operation by operation inside the block, without a graph.

    Only on TensorFlow without XLA and on one device: elsewhere there is no graph, or it is slow
    without one.
    """
    if keras.backend.backend() != "tensorflow" or model.jit_compile or _is_mirrored(model):
        yield
        return
    model.run_eagerly, model.train_function = True, None
    try:
        yield
    finally:
        model.run_eagerly, model.train_function = False, None


def _is_mirrored(model: keras.Model) -> bool:
    """Whether TensorFlow holds the weights on several devices."""
    return bool(model.distribute_strategy.num_replicas_in_sync > 1)


def logits_of(model: keras.Model, pictures: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return (n, 10) logits for (n, 28, 28, 1) pictures."""
    count, devices = len(pictures), devices_of_keras()
    if count % devices:
        pictures = np.concatenate(
            [pictures, pictures[:1].repeat(devices - count % devices, axis=0)]
        )
    batches = fed(pictures, batch_size=-(-_BATCH // devices) * devices)
    logits: NDArray[np.float32] = model.predict(**batches, verbose=0)
    return logits[:count]


def both_of(
    model: keras.Model, pictures: NDArray[np.float32]
) -> tuple[NDArray[np.float32], NDArray[np.float32] | None]:
    """Return (n, 10) logits and (n,) of whether pictures are digits; None where nobody says so.

    For a few pictures, once: on TensorFlow they are read without a graph, which takes longer to
    make than to use. JAX would compile each operation by itself.
    """
    if keras.backend.backend() == "tensorflow":
        given = keras.tree.pack_sequence_as(model.input, [pictures])  # Keras warns of others
        found = keras.tree.map_structure(np.asarray, model(given, training=False))
    else:
        found = model.predict(**fed(pictures, batch_size=_BATCH), verbose=0)
    if isinstance(found, list):
        logits, certain = found
        return logits, certain[:, 0]
    return found, None

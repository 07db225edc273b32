"""The very first step of a training, made before TensorFlow has drawn up its graph.

Tracing a step of `digitnet` takes TensorFlow 1.5 s, in which a person sees nothing happen. Run
operation by operation the same step takes half of that, and then there is progress to show.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import keras


@contextmanager
def made_at_once(model: keras.Model) -> Iterator[None]:
    """Let a compiled ``model`` fit operation by operation meanwhile.

    Does nothing on the other backends, which have no graph or are slow without, nor under XLA.
    """
    if keras.backend.backend() != "tensorflow" or model.jit_compile:
        yield
        return
    model.run_eagerly, model.train_function = True, None
    try:
        yield
    finally:
        model.run_eagerly, model.train_function = False, None

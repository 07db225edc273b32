"""Several computers for one training: JAX's own runtime takes each step on all of them.

Every process reads the same data and the same seed, learns its part of every batch, and has the
same weights after each step. The first one alone reads the validation part, so that all of them
decide by the same numbers.
"""

from __future__ import annotations

import os
import sys
from typing import Any

import keras
import numpy as np
from numpy.typing import NDArray

from digitpad.core.sentences.worker_words import TrainerWords
from trainer.errors import TrainerError
from trainer.process import company


def join() -> None:
    """Wait for the other processes and take part; to be called before JAX computes anything.

    Raises TrainerError where they do not come together.
    """
    import jax

    for name in [name for name in os.environ if name.lower().endswith("_proxy")]:
        del os.environ[name]  # JAX would look for the other computers behind it
    jax.config.update("jax_cpu_collectives_implementation", "gloo")
    if not company.is_first():
        company.reach_first()
    # Keras draws a seed for all processes, and imports TensorFlow to tell it, where there is one.
    blocked = "tensorflow" not in sys.modules
    if blocked:
        sys.modules["tensorflow"] = None  # type: ignore[assignment]
    try:
        keras.distribution.initialize(company.address(), company.count(), company.number())
    except RuntimeError as error:
        reason = (str(error).strip().splitlines() or [""])[0][:200]
        raise TrainerError("backend", TrainerWords.NOT_TOGETHER(reason=reason)) from None
    finally:
        if blocked:
            del sys.modules["tensorflow"]
    here, everywhere = jax.local_device_count(), jax.device_count()
    if here * company.count() != everywhere:
        raise TrainerError("backend", TrainerWords.UNEVEN_DEVICES(here=here, all=everywhere))


def is_spread() -> bool:
    """Whether what Keras makes now is spread over several computers."""
    return company.count() > 1 and keras.distribution.distribution() is not None


def part_of(count: int, batch_size: int) -> NDArray[np.intp]:
    """Return which of ``count`` rows, in batches, this process learns: its part of each batch."""
    rows = np.arange(count)
    batches = (rows[first : first + batch_size] for first in range(0, count, batch_size))
    parts = [np.array_split(batch, company.count())[company.number()] for batch in batches]
    return np.concatenate([rows[:0], *parts])


def placed(value: NDArray[np.generic]) -> Any:
    """Return ``value`` as a variable takes it, which every process gives the same.

    JAX would compare what the processes give, bit for bit, and kinds of processors round
    differently.
    """
    if not is_spread():
        return value
    import jax

    mesh = keras.distribution.distribution().device_mesh.backend_mesh
    everywhere = jax.sharding.NamedSharding(mesh, jax.sharding.PartitionSpec())
    return jax.make_array_from_process_local_data(everywhere, value, value.shape)


def of_the_first(array: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the array that the first process has; all of them have to ask, with equal shapes."""
    from jax.experimental import multihost_utils

    return np.array(multihost_utils.broadcast_one_to_all(array))

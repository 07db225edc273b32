"""The same chance every time: weights at the start, dropout, order."""

from __future__ import annotations

import random

import keras
import numpy as np


def seed_everything(seed: int) -> None:
    """Do what `keras.utils.set_random_seed` does, with the same numbers as its result.

    That one imports TensorFlow wherever it is installed, whatever backend computes: seconds in
    which nothing happens, and hundreds of megabytes.
    """
    backend = keras.backend.backend()
    if backend == "tensorflow":
        keras.utils.set_random_seed(seed)
        return
    random.seed(seed)
    np.random.seed(seed)
    if backend == "torch":
        import torch

        torch.manual_seed(seed)

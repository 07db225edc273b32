"""What is converted is checked before it is called a model."""

from __future__ import annotations

import numpy as np
import pytest

from digitpad.core.files import paths
from digitpad.core.models import model_file
from trainer.errors import TrainerError

keras = pytest.importorskip("keras")
# Keras's own way of asking TensorFlow for an array.
pytestmark = pytest.mark.filterwarnings("ignore:__array__ implementation:DeprecationWarning")


def test_readings_that_are_no_numbers_are_told_for_what_they_are() -> None:
    from trainer.export import to_litert
    from trainer.networks.load_network import load_network

    path = paths.bundled_model()
    file, model = model_file.read(path), load_network(path)
    pictures = np.random.default_rng(0).random((8, 28, 28, 1), np.float32)
    to_litert.check(file, model, float(file.card.metrics["temperature"]), pictures)
    with pytest.raises(TrainerError, match="readings are no numbers"):
        to_litert.check(file, model, 1.0, np.full_like(pictures, np.nan))
    with pytest.raises(TrainerError, match=r"reads otherwise than Keras, by 0\.\d"):
        to_litert.check(file, model, 9.0, pictures)

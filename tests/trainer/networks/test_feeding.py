"""What is fed to a network is what Keras would feed it, and nothing sleeps in between."""

from __future__ import annotations

import json

import pytest

from tests.trainer.on_backend import last_line

SCRIPT = """
import json
import numpy as np
from digitpad.core.training.train_config import TrainConfig
from trainer.training import checkpoint
from trainer.networks.feeding import fed
from trainer.training.train import build

config = TrainConfig(recipe="softmax-regression", optimizer="sgd", learning_rate=0.1)
rng = np.random.default_rng(0)
pictures = rng.random((100, 28, 28, 1), dtype="float32")
labels = rng.integers(0, 10, 100).astype("uint8")

def learnt(**given):
    model = build(config, steps=10)
    model.fit(**given, shuffle=False, verbose=0)
    return model, checkpoint.weights_of(model)[0]

_, weights = learnt(x=pictures, y=labels, batch_size=12)
batches = fed(pictures, labels, batch_size=12)
model, weights_fed = learnt(**batches)
read = model.predict(pictures, batch_size=12, verbose=0)
read_fed = model.predict(**fed(pictures, batch_size=12), verbose=0)
print(json.dumps({
    "weights": float(np.abs(weights - weights_fed).max()),
    "read": float(np.abs(read - read_fed).max()),
    "rows": len(read_fed),
    "tuned": getattr(batches["x"], "options", lambda: None)() is not None
        and batches["x"].options().autotune.enabled is not False,
}))
"""


@pytest.mark.parametrize("backend", ["tensorflow", "jax", "torch"])
def test_batches_are_those_that_keras_makes(backend: str) -> None:
    found = json.loads(last_line(SCRIPT, backend))
    assert found == {"weights": 0, "read": 0, "rows": 100, "tuned": False}

"""Averages, statistics and the first step: right whatever the number of fits and of steps."""

from __future__ import annotations

import json

import pytest

from tests.trainer.on_backend import last_line

SCRIPT = """
import json, sys
from contextlib import nullcontext
import numpy as np
from digitpad.core.training.train_config import TrainConfig
from trainer.training import checkpoint
from trainer.networks.feeding import made_at_once
from trainer.networks.optimizers import take_average
from trainer.training.train import build

config = TrainConfig(recipe="softmax-regression", optimizer="sgd", learning_rate=0.1, averaging=0.9)
rng = np.random.default_rng(0)
pictures, labels = rng.random((100, 28, 28, 1), dtype="float32"), rng.integers(0, 10, 100)

def learnt(fits, first=lambda model: nullcontext()):
    model = build(config, steps=100)
    for number, part in enumerate(np.split(np.arange(100), fits)):
        with first(model) if number == 0 else nullcontext():
            model.fit(pictures[part], labels[part], batch_size=10, shuffle=False, verbose=0)
    assert not model.run_eagerly
    weights = checkpoint.weights_of(model)[0]
    take_average(model)
    return weights, checkpoint.weights_of(model)[0]

(weights, average), (weights_of_five, average_of_five) = learnt(1), learnt(5)
at_once, _ = learnt(5, made_at_once)
print(json.dumps({
    "weights": float(np.abs(weights - weights_of_five).max()),
    "averages": float(np.abs(average - average_of_five).max()),
    "at_once": float(np.abs(weights - at_once).max()),
    "apart": float(np.abs(weights - average).max()),
}))
"""


STATISTICS = """
import json
import keras, numpy as np
from digitpad.core.training.train_config import TrainConfig
from trainer.networks.optimizers import compiled

def mean_after_40(**said):
    picture = keras.Input((28, 28, 1))
    normalization = keras.layers.BatchNormalization()
    flat = keras.layers.Flatten()(normalization(picture))
    model = keras.Model(picture, keras.layers.Dense(10)(flat))
    compiled(model, TrainConfig(**said.pop("config", {})), **said)
    pictures, labels = np.full((80, 28, 28, 1), 5, "float32"), np.zeros(80, "int32")
    model.fit(pictures, labels, batch_size=2, shuffle=False, verbose=0)
    return float(keras.ops.convert_to_numpy(normalization.moving_mean)[0])

print(json.dumps([
    mean_after_40(steps=40),
    mean_after_40(steps=800),
    mean_after_40(steps=40, config={"start_from": "earlier.digitpad"}),
]))
"""


@pytest.mark.parametrize("backend", ["tensorflow", "jax", "torch"])
def test_a_short_training_ends_with_the_statistics_of_its_pictures(backend: str) -> None:
    short, long, going_on = json.loads(last_line(STATISTICS, backend))
    assert short == pytest.approx(5, rel=0.01)
    # Keras's own momentum, which the recipes are trained with and earlier models bring along.
    assert long == going_on == pytest.approx(5 * (1 - 0.99**40), rel=1e-4)


SEEDED = """
import sys
import keras, numpy as np
from trainer.training import checkpoint
from trainer.networks.architectures import mlp_512
from trainer.networks.optimizers import compiled
from trainer.networks.preparing import seed_everything
from digitpad.core.training.train_config import TrainConfig

def learnt(seed_with):
    seed_with(3)
    model = compiled(mlp_512(), TrainConfig(), steps=5)
    pictures, labels = np.ones((20, 28, 28, 1), "float32"), np.arange(20) % 10
    model.fit(pictures, labels, batch_size=4, shuffle=False, verbose=0)
    return b"".join(weights.tobytes() for weights in checkpoint.weights_of(model))

ours, light = learnt(seed_everything), "tensorflow" not in sys.modules
print(int(ours == learnt(keras.utils.set_random_seed)), int(light))
"""


@pytest.mark.parametrize("backend", ["jax", "torch"])
def test_seeding_is_that_of_keras_without_tensorflow(backend: str) -> None:
    same, light = last_line(SEEDED, backend).split()
    assert same == b"1"
    if backend == "torch":
        assert light == b"1"


@pytest.mark.parametrize("backend", ["tensorflow", "jax", "torch"])
def test_five_fits_are_as_good_as_one(backend: str) -> None:
    found = json.loads(last_line(SCRIPT, backend))
    assert found["weights"] == found["averages"] == 0
    assert found["at_once"] < 1e-6
    assert found["apart"] > 0.01  # the average is not taken before it is asked for


PAUSED = """
import json, threading
import numpy as np
from digitpad.core.training.protocol import Pause, Resume, Status, to_line
from digitpad.core.training.train_config import TrainConfig
from trainer.training.callbacks import Watch
from trainer.process.control import Control
from trainer.training.train import build

control = Control()
control.obey(to_line(Pause()).encode())

def resume_soon(event):
    if isinstance(event, Status) and event.phase == "paused":
        threading.Timer(0.2, control.obey, [to_line(Resume()).encode()]).start()

watch = Watch(resume_soon, control, epochs=2, batch_size=10)
model = build(TrainConfig(recipe="softmax-regression", optimizer="sgd"), steps=4)
paused = []
for epoch in (1, 2):
    watch.begin_epoch(epoch, steps=2)
    pictures, labels = np.ones((20, 28, 28, 1), "float32"), np.arange(20) % 10
    model.fit(pictures, labels, batch_size=10, verbose=0, callbacks=[watch])
    paused.append(watch.paused_seconds)
print(json.dumps(paused))
"""


def test_an_epoch_knows_how_long_it_was_paused() -> None:
    pytest.importorskip("keras", reason="training needs the train extra")
    first, second = json.loads(last_line(PAUSED, "tensorflow"))
    assert first >= 0.2
    assert second == 0


ORTHOGONAL = """
import json
import keras
import numpy as np
from trainer.networks.muon import Muon, orthogonalized

rng = np.random.default_rng(0)
kernel = rng.normal(size=(3, 3, 8, 16)).astype("float32")
step = keras.ops.convert_to_numpy(orthogonalized(keras.ops.convert_to_tensor(kernel)))
values = np.linalg.svd(step.reshape(-1, 16), compute_uv=False)
before = [keras.Variable(kernel), keras.Variable(kernel[..., 0, 0])]
optimizer, plain = Muon(0.1), keras.optimizers.SGD(0.1, momentum=0.9, nesterov=True)
dense = keras.Variable(kernel[..., 0, 0])
optimizer.build(before)
plain.build([dense])
optimizer.apply([before[0] * 0 + 5 * kernel, before[1] * 0 + 1.0])
plain.apply([dense * 0 + 1.0])
moved = keras.ops.convert_to_numpy(before[0]) - kernel
print(json.dumps({
    "lowest": float(values.min()),
    "highest": float(values.max()),
    "step": float(np.abs(moved + 0.05 * step).max()),
    "others": float(np.abs(keras.ops.convert_to_numpy(before[1] - dense)).max()),
}))
"""


@pytest.mark.parametrize("backend", ["tensorflow", "jax", "torch"])
def test_muon_steps_alike_in_all_directions_and_leaves_the_rest_to_sgd(backend: str) -> None:
    found = json.loads(last_line(ORTHOGONAL, backend))
    assert 0.2 < found["lowest"] <= found["highest"] < 1.3
    assert found["step"] < 1e-5  # five times the gradient, the same step
    assert found["others"] < 1e-6


FUSED = """
import json
import keras
import numpy as np
from trainer.networks.fused import fuse_batch_normalization

pictures = np.random.default_rng(0).random((64, 4, 4, 3), dtype="float32")
labels = np.arange(64) % 2

def learnt(fuse):
    keras.utils.set_random_seed(0)
    model = keras.Sequential([keras.Input((4, 4, 3)), keras.layers.BatchNormalization(momentum=0.9),
                              keras.layers.Conv2D(4, 3), keras.layers.BatchNormalization(),
                              keras.layers.Flatten(), keras.layers.Dense(2)])
    if fuse:
        fuse_batch_normalization(model)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.SGD(0.1), loss)
    model.fit(pictures, labels, batch_size=32, epochs=3, shuffle=False, verbose=0)
    assert not fuse or model.layers[0].call.func.__module__ == "trainer.networks.fused"
    return model.predict(pictures, verbose=0), model.get_weights()

(one, ours), (other, theirs) = learnt(True), learnt(False)
apart = [float(np.abs(a - b).max()) for a, b in zip(ours, theirs)]
print(json.dumps({"read": float(np.abs(one - other).max()), "weights": max(apart)}))
"""


@pytest.mark.parametrize("backend", ["tensorflow", "torch"])
def test_normalizing_in_one_kernel_learns_the_same(backend: str) -> None:
    found = json.loads(last_line(FUSED, backend))
    assert found["read"] < 5e-3  # the moving variance is that of the population, not of the sample
    assert found["weights"] < 5e-3

"""Which part of the processor's peak a recipe's convolutions reach while they learn, on TensorFlow.

    python -m tests.benchmarks.convolution_speed [--recipe digitnet-quick] [--rounds 15]

The peak is what a float32 product of two matrices of 2048 reaches in the same run. Shown are
thousand millions of operations (a multiplication and an addition are two) for each second of
processor time, medians; the last line has all convolutions of a step together.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable
from typing import Any

from digitpad.core.training import recipes
from trainer.backends import choice

SIDE = 2048


def seconds(work: Callable[[], object], rounds: int) -> float:
    """Return the median of the processor time that ``work`` takes."""
    work()
    taken = []
    for _ in range(rounds):
        begun = time.process_time()
        work()
        taken.append(time.process_time() - begun)
    return statistics.median(taken)


def peak(rounds: int) -> float:
    """Return operations a second of a large product."""
    import tensorflow as tf

    matrix = tf.random.normal((SIDE, SIDE))
    return 2 * SIDE**3 / seconds(tf.function(lambda: tf.matmul(matrix, matrix)), rounds)


def parts_of_step(layer: Any, batch: int) -> dict[str, Callable[[], object]]:
    """Return what a step computes of a convolution; the first layer's pictures need no gradient."""
    import tensorflow as tf

    kernel = tf.random.normal(layer.kernel.shape)
    inputs = tf.random.normal((batch, *layer.input.shape[1:]))
    change = tf.random.normal((batch, *layer.output.shape[1:]))
    how: dict[str, Any] = {
        "strides": [1, *layer.strides, 1],
        "padding": layer.padding.upper(),
    }
    parts: dict[str, Callable[[], object]] = {
        "forward": lambda: tf.nn.conv2d(inputs, kernel, **how),
        "kernel's gradient": lambda: tf.raw_ops.Conv2DBackpropFilter(
            input=inputs, filter_sizes=kernel.shape, out_backprop=change, **how
        ),
    }
    if layer.input.shape[-1] > 1:
        parts["input's gradient"] = lambda: tf.raw_ops.Conv2DBackpropInput(
            input_sizes=inputs.shape, filter=kernel, out_backprop=change, **how
        )
    return {name: tf.function(part) for name, part in parts.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--recipe", default="digitnet-quick", choices=recipes.RECIPES)
    parser.add_argument("--rounds", type=int, default=15)
    given = parser.parse_args()
    config = recipes.find(given.recipe).config
    choice.prepare("tensorflow", config)
    import keras

    from trainer.networks.architectures import NETWORKS

    best = peak(given.rounds)
    print(f"{given.recipe}, batches of {config.batch_size}; peak {best / 1e9:.0f}")
    all_work = all_seconds = 0.0
    for layer in NETWORKS[given.recipe]().layers:
        if type(layer) is not keras.layers.Conv2D:
            continue
        height, width, channels, filters = layer.kernel.shape
        places = layer.output.shape[1] * layer.output.shape[2]
        work = 2.0 * config.batch_size * places * height * width * channels * filters
        for name, part in parts_of_step(layer, config.batch_size).items():
            took = seconds(part, given.rounds)
            all_work, all_seconds = all_work + work, all_seconds + took
            what = f"{height}x{width}, {channels} to {filters}, {name}"
            print(f"{what:44}{work / took / 1e9:8.0f}{work / took / best:8.0%}")
    print(f"{'together':44}{all_work / all_seconds / 1e9:8.0f}{all_work / all_seconds / best:8.0%}")


if __name__ == "__main__":
    main()

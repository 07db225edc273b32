"""Seconds to 99.0 %, 99.19 % and 99.5 % of MNIST's test set: cnn-32-64 as published, and digitnet.

    python -m tests.benchmarks.training_speed [--seeds 3] [--baseline-epochs 12] [--backend NAME]

All trainings run side by side in one process, one after the other, on the same device. The clock
stops while the test set is read; what compiles (the first step) is counted apart. Needs MNIST,
where `digitpad.core.datasets.locate` finds it.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from dataclasses import dataclass, replace
from typing import Any

from rich.console import Console
from rich.table import Table

from digitpad.core.datasets.digits import Digits
from digitpad.core.datasets.load import load_dataset
from digitpad.core.errors import DigitPadError
from digitpad.core.training import recipes
from digitpad.core.training.train_config import TrainConfig
from tests.public_data import use_datasets
from trainer.backends import choice
from trainer.data.training_data import gather
from trainer.networks.feeding import fed

LEVELS = (0.99, 0.9919, 0.995)
BASELINE, QUICK = "cnn-32-64", "digitnet-quick"
LOOKS_AN_EPOCH = 2


@dataclass(frozen=True)
class Course:
    """How one training went: seconds of training and test accuracy at each look."""

    seconds: list[float]
    accuracy: list[float]
    compiling_seconds: float

    def seconds_to(self, level: float) -> float | None:
        """Return when ``level`` was first reached, or None."""
        reached = (s for s, a in zip(self.seconds, self.accuracy, strict=True) if a >= level)
        return next(reached, None)


def follow(config: TrainConfig, test: Digits) -> Course:
    """Train as ``config`` says and look at the test set now and then, and at every epoch's end."""
    import keras

    from trainer.networks.feeding import logits_of
    from trainer.training.train import build

    data = gather(config.data, augment=config.augment, seed=config.seed)
    steps_an_epoch = -(-len(data) // config.batch_size)
    model = build(config, config.epochs * steps_an_epoch)
    pictures = test.drawn()[..., None]
    course = Course([], [], 0.0)
    spent, begun = 0.0, time.perf_counter()

    class Clock(keras.callbacks.Callback):  # type: ignore[misc]
        def on_train_batch_end(self, batch: int, logs: Any = None) -> None:  # noqa: ARG002
            nonlocal spent, begun, course
            if not course.compiling_seconds:
                course = replace(course, compiling_seconds=time.perf_counter() - begun)
                begun = time.perf_counter()
            last = batch + 1 == steps_an_epoch
            if last or (batch + 1) % (steps_an_epoch // LOOKS_AN_EPOCH) == 0:
                spent += time.perf_counter() - begun
                read = logits_of(model, pictures).argmax(axis=1)
                course.seconds.append(spent)
                course.accuracy.append(float((read == test.labels).mean()))
                begun = time.perf_counter()

    begun = time.perf_counter()
    for epoch in range(1, config.epochs + 1):
        x, y = data.epoch(epoch)
        clock = [Clock()]
        batches = fed(x, y, batch_size=config.batch_size)
        model.fit(**batches, shuffle=False, verbose=0, callbacks=clock)
        reached = f"{course.accuracy[-1]:.2%} after {course.seconds[-1]:.1f} s"
        print(f"{config.recipe}, epoch {epoch}: {reached}", file=sys.stderr, flush=True)
    return course


def spread(values: list[float | None], unit: str = " s") -> str:
    """Return mean and standard deviation, and how many of the values there are if not all."""
    known = [value for value in values if value is not None]
    if not known:
        return "not reached"
    deviation = f" ± {statistics.stdev(known):.2f}" if len(known) > 1 else ""
    missing = "" if len(known) == len(values) else f" ({len(known)} of {len(values)})"
    return f"{statistics.mean(known):.2f}{deviation}{unit}{missing}"


def table_of(courses: dict[str, list[Course]], baseline_seconds: float) -> Table:
    table = Table(title=f"MNIST test, {os.cpu_count()} cores, {choice.device_name()}")
    levels = [f"to {level:.2%}" for level in LEVELS]
    for column in ("recipe", "n", *levels, "the whole training", "accuracy", "first step"):
        table.add_column(column, justify="left" if column == "recipe" else "right")
    for name, runs in courses.items():
        table.add_row(
            name,
            f"{len(runs)}",
            *(spread([run.seconds_to(level) for run in runs]) for level in LEVELS),
            spread([run.seconds[-1] for run in runs]),
            spread([run.accuracy[-1] * 100 for run in runs], " %"),
            spread([run.compiling_seconds for run in runs]),
        )
    quick = statistics.mean(run.seconds[-1] for run in courses[QUICK])
    ratio = f"cnn-32-64's 12 epochs take {baseline_seconds / quick:.0f} times as long as {QUICK}"
    table.caption = f"{ratio}; limit 15 times, aim 25"
    return table


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--baseline-epochs", type=int, default=12)
    parser.add_argument("--backend", default="auto")
    given = parser.parse_args()
    use_datasets()
    base = TrainConfig(backend=given.backend)
    choice.prepare(choice.choose(base), base)
    try:
        test = load_dataset("mnist").parts()["test"]
    except DigitPadError as error:
        sys.exit(str(error))
    published = recipes.find(BASELINE).config
    short = replace(published, epochs=given.baseline_epochs, backend=given.backend)
    quick = replace(recipes.find(QUICK).config, backend=given.backend)
    courses = {
        BASELINE: [follow(short, test)],
        QUICK: [follow(replace(quick, seed=seed), test) for seed in range(given.seeds)],
    }
    whole = courses[BASELINE][0].seconds[-1] * published.epochs / given.baseline_epochs
    Console(width=130).print(table_of(courses, whole))
    if given.baseline_epochs != published.epochs:
        Console().print(f"(12 epochs of {BASELINE} reckoned from {given.baseline_epochs})")


if __name__ == "__main__":
    main()

"""What Quick adapt brings: errors on a writer's other digits, alone and with reading at once.

    python -m tests.benchmarks.adapting [MODEL.digitpad] [--writers test] [--taught 1 3 5]

Every writer of UNIPEN 1a with at least 30 digits (see `teaching` for which) teaches 1, 3 and 5 of
each digit into a database of their own, and the real worker, ``python -m trainer adapt``, learns
from it: about twenty seconds for each writer and each number, so the five test writers take some
five minutes. As in the program, the newest fifth of what was taught is not learnt from.

Shown are means over writers; what the errors fall by has a 95 % interval, resampled over writers.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rich.console import Console
from rich.table import Table

from digitpad.core.datasets.locate import FOLDER_VARIABLE
from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ndjson import Drawing
from digitpad.core.my_digits.drawing import MyDigit
from digitpad.core.my_digits.exporting import export_ndjson
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.reading.recognizer import Recognizer
from tests.benchmarks.teaching import (
    ENOUGH,
    TAUGHT,
    Hand,
    drawings_by_writer,
    errors,
    hand_of,
    is_measured,
    prototypes_of,
    splits,
)
from tests.public_data import DATASETS

PROJECT = Path(__file__).resolve().parents[2]
START = datetime(2026, 1, 1, tzinfo=UTC)
RESAMPLES = 10_000
WAYS = ("before", "at once", "adapted", "both")
Indices = NDArray[np.intp]


@dataclass(frozen=True)
class Outcome:
    """One writer who taught so many of each digit."""

    writer: str
    tested: int
    wrong: tuple[int, int, int, int]
    """Of those tested, in the order of WAYS."""
    mnist_lost: float
    """Percentage points of MNIST's test set, by the adapted network alone."""
    seconds: float
    """From the start of the worker to its end."""


def teach(drawings: Sequence[Drawing], taught: Indices, folder: Path) -> Path:
    """Write the taught drawings as the window does for a training, in mixed order."""
    order = np.random.default_rng(len(taught)).permutation(taught)
    digits = [
        MyDigit(drawings[place].ink, int(drawings[place].word or ""), START + timedelta(minutes=n))
        for n, place in enumerate(order)
    ]
    with MyDigits(folder / "my-digits.sqlite") as mine:
        mine.add_new(digits)
        export_ndjson(mine, folder / "mine.ndjson.gz")
    return folder / "mine.ndjson.gz"


def adapted(model: Path, mine: Path, data: Path) -> tuple[Recognizer, float]:
    """Run the worker; return the network that it made and how many seconds it took."""
    run = mine.parent / "run"
    command = [sys.executable, "-m", "trainer", "adapt", model, mine, "--output", run]
    environment = os.environ | {FOLDER_VARIABLE: str(data), "DIGITPAD_HOME": str(mine.parent)}
    began = time.perf_counter()
    subprocess.run(command, cwd=PROJECT, env=environment, check=True, capture_output=True)
    seconds = time.perf_counter() - began
    return Recognizer.from_file(run / "model.digitpad"), seconds


def measure(
    hand: Hand, drawings: Sequence[Drawing], count: int, model: Recognizer, paths: tuple[Path, Path]
) -> Outcome:
    """Teach ``count`` of each digit. paths: the model's file and the folder of data."""
    taught, tested = next(splits(hand.labels, count))
    with tempfile.TemporaryDirectory() as folder:
        new, seconds = adapted(paths[0], teach(drawings, taught, Path(folder)), paths[1])
    after = hand_of(hand.writer, drawings, new)
    wrong = (
        errors(hand, tested, None),
        errors(hand, tested, prototypes_of(hand, taught, model)),
        errors(after, tested, None),
        errors(after, tested, prototypes_of(after, taught, new)),
    )
    score = "mnist_test_accuracy"
    lost = 100 * (model.card.metrics[score] - new.card.metrics[score])
    return Outcome(hand.writer, len(tested), wrong, lost, seconds)


def fall(outcomes: Sequence[Outcome], way: int) -> str:
    """Return by how much the mean of the writers' error rates falls, with its interval."""
    rates = np.array([[wrong / o.tested for wrong in o.wrong] for o in outcomes])[:, [0, way]]
    chosen = np.random.default_rng(0).integers(len(rates), size=(RESAMPLES, len(rates)))
    means = rates[chosen].mean(axis=1)
    means = means[means[:, 0] > 0]
    if not len(means):
        return "no errors"
    low, high = np.percentile(1 - means[:, 1] / means[:, 0], (2.5, 97.5))
    before, after = rates.mean(axis=0)
    return f"{1 - after / before:.0%} [{low:.0%}, {high:.0%}]"


def spread(values: Sequence[float], digits: int) -> str:
    sd = np.std(values, ddof=1) if len(values) > 1 else np.nan
    return f"{np.mean(values):.{digits}f} ± {sd:.{digits}f}"


def print_table(found: dict[int, list[Outcome]], title: str) -> None:
    table = Table(title=title)
    names = ("taught of each", "reading", "writers", "wrong", "error %", "falls by [95 %]", "worse")
    for name in (*names, "MNIST loses", "seconds"):
        table.add_column(name, justify="left" if name == "reading" else "right")
    for count, outcomes in found.items():
        for way, name in enumerate(WAYS):
            wrong = sum(o.wrong[way] for o in outcomes)
            rate = 100 * float(np.mean([o.wrong[way] / o.tested for o in outcomes]))
            worse = sum(o.wrong[way] > o.wrong[0] for o in outcomes)
            is_adapted = name == "adapted"
            table.add_row(
                str(count) if not way else "",
                name,
                str(len(outcomes)),
                f"{wrong} of {sum(o.tested for o in outcomes)}",
                f"{rate:.2f}",
                fall(outcomes, way) if way else "",
                str(worse) if way else "",
                spread([o.mnist_lost for o in outcomes], 3) if is_adapted else "",
                spread([o.seconds for o in outcomes], 1) if is_adapted else "",
            )
        table.add_section()
    Console(width=120).print(table)
    print("limits: errors fall by 60 %, MNIST by 0.05 points at most, 20 s; ± is one sd")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("model", type=Path, nargs="?", default=bundled_model())
    parser.add_argument("--writers", choices=["test", "validation", "all"], default="test")
    parser.add_argument("--most", type=int, metavar="N", help="so many writers, evenly among them")
    parser.add_argument("--taught", type=int, nargs="+", default=TAUGHT, metavar="N")
    parser.add_argument("--each", action="store_true", help="a line for each writer too")
    parser.add_argument("--data", type=Path, default=DATASETS)
    options = parser.parse_args()
    model = Recognizer.from_file(options.model)
    chosen = [
        (writer, drawings)
        for writer, drawings in sorted(drawings_by_writer(options.data).items())
        if len(drawings) >= ENOUGH and is_measured(writer, options.writers)
    ]
    if options.most:
        chosen = chosen[:: -(-len(chosen) // options.most)]
    found: dict[int, list[Outcome]] = {count: [] for count in options.taught}
    for writer, drawings in chosen:
        hand = hand_of(writer, drawings, model)
        for count in options.taught:
            outcome = measure(hand, drawings, count, model, (options.model, options.data))
            found[count].append(outcome)
            if options.each:
                print(count, outcome, flush=True)
    print_table(found, f"Quick adapt, {options.writers} writers, {options.model.name}")


if __name__ == "__main__":
    main()

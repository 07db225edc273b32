"""Whole trainings, from the process's start to the saved model, beside those of another checkout.

    python -m tests.benchmarks.whole_training BEFORE [--rounds 5] [--kind quick|retrain|adapt …]

BEFORE is the folder of another checkout of this project; its code runs with this interpreter. Each
round trains once with each, in turn, with the round's number as the seed. Retraining and adapting
go on from the network that ships, with 50 digits as one hand drew them. MNIST, and for the pens the
folder "pen", come from where the other benchmarks find them.

Shown are medians, with the lowest and highest: seconds of the epochs as the worker counts them,
seconds and processor seconds of the whole process and its children; then mean and standard
deviation of the accuracy on MNIST's test set, which each model is scored on once.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from digitpad.core.my_digits.drawing import MyDigit, now
from digitpad.core.my_digits.exporting import export_ndjson
from digitpad.core.my_digits.store import MyDigits
from tests import sample_digits
from tests.public_data import use_datasets

PROJECT = Path(__file__).resolve().parents[2]
KINDS = ("quick", "retrain", "adapt")
OWN = 50


@dataclass(frozen=True)
class Run:
    """One training, in seconds, and its accuracy on MNIST's test set."""

    fitting: float
    whole: float
    processor: float
    accuracy: float


def own_digits(folder: Path) -> Path:
    """Write digits as the window does for a training, and return the file."""
    inks, labels = sample_digits.inks(OWN)
    with MyDigits(folder / "my-digits.sqlite") as mine:
        for ink, label in zip(inks, labels, strict=True):
            mine.add(MyDigit(ink, int(label), now()))
        export_ndjson(mine, folder / "mine.ndjson.gz")
    return folder / "mine.ndjson.gz"


def arguments(kind: str, seed: int, project: Path, mine: Path) -> list[str]:
    """Return what the worker is told."""
    shipped = str(project / "resources" / "digitnet.digitpad")
    if kind == "adapt":
        return ["adapt", shipped, str(mine)]
    if kind == "quick":
        return ["train", "--recipe", "digitnet", "--quick", "--seed", str(seed)]
    sources = ["--data", "mnist=0.2", "--data", f"{mine}=4"]
    return ["train", "--from", shipped, *sources, "--seed", str(seed)]


def trained(project: Path, given: list[str], folder: Path) -> Run:
    """Run the worker of ``project`` to its end."""
    command = [sys.executable, "-m", "trainer", *given, "--output", str(folder), "--events"]
    spent, begun = processor_seconds(), time.perf_counter()
    with subprocess.Popen(
        command,
        cwd=project,
        env=os.environ | {"PYTHONPATH": str(project)},
        stdin=subprocess.PIPE,  # its end is a cancel
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    ) as process:
        assert process.stdout is not None
        events = [json.loads(line) for line in process.stdout]
    whole = time.perf_counter() - begun
    if events[-1]["type"] != "completed":
        sys.exit(f"{project}: {events[-1]}")
    return Run(
        fitting=events[-1]["metrics"]["training_seconds"],
        whole=whole,
        processor=processor_seconds() - spent,
        accuracy=events[-1]["metrics"]["mnist_test_accuracy"],
    )


def processor_seconds() -> float:
    """Return the processor time of all children so far."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def row(name: str, runs: list[Run]) -> str:
    parts = [name.ljust(16)]
    for field in ("fitting", "whole", "processor"):
        values = [getattr(run, field) for run in runs]
        parts.append(f"{statistics.median(values):7.1f} ({min(values):.1f} to {max(values):.1f})")
    accuracies = [100 * run.accuracy for run in runs]
    deviation = statistics.stdev(accuracies) if len(runs) > 1 else 0.0
    return "  ".join([*parts, f"{statistics.mean(accuracies):.3f} ± {deviation:.3f} %"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("before", type=Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--kind", action="append", choices=KINDS)
    given = parser.parse_args()
    use_datasets()
    projects = {"before": given.before.resolve(), "now": PROJECT}
    with tempfile.TemporaryDirectory() as scratch:
        mine = own_digits(Path(scratch))
        for kind in given.kind or KINDS:
            runs: dict[str, list[Run]] = {name: [] for name in projects}
            for seed in range(given.rounds):
                for name, project in projects.items():
                    told = arguments(kind, seed, project, mine)
                    runs[name].append(trained(project, told, Path(scratch) / f"{kind}{name}{seed}"))
            print(f"{kind}, n = {given.rounds} each: fitting, whole, processor, MNIST test")
            for name, some in runs.items():
                print(row(name, some), flush=True)


if __name__ == "__main__":
    main()

"""What the worker costs: an epoch against a bare model.fit, its answers, and its memory.

    python -m tests.benchmarks.training [--share 0.2] [--epochs 3] [--rounds 3]

Runs a bare ``model.fit`` script and ``python -m trainer`` one after the other, in turn, on MNIST
(``--share`` of it in an epoch), and prints seconds, accuracy and ratio beside the limits. Needs
MNIST, where `digitpad.core.datasets.locate` finds it, and a machine with nothing else to do.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

from tests.benchmarks.memory import in_mib
from tests.public_data import use_datasets

PROJECT = Path(__file__).resolve().parents[2]
BARE = """
import json, sys, time
import keras, numpy as np
from keras import layers as l
from digitpad.core.datasets.load import load_dataset
share, epochs = float(sys.argv[1]), int(sys.argv[2])
parts = load_dataset("mnist").parts()
count = round(share * len(parts["train"]))
x, y = parts["train"].drawn()[:count, ..., None], parts["train"].labels[:count]
validation = parts["validation"].drawn()[..., None], parts["validation"].labels
keras.utils.set_random_seed(0)
model = keras.Sequential([keras.Input((28, 28, 1)), l.Conv2D(32, 3, activation="relu"),
    l.Conv2D(64, 3, activation="relu"), l.MaxPooling2D(2), l.Dropout(0.25), l.Flatten(),
    l.Dense(128, activation="relu"), l.Dropout(0.5), l.Dense(10)])
model.compile(keras.optimizers.Adadelta(1.0), metrics=["accuracy"],
    loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
class Clock(keras.callbacks.Callback):
    def on_epoch_begin(self, epoch, logs=None):
        self.begun = time.monotonic()
    def on_epoch_end(self, epoch, logs=None):
        print(json.dumps({"seconds": time.monotonic() - self.begun,
            "validation_accuracy": float(logs["val_accuracy"])}), flush=True)
model.fit(x, y, batch_size=128, epochs=epochs, validation_data=validation, verbose=0,
    callbacks=[Clock()])
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--share", type=float, default=0.2, help="of MNIST in an epoch")
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--rounds", type=int, default=3)
    given = parser.parse_args()
    use_datasets()
    console = Console(highlight=False)
    table = Table("what", "n", "median", "spread", "limit")
    _epochs(table, given.share, given.epochs, given.rounds)
    _answers(table, given.rounds)
    table.add_row("peak memory, cnn-32-64 on MNIST", "1", f"{_peak_memory():.0f} MB", "", "1600 MB")
    console.print(table)


def _epochs(table: Table, share: float, epochs: int, rounds: int) -> None:
    """Compare epochs from the second on: the first compiles."""
    bare: list[float] = []
    ours: list[float] = []
    accuracy = {"bare": 0.0, "worker": 0.0}
    for _ in range(rounds):
        lines = [json.loads(line) for line in _output(["-c", BARE, str(share), str(epochs)])]
        bare += [line["seconds"] for line in lines[1:]]
        accuracy["bare"] = lines[-1]["validation_accuracy"]
        with tempfile.TemporaryDirectory() as folder:
            options = ["--recipe", "cnn-32-64", "--epochs", str(epochs), "--data", f"mnist={share}"]
            events = [json.loads(line) for line in _worker([*options, "--output", f"{folder}/run"])]
        ended = [event for event in events if event["type"] == "epoch"]
        ours += [event["seconds"] for event in ended[1:]]
        accuracy["worker"] = ended[-1]["validation_accuracy"]
    for name, seconds in (("bare", bare), ("worker", ours)):
        what = f"epoch of cnn-32-64, {name} (validation {accuracy[name]:.2%})"
        _row(table, what, seconds, "")
    ratio = statistics.median(ours) / statistics.median(bare)
    table.add_row("worker / bare", f"{len(ours)}", f"{ratio:.3f}", "", "1.03")
    # A bare fit often waits for TensorFlow's tuning thread (see trainer/networks/feeding.py), and
    # what else the machine does only ever adds time: the fastest compare the work alone.
    table.add_row(
        "worker / bare, the fastest", f"{len(ours)}", f"{min(ours) / min(bare):.3f}", "", ""
    )


def _answers(table: Table, rounds: int) -> None:
    """Measure how soon the worker speaks and obeys."""
    imports = [_seconds(["-c", "import tensorflow"]) for _ in range(rounds)]
    first: list[float] = []
    obeyed: dict[str, list[float]] = {"stop": [], "cancel": []}
    for _ in range(rounds):
        for command, times in obeyed.items():
            progress, answer = _told(command)
            first.append(progress)
            times.append(answer)
    _row(table, "import tensorflow", imports, "")
    _row(table, "start to first progress", first, "")
    beyond = statistics.median(first) - statistics.median(imports)
    table.add_row(
        "first progress after the import", f"{len(first)}", f"{beyond:.2f} s", "", "1.5 s"
    )
    _row(table, "stop to its answer", obeyed["stop"], "one step")
    _row(table, "cancel to the end of the process", obeyed["cancel"], "2 s")


def _told(command: str) -> tuple[float, float]:
    """Return seconds to the first progress, and from a command in mid-epoch to its answer.

    A stop is answered by its status, a cancel by the end of the process.
    """
    with tempfile.TemporaryDirectory() as folder:
        begun = time.monotonic()
        process = _start(["--recipe", "cnn-32-64", "--output", f"{folder}/run"])
        assert process.stdout is not None
        assert process.stdin is not None
        steps = 0
        first = told = answered = 0.0
        for line in process.stdout:
            event = json.loads(line)
            if event["type"] == "progress":
                steps += 1
                first = first or time.monotonic() - begun
            if steps == 5 and not told:
                process.stdin.write(json.dumps({"v": 1, "type": command}).encode() + b"\n")
                process.stdin.flush()
                told = time.monotonic()
            if command == "stop" and event.get("phase") == "stopping":
                answered = time.monotonic()
                break
        if command == "stop":
            process.kill()
        process.wait()
        return first, (answered or time.monotonic()) - told


def _peak_memory() -> float:
    """Return the largest resident size in MB of a run on all of MNIST, stopped after some steps."""
    with tempfile.TemporaryDirectory() as folder:
        process = _start(["--recipe", "cnn-32-64", "--epochs", "2", "--output", f"{folder}/run"])
        assert process.stdout is not None
        assert process.stdin is not None
        steps, told = 0, False
        for line in process.stdout:
            steps += json.loads(line)["type"] == "progress"
            if steps > 20 and not told:
                process.stdin.write(b'{"v": 1, "type": "stop"}\n')
                process.stdin.flush()
                told = True
        _, _, usage = os.wait4(process.pid, 0)
        return in_mib(usage.ru_maxrss)


def _start(options: Sequence[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "trainer", "train", *options, "--events"],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _worker(options: Sequence[str]) -> list[bytes]:
    with _start(options) as process:
        assert process.stdout is not None
        return process.stdout.readlines()


def _output(arguments: Sequence[str]) -> list[bytes]:
    ended = subprocess.run(
        [sys.executable, *arguments],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        check=True,
    )
    return ended.stdout.splitlines()


def _seconds(arguments: Sequence[str]) -> float:
    begun = time.monotonic()
    _output(arguments)
    return time.monotonic() - begun


def _row(table: Table, what: str, seconds: Sequence[float], limit: str) -> None:
    spread = f"{min(seconds):.2f}–{max(seconds):.2f} s"
    table.add_row(what, f"{len(seconds)}", f"{statistics.median(seconds):.2f} s", spread, limit)


if __name__ == "__main__":
    main()

"""What a training through ssh on loopback costs beside one here, and how late its events come.

``python -m tests.benchmarks.elsewhere [ROUNDS] [--only late]``, with MNIST where DIGITPAD_DATA has
it.

How late an event comes is measured one way: from when the worker there has written it, by a program
before the worker that notes the time of each line, to when this side has read it. Both are on this
machine and have one clock.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from digitpad.core.elsewhere import computers
from digitpad.core.training.protocol import Completed, Event, Progress
from digitpad.core.training.run_folder import RunFolder
from digitpad.core.training.train_config import DataSource, TrainConfig
from tests.elsewhere.far_side import follow
from tests.elsewhere.ssh_server import SshServer, serving
from tests.public_data import use_datasets

TRAIN = ["train", "--recipe", "mlp-512", "--epochs", "3", "--seed", "3"]
_STAMP = """
import subprocess, sys, time
with open(sys.argv[1], "w") as log:
    worker = subprocess.Popen(sys.argv[2:], stdout=subprocess.PIPE)
    for line in worker.stdout:
        log.write(f"{time.monotonic()} {line.decode()}")
        sys.stdout.buffer.write(line)
        sys.stdout.buffer.flush()
sys.exit(worker.wait())
"""


def seconds_of(output: Path, *more: str) -> float:
    began = time.perf_counter()
    command = [sys.executable, "-m", "trainer", *TRAIN, "--output", str(output), *more]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def lateness(server: SshServer, folder: Path, name: str) -> list[float]:
    """Return for each progress event of one training how many seconds it was on its way.

    The keeper there may leave out some that a later one has overtaken.
    """
    stamp, log = folder / "stamp.py", folder / f"{name}.log"
    stamp.write_text(_STAMP)
    prefix = shlex.join([sys.executable, str(stamp), str(log)])
    config = TrainConfig(recipe="mlp-512", data=(DataSource("mnist"),), epochs=3, seed=3)
    run = RunFolder.create(folder / name, config)
    arrived: list[tuple[tuple[int, int], float]] = []
    followed = follow(server.computer(prefix=prefix), config, run)
    note = followed.note

    def noted(event: Event | None) -> None:
        if isinstance(event, Progress):
            arrived.append(((event.epoch, event.step), time.monotonic()))
        note(event)

    followed.note = noted  # type: ignore[method-assign]
    followed.start()
    while not followed.ends:
        time.sleep(0.1)
    assert isinstance(followed.end(), Completed)
    sent: dict[tuple[int, int], float] = {}
    for line in log.read_text().splitlines():
        at, event = line.split(" ", 1)
        known = json.loads(event)
        if known["type"] == Progress.type:
            sent[known["epoch"], known["step"]] = float(at)
    return [at - sent[step] for step, at in arrived]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rounds", type=int, nargs="?", default=5)
    parser.add_argument("--only", choices=["late"], help="how late events come, and nothing else")
    given = parser.parse_args()
    use_datasets()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["DIGITPAD_HOME"] = str(folder / "home")
        with serving(folder / "sshd") as server:
            os.environ["PATH"] = f"{server.client}{os.pathsep}{os.environ['PATH']}"
            late = [lateness(server, folder, f"late{number}") for number in range(given.rounds)]
    seconds = sorted(second for some in late for second in some)
    print(
        f"progress events on their way: median {1000 * statistics.median(seconds):.1f} ms, "
        f"99th percentile {1000 * seconds[int(0.99 * len(seconds))]:.1f}, "
        f"longest {1000 * seconds[-1]:.1f}, n {len(seconds)} of {given.rounds} trainings"
    )
    if not given.only:
        whole(given.rounds)


def whole(rounds: int) -> None:
    """Print how long trainings take here and through ssh, in turn."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["DIGITPAD_HOME"] = str(folder / "home")
        with serving(folder / "sshd") as server:
            os.environ["PATH"] = f"{server.client}{os.pathsep}{os.environ['PATH']}"
            computers.add(server.computer())
            seconds_of(folder / "prepared", "--host", "loopback")
            here, there = [], []
            for number in range(rounds):
                here.append(seconds_of(folder / f"here{number}"))
                there.append(seconds_of(folder / f"there{number}", "--host", "loopback"))
        runs = [folder / "here0", folder / "there0"]
        tflite = [zipfile.ZipFile(run / "model.digitpad").read("model.tflite") for run in runs]
    for place, found in (("here", here), ("through ssh", there)):
        middle, spread = statistics.median(found), max(found) - min(found)
        print(f"{place}: median {middle:.2f} s, n {len(found)}, spread {spread:.2f} s")
    print(f"longer by {statistics.median(there) - statistics.median(here):.2f} s")
    print(f"the same model.tflite: {tflite[0] == tflite[1]}")


if __name__ == "__main__":
    main()

"""What a training through ssh on loopback costs beside one here, and how late its events come.

``python -m tests.benchmarks.elsewhere [ROUNDS]``, with MNIST where DIGITPAD_DATA says.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
import zipfile
from pathlib import Path

from digitpad.core.elsewhere import computers
from tests.elsewhere.ssh_server import serving

TRAIN = ["train", "--recipe", "mlp-512", "--epochs", "3", "--seed", "3"]


def seconds_of(output: Path, *more: str) -> float:
    began = time.perf_counter()
    command = [sys.executable, "-m", "trainer", *TRAIN, "--output", str(output), *more]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 5
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

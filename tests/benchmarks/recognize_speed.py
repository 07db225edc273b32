"""Time and memory of `digitpad recognize` on thousands of pen drawings, and of one reading.

    python -m tests.benchmarks.recognize_speed [INK_FILE]

Prints a table; the limits are those that the project set itself for a machine with two cores.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

from rich.console import Console
from rich.table import Table

from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ndjson import Drawing, read_ndjson
from digitpad.core.pictures.preprocess import picture_of_ink
from digitpad.core.reading.recognizer import Recognizer
from tests.benchmarks.memory import peak_mib
from tests.public_data import DATASETS

ROOT = Path(__file__).resolve().parents[2]
DEFAULT = DATASETS / "pen" / "pendigits-train.ndjson.gz"
RUNS = 3
SINGLE_READINGS = 1000


def peak_memory_mib(command: list[str]) -> float:
    """Run ``command`` and return its peak memory in MiB; 0 where the system does not tell."""
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return peak_mib(of_children=True)


def milliseconds(action: object, items: list[object]) -> list[float]:
    """Return how long ``action`` takes for each of the items."""
    assert callable(action)
    taken = []
    for item in items:
        start = time.perf_counter()
        action(item)
        taken.append((time.perf_counter() - start) * 1000)
    return taken


def main() -> None:
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else DEFAULT
    if not path.is_file():
        sys.exit(f"{path}: no ink file there; name one")
    drawings = [item for item in read_ndjson(path) if isinstance(item, Drawing)]
    command = [sys.executable, "-m", "digitpad", "recognize", "--json", str(path)]
    seconds, memory = [], []
    for _ in range(RUNS):
        start = time.perf_counter()
        memory.append(peak_memory_mib(command))
        seconds.append(time.perf_counter() - start)

    recognizer = Recognizer.from_file(bundled_model())
    inks: list[object] = [drawing.ink for drawing in drawings[:SINGLE_READINGS]]
    whole = milliseconds(recognizer.read, inks)
    drawing_only = milliseconds(picture_of_ink, inks)

    table = Table(title=f"reading {len(drawings)} drawings, {os.cpu_count()} cores")
    for column in ("measured", "n", "median", "worst 1 %", "limit"):
        table.add_column(column, justify="left" if column == "measured" else "right")
    table.add_row(
        "recognize, all of it", f"{RUNS}", f"{statistics.median(seconds):.2f} s", "", "10 s"
    )
    table.add_row("its peak memory", f"{RUNS}", f"{max(memory):.0f} MiB", "", "400 MiB")
    for name, values, limit in (("one reading", whole, "2 ms"), ("drawing it", drawing_only, "")):
        worst = statistics.quantiles(values, n=100)[-1]
        median = statistics.median(values)
        table.add_row(name, f"{len(values)}", f"{median:.2f} ms", f"{worst:.2f} ms", limit)
    Console().print(table)


if __name__ == "__main__":
    main()

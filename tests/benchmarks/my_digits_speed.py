"""How long own digits take: to save one, to read with very many, to open a large file.

    python -m tests.benchmarks.my_digits_speed [--drawings 20000]

Everything happens in a temporary folder with the real database, on this machine's own disk.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
from rich.console import Console
from rich.table import Table

from digitpad.core.files.paths import bundled_model
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.my_digits.drawing import MyDigit, now
from digitpad.core.my_digits.exporting import export_ndjson
from digitpad.core.my_digits.importing import import_ink
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.my_digits.vectors import load_prototypes
from digitpad.core.reading.personal_reader import PersonalReader, vector_of
from digitpad.core.reading.recognizer import Recognizer

SAVES = 200
READINGS = 300


def drawing(random: np.random.Generator) -> MyDigit:
    """Return about as much ink as a digit has: 30 to 60 points with times."""
    count = int(random.integers(30, 60))
    points = np.cumsum(random.normal(0, 8, (count, 2)), axis=0)
    stroke = Stroke(points, np.cumsum(random.uniform(0.004, 0.012, count)))
    return MyDigit(Ink((stroke,)), int(random.integers(10)), now())


def times_ms(what: Callable[[], object], count: int) -> list[float]:
    taken = []
    for _ in range(count):
        began = time.perf_counter()
        what()
        taken.append(1000 * (time.perf_counter() - began))
    return taken


def rows(folder: Path, drawings: int) -> Iterator[tuple[str, list[float], str]]:
    random = np.random.default_rng(1)
    recognizer = Recognizer.from_file(bundled_model())
    path = folder / "my-digits.sqlite"
    with MyDigits(path) as digits:
        for _ in range(0, drawings, 1000):
            digits.add_new([drawing(random) for _ in range(1000)])
        reader = PersonalReader(recognizer)
        began = time.perf_counter()
        reader.prototypes = load_prototypes(digits, recognizer)
        yield "first look at all of them, ms", [1000 * (time.perf_counter() - began)], ""
        loads = times_ms(lambda: load_prototypes(digits, recognizer), 3)
        yield "later starts, in the background, ms", loads, ""

        drawn = [drawing(random) for _ in range(SAVES)]
        taught = iter(zip(drawn, recognizer.read_many([d.ink for d in drawn]), strict=True))

        def teach() -> None:
            digit, reading = next(taught)  # it was read, and shown, before it is labelled
            saved = digits.add(digit)
            reader.prototypes.put(saved.id, saved.label, vector_of(reading, digit.ink))

        yield "teach one: saved and counting, ms", times_ms(teach, SAVES), "median ≤ 10"
        inks = iter([drawing(random).ink for _ in range(2 * READINGS)])
        plain = times_ms(lambda: recognizer.read(next(inks)), READINGS)
        yield "a reading by the network alone, ms", plain, ""
        personal = times_ms(lambda: reader.read(next(inks)), READINGS)
        yield f"a reading with {len(digits):,} own digits, ms", personal, "median ≤ 3"
        out = (folder / f"out-{number}.ndjson.gz" for number in range(2))
        exports = times_ms(lambda: export_ndjson(digits, next(out)), 2)
        yield "export all of them, gzipped, ms", exports, ""
        yield "import all of them again, ms", times_ms(lambda: import_out(folder), 1), ""
    opens = times_ms(lambda: MyDigits(path).close(), 5)
    yield "open the file and check it, ms", opens, ""
    with MyDigits(path) as digits:
        yield "list all without ink, ms", times_ms(digits.summaries, 5), ""


def import_out(folder: Path) -> None:
    with MyDigits(folder / "other.sqlite") as other:
        import_ink(other, folder / "out-0.ndjson.gz")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--drawings", type=int, default=20_000)
    options = parser.parse_args()
    table = Table(title=f"Own digits: {options.drawings:,} drawings")
    for name in ("what", "n", "median", "mean", "sd", "99th percentile", "limit"):
        table.add_column(name, justify="left" if name == "what" else "right")
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        for what, taken, limit in rows(Path(folder), options.drawings):
            values = np.array(taken)
            figures = (np.median(values), values.mean(), values.std(), np.percentile(values, 99))
            table.add_row(what, str(len(taken)), *(f"{v:.2f}" for v in figures), limit)
    Console(width=120).print(table)


if __name__ == "__main__":
    main()

"""How well digits on paper are found and read: simulated paper by condition, and real pictures.

    python -m tests.benchmarks.paper [--part test|validation] [-n 100] [--seed 0]
                                     [--photos tune|report] [--wrong SHEET.png]

Simulated paper (`paper_pictures.py`) is made of MNIST's digits and held-out pens in turn. Of the
real pictures, those whose name has an even SHA-1 were used to choose; ``--photos report`` reads
the others.
What no ink is found in counts as wrong, with a certainty of 0.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import os
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from PIL import Image, ImageDraw
from rich.console import Console
from rich.table import Table

from digitpad.core.arrays import Floats
from digitpad.core.datasets.digits import MNIST
from digitpad.core.datasets.load import load_dataset
from digitpad.core.datasets.locate import FOLDER_VARIABLE
from digitpad.core.datasets.split import Part
from digitpad.core.errors import NoInkError
from digitpad.core.files.paths import bundled_model
from digitpad.core.pictures.picture import picture_of_image
from digitpad.core.reading.recognizer import Recognizer
from tests.benchmarks.paper_pictures import CONDITIONS, cover_of_ink, cover_of_picture
from tests.public_data import DATASETS
from trainer.benchmarks.benchmark_sets import PEN_FILES

_LINES_PX: Final = (4.0, 14.0)
"""How wide pens draw, at a digit of 100 px."""
_SHOWN_PX: Final = 110
_COLUMNS: Final = 8


@dataclass(frozen=True, eq=False)
class Result:
    """One picture, what it is, and what it was read as."""

    image: Image.Image
    name: str
    label: int
    digit: int | None
    confidence: float
    seconds: float
    seen: Floats

    @property
    def is_right(self) -> bool:
        return self.digit == self.label


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", choices=("test", "validation"), default="test")
    parser.add_argument("-n", type=int, default=100, help="pictures of each condition")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--photos", choices=("tune", "report"))
    parser.add_argument("--wrong", type=Path, help="draw the misread ones into this PNG")
    given = parser.parse_args()
    os.environ[FOLDER_VARIABLE] = str(DATASETS)
    recognizer = Recognizer.from_file(bundled_model())
    table = Table(title=f"paper, {given.part} part, seed {given.seed}")
    for column in ("condition", "n", "wrong", "right", "median ms"):
        table.add_column(column, justify="left" if column == "condition" else "right")
    results: list[Result] = []
    for name, pictures in (*_simulated(given), *_photographed(given.photos)):
        row = [_read(recognizer, image, title, label) for image, title, label in pictures]
        results += row
        wrong = sum(not result.is_right for result in row)
        middle = 1000 * float(np.median([result.seconds for result in row]))
        right = f"{1 - wrong / len(row):.1%}"
        table.add_row(name, f"{len(row)}", f"{wrong}", right, f"{middle:.0f}")
    console = Console()
    console.print(table)
    console.print(_certainty(results))
    if given.wrong:
        _draw_wrong([result for result in results if not result.is_right], given.wrong)


Pictures = Iterable[tuple[Image.Image, str, int]]


def _simulated(given: argparse.Namespace) -> Iterator[tuple[str, Pictures]]:
    if given.n == 0:
        return
    part: Part = given.part
    mnist = load_dataset(MNIST).parts()[part]
    pens = [load_dataset(str(DATASETS / "pen" / f"{n}.ndjson.gz")).parts()[part] for n in PEN_FILES]
    pictures, inks = mnist.drawn(), [ink for digits in pens for ink in digits.inks]
    ink_labels = np.concatenate([digits.labels for digits in pens])
    for number, (name, condition) in enumerate(CONDITIONS.items()):
        rng = np.random.default_rng([given.seed, number])
        made = []
        for k in range(given.n):
            if k % 2 == 0:
                i = int(rng.integers(len(pictures)))
                cover, label = cover_of_picture(pictures[i]), int(mnist.labels[i])
            else:
                i = int(rng.integers(len(inks)))
                cover, label = cover_of_ink(inks[i], rng.uniform(*_LINES_PX)), int(ink_labels[i])
            pixels = np.uint8(condition(cover, rng) * 255 + 0.5)
            made.append((Image.fromarray(pixels), name, label))
        yield name, made


def _photographed(half: str | None) -> Iterator[tuple[str, Pictures]]:
    if half is None:
        return
    folder = DATASETS / "photos"
    with (folder / "index.csv").open(newline="") as file:
        entries = [entry for entry in csv.DictReader(file) if len(entry["label"]) == 1]
    chosen = [entry for entry in entries if is_tuning(entry["file"]) == (half == "tune")]
    for name, sudoku in (("real, without Sudoku", False), ("Sudoku cells", True)):
        yield (
            name,
            [
                (Image.open(folder / entry["file"]), entry["file"], int(entry["label"]))
                for entry in chosen
                if ("Sudoku" in entry["kind"]) == sudoku
            ],
        )


def is_tuning(name: str) -> bool:
    """Say whether a real picture is one of those that choices were made on."""
    return int(hashlib.sha1(name.encode()).hexdigest(), 16) % 2 == 0


def _read(recognizer: Recognizer, image: Image.Image, name: str, label: int) -> Result:
    started = time.perf_counter()
    try:
        reading = recognizer.read_picture(picture_of_image(image))
    except NoInkError:
        took = time.perf_counter() - started
        return Result(image, name, label, None, 0.0, took, np.zeros((28, 28), np.float32))
    took = time.perf_counter() - started
    return Result(image, name, label, reading.digit, reading.confidence, took, reading.picture)


def _certainty(results: list[Result]) -> str:
    confidence = np.array([result.confidence for result in results])
    right = np.array([result.is_right for result in results])
    sure = confidence >= 0.9
    bins = np.minimum((confidence * 15).astype(int), 14)
    ece = sum(
        abs(float(right[bins == b].mean() - confidence[bins == b].mean()))
        * float((bins == b).mean())
        for b in np.unique(bins)
    )
    return (
        f"ECE {ece:.4f}; of {int(sure.sum())} readings from 0.9 on {right[sure].mean():.2%} right; "
        f"of the right ones {sure[right].mean():.2%} from 0.9 on"
    )


def _draw_wrong(wrong: list[Result], path: Path) -> None:
    rows = max(1, -(-len(wrong) // _COLUMNS))
    sheet = Image.new("RGB", (_COLUMNS * 2 * _SHOWN_PX, rows * (_SHOWN_PX + 14)), "gray")
    pencil = ImageDraw.Draw(sheet)
    for number, result in enumerate(wrong):
        x = number % _COLUMNS * 2 * _SHOWN_PX
        y = number // _COLUMNS * (_SHOWN_PX + 14)
        shown = result.image.convert("RGB")
        shown.thumbnail((_SHOWN_PX - 2, _SHOWN_PX - 2))
        sheet.paste(shown, (x, y + 12))
        seen = Image.fromarray(np.uint8(255 - 255 * result.seen))
        sheet.paste(seen.resize((_SHOWN_PX - 6, _SHOWN_PX - 6), 0), (x + _SHOWN_PX, y + 12))
        said = f"{result.name} {result.label}>{result.digit} {result.confidence:.2f}"
        pencil.text((x, y), said, fill="yellow")
    sheet.save(path)


if __name__ == "__main__":
    main()

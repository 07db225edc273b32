"""How well a model reads: MNIST's test set, pens of writers it never saw, and the same pens bent.

    python tests/benchmarks/accuracy.py [MODEL.digitpad] [--part test|validation] [--data FOLDER]

Everything goes through the program's own preprocessing and LiteRT. Choices are made on
``--part validation``; the test part is scored once for each model that is recorded.
"""

from __future__ import annotations

import argparse
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw
from rich.console import Console
from rich.table import Table

from digitpad.core.browsing.disputed_labels import DISPUTED_IN_MNIST_TEST
from digitpad.core.evaluation import evaluate
from digitpad.core.ink import Ink, Stroke
from digitpad.core.ink_formats import Drawing, read_ndjson
from digitpad.core.pictures.picture import picture_of_image
from digitpad.core.places import bundled_model
from digitpad.core.preprocess import Picture, picture_of_ink
from digitpad.core.readers import idx
from digitpad.core.recognizer import Recognizer
from digitpad.core.split import mnist_validation_mask, part_of_writer

DATASETS = Path(__file__).resolve().parents[3] / "shared" / "datasets"
PEN_FILES = ("pendigits-train", "unipen-1a")
CANVAS_PX = 280
Floats = NDArray[np.float32]
Labels = NDArray[np.int64]
Draw = Callable[[Ink], Picture]


@dataclass(frozen=True)
class Row:
    """One line of the table: pictures, their digits, what is aimed for."""

    name: str
    pictures: Floats
    labels: Labels
    limit: str = ""


def moved(scale: float = 1.0, degrees: float = 0.0, shear: float = 0.0, shift: float = 0.0) -> Draw:
    """Return a function that scales, shears, turns and shifts ink before it is drawn."""
    angle = math.radians(degrees)
    turn = np.array([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
    matrix = scale * turn @ np.array([[1.0, shear], [0.0, 1.0]])

    def draw(ink: Ink) -> Picture:
        strokes = (Stroke(stroke.points @ matrix.T + shift) for stroke in ink)
        return picture_of_ink(Ink(tuple(strokes)))

    return draw


def drawn_by(line_px: float) -> Draw:
    """Return a function that draws ink as a paint program would and reads the picture of it."""

    def draw(ink: Ink) -> Picture:
        image = Image.new("L", (CANVAS_PX, CANVAS_PX), 255)
        pencil, half = ImageDraw.Draw(image), line_px / 2
        for stroke in ink.fitted(CANVAS_PX, 40):
            points = [(float(x), float(y)) for x, y in stroke.points]
            pencil.line(points, fill=0, width=round(line_px), joint="curve")
            for x, y in (points[0], points[-1]):
                pencil.ellipse((x - half, y - half, x + half, y + half), fill=0)
        return picture_of_image(image)

    return draw


VARIANTS: dict[str, Draw] = {
    "small (1/100)": moved(scale=0.01),
    "large (×100)": moved(scale=100),
    "off-centre": moved(shift=5000),
    "rotated +15°": moved(degrees=15),
    "rotated −15°": moved(degrees=-15),
    "sheared +0.25": moved(shear=0.25),
    "sheared −0.25": moved(shear=-0.25),
    "thin line, 1.4 px": lambda ink: picture_of_ink(ink, 1.4),
    "thick line, 3.4 px": lambda ink: picture_of_ink(ink, 3.4),
    "picture, thin pen": drawn_by(4),
    "picture, thick pen": drawn_by(28),
}


def mnist_row(folder: Path, part: str) -> Row:
    """Return MNIST's test set, or its validation part."""
    prefix = "t10k" if part == "test" else "train"
    images = idx.read_pictures(folder / f"{prefix}-images-idx3-ubyte.gz")
    labels = idx.read_labels(folder / f"{prefix}-labels-idx1-ubyte.gz").astype(np.int64)
    if part == "validation":
        images, labels = images[mnist_validation_mask()], labels[mnist_validation_mask()]
    limit = "≥ 99.70 %" if part == "test" else ""
    return Row(f"MNIST {part}", np.divide(images, 255, dtype=np.float32), labels, limit)


def pen_rows(folder: Path, part: str) -> Iterator[Row]:
    """Yield each pen file plain, both together plain, and both together in every variant."""
    inks: list[Ink] = []
    labels: list[int] = []
    for name, limit in zip(PEN_FILES, ("≥ 99.0 %", "≥ 98.9 %"), strict=True):
        drawings = [
            drawing
            for drawing in read_ndjson(folder / f"{name}.ndjson.gz")
            if isinstance(drawing, Drawing) and part_of_writer(drawing.writer or "") == part
        ]
        own_inks, own_labels = [d.ink for d in drawings], [int(d.word or -1) for d in drawings]
        yield row(f"{name}, {part} writers", own_inks, own_labels, picture_of_ink, limit)
        inks, labels = inks + own_inks, labels + own_labels
    yield row("both pens, plain", inks, labels, picture_of_ink, "")
    for name, draw in VARIANTS.items():
        yield row(f"both pens, {name}", inks, labels, draw, "plain − 0.3")


def row(name: str, inks: list[Ink], labels: list[int], draw: Draw, limit: str) -> Row:
    return Row(name, np.stack([draw(ink) for ink in inks]), np.array(labels), limit)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path, nargs="?", default=bundled_model())
    parser.add_argument("--part", choices=("test", "validation"), default="test")
    parser.add_argument("--data", type=Path, default=DATASETS)
    given = parser.parse_args()
    recognizer = Recognizer.from_file(given.model)
    rows = (
        mnist_row(given.data / "mnist", given.part),
        *pen_rows(given.data / "pen", given.part),
    )
    table = Table(title=f"{given.model.name} ({recognizer.card.parameters:,} weights)")
    for column in ("set", "n", "misread", "right", "ECE", "reach"):
        table.add_column(column, justify="left" if column == "set" else "right")
    for part in rows:
        probabilities, _ = recognizer.read_pictures(part.pictures)
        result = evaluate(part.labels, probabilities)
        n, wrong = len(part.labels), len(result.misread)
        ece = f"{result.calibration.ece:.4f}"
        table.add_row(part.name, f"{n}", f"{wrong}", f"{result.accuracy:.2%}", ece, part.limit)
        if part.name == "MNIST test":
            fair = np.setdiff1d(result.misread, DISPUTED_IN_MNIST_TEST)
            note = "  without the 15 disputed labels"
            right = 1 - len(fair) / (n - len(DISPUTED_IN_MNIST_TEST))
            table.add_row(
                note, f"{n - len(DISPUTED_IN_MNIST_TEST)}", f"{len(fair)}", f"{right:.2%}", "", ""
            )
    Console().print(table)


if __name__ == "__main__":
    main()

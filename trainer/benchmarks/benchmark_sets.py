"""The rows on which a model is scored: MNIST, pens of unseen writers, and those pens distorted.

The rows of the validation part are there to choose by; those of the test part are scored once for
each model that is recorded, and are written into its card.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from digitpad.core.datasets.digits import MNIST
from digitpad.core.datasets.load import load_dataset
from digitpad.core.datasets.split import Part
from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.pictures.picture import picture_of_image
from digitpad.core.pictures.preprocess import Picture, picture_of_ink
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.scoring.metrics import Evaluation
from digitpad.core.scoring.score_pictures import evaluate_model

PEN_FILES: Final = ("pendigits-train", "unipen-1a")
_CANVAS_PX = 280
Draw = Callable[[Ink], Picture]


@dataclass(frozen=True, eq=False)
class Row:
    """Pictures (n, 28, 28) float32 of one kind, and their digits (n,) uint8."""

    name: str
    pictures: NDArray[np.float32]
    labels: NDArray[np.uint8]

    @property
    def key(self) -> str:
        """What its accuracy is called in a model's card."""
        return f"{self.name}_test_accuracy"


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
        image = Image.new("L", (_CANVAS_PX, _CANVAS_PX), 255)
        pencil, half = ImageDraw.Draw(image), line_px / 2
        for stroke in ink.fitted(_CANVAS_PX, 40):
            points = [(float(x), float(y)) for x, y in stroke.points]
            pencil.line(points, fill=0, width=round(line_px), joint="curve")
            for x, y in (points[0], points[-1]):
                pencil.ellipse((x - half, y - half, x + half, y + half), fill=0)
        return picture_of_image(image)

    return draw


PLAIN: Final = "pens_plain"
VARIANTS: Final[Mapping[str, Draw]] = {
    PLAIN: picture_of_ink,
    "pens_small": moved(scale=0.01),
    "pens_large": moved(scale=100),
    "pens_off_centre": moved(shift=5000),
    "pens_rotated_right_15": moved(degrees=15),
    "pens_rotated_left_15": moved(degrees=-15),
    "pens_sheared_left": moved(shear=0.25),
    "pens_sheared_right": moved(shear=-0.25),
    "pens_thin_line": lambda ink: picture_of_ink(ink, 1.4),
    "pens_thick_line": lambda ink: picture_of_ink(ink, 3.4),
    "pens_picture_thin": drawn_by(4),
    "pens_picture_thick": drawn_by(28),
}
"""Name of a row -> how the ink of both pen files is drawn for it."""


def rows(pen_folder: Path, part: Part) -> Iterator[Row]:
    """Yield MNIST's part, each pen file's, and both pens' in every variant. Raises DigitPadError.

    MNIST is found wherever `datasets` finds it.
    """
    mnist = load_dataset(MNIST).parts()[part]
    yield Row("mnist", mnist.drawn(), mnist.labels)
    pens = {
        name: load_dataset(str(pen_folder / f"{name}.ndjson.gz")).parts()[part]
        for name in PEN_FILES
    }
    for name, digits in pens.items():
        yield Row(name, digits.drawn(), digits.labels)
    both = [ink for digits in pens.values() for ink in digits.inks]
    labels = np.concatenate([digits.labels for digits in pens.values()])
    for name, draw in VARIANTS.items():
        yield Row(name, np.stack([draw(ink) for ink in both]), labels)


def scored(recognizer: Recognizer, row: Row) -> Evaluation:
    """Read every picture of ``row`` and compare."""
    return evaluate_model(recognizer, row.pictures, row.labels)

"""Pictures without a digit: of how many something is cut out, and what is then read in it.

    python -m tests.benchmarks.paper_nothing [-n 40] [--seed 5]

What is cut out still has to pass the network's own certainty that it sees a digit.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont
from rich.console import Console
from rich.table import Table

from digitpad.core.errors import NoInkError
from digitpad.core.files.paths import bundled_model
from digitpad.core.pictures.picture import picture_of_image
from digitpad.core.reading.recognizer import Reading, Recognizer

_SIDES_PX: Final = (200, 700)
_WORDS: Final = ("the", "quick", "brown", "fox", "jumps", "over", "a", "lazy", "dog", "again")
Made = Callable[[np.random.Generator, int, int], Image.Image]


def grain(rng: np.random.Generator, width: int, height: int) -> Image.Image:
    """An even wall, seen by a poor camera."""
    return _image(rng.normal(190, rng.uniform(2, 25), (height, width)))


def clouds(rng: np.random.Generator, width: int, height: int) -> Image.Image:
    """Soft blots of any size, everywhere."""
    values = rng.normal(0, 1, (height, width)).astype(np.float32)
    values = cv2.GaussianBlur(values, (0, 0), float(rng.uniform(3, 60)))
    return _image(60 + 150 * (values - values.min()) / np.ptp(values))


def gradient(rng: np.random.Generator, width: int, height: int) -> Image.Image:
    """A wall in uneven light."""
    y, x = np.mgrid[:height, :width]
    light = x * rng.normal() + y * rng.normal()
    light = (light - light.min()) / np.ptp(light)
    return _image(80 + 120 * light + rng.normal(0, 4, light.shape))


def lines(rng: np.random.Generator, width: int, height: int) -> Image.Image:
    """Ruled or squared paper on which nobody has written."""
    image = Image.new("L", (width, height), 235)
    pencil = ImageDraw.Draw(image)
    ink, line_px = int(rng.integers(60, 180)), int(rng.integers(1, 4))
    spacing = int(rng.integers(15, 50))
    for y in range(spacing // 2, height, spacing):
        pencil.line((0, y, width, y), fill=ink, width=line_px)
    for x in range(spacing // 2, width if rng.random() < 0.5 else 0, spacing):
        pencil.line((x, 0, x, height), fill=ink, width=line_px)
    return _image(np.asarray(image) + rng.normal(0, 4, (height, width)))


def text(rng: np.random.Generator, width: int, height: int) -> Image.Image:
    """A printed page."""
    image = Image.new("L", (width, height), int(rng.integers(200, 256)))
    pencil, size = ImageDraw.Draw(image), int(rng.integers(12, 30))
    ink, font = int(rng.integers(0, 80)), ImageFont.load_default(size)
    for y in range(10, height - size, round(1.4 * size)):
        pencil.text((10, y), " ".join(rng.choice(_WORDS, 12)), fill=ink, font=font)
    return image


def shapes(rng: np.random.Generator, width: int, height: int) -> Image.Image:
    """Blocks and ovals of any colour: a room, a landscape, a poster."""
    image = Image.new("RGB", (width, height), _colour(rng))
    pencil = ImageDraw.Draw(image)
    for _ in range(int(rng.integers(5, 40))):
        left, top = int(rng.integers(0, width)), int(rng.integers(0, height))
        box = (left, top, left + int(rng.integers(10, width)), top + int(rng.integers(10, height)))
        (pencil.rectangle if rng.random() < 0.5 else pencil.ellipse)(box, fill=_colour(rng))
    soft = cv2.GaussianBlur(np.asarray(image), (0, 0), float(rng.uniform(0.5, 4)))
    return _image(soft + rng.normal(0, 4, soft.shape))


KINDS: Final[Mapping[str, Made]] = {
    "grain": grain,
    "clouds": clouds,
    "gradients": gradient,
    "bare lines": lines,
    "pages of text": text,
    "coloured shapes": shapes,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("-n", type=int, default=40, help="pictures of each kind")
    parser.add_argument("--seed", type=int, default=5)
    given = parser.parse_args()
    recognizer = Recognizer.from_file(bundled_model())
    table = Table(title=f"pictures without a digit, seed {given.seed}")
    for column in ("kind", "n", "cut out", "taken for a digit", "of these from 0.9 on"):
        table.add_column(column, justify="left" if column == "kind" else "right")
    for number, (name, made) in enumerate(KINDS.items()):
        rng = np.random.default_rng([given.seed, number])
        found = [_read(recognizer, made(rng, *_size(rng))) for _ in range(given.n)]
        read = [reading for reading in found if reading is not None]
        taken = [one for one in read if recognizer.card.takes_for_digit(one.is_digit, drawn=False)]
        sure = sum(reading.confidence >= 0.9 for reading in taken)
        table.add_row(name, *map(str, (given.n, len(read), len(taken), sure)))
    Console().print(table)


def _read(recognizer: Recognizer, image: Image.Image) -> Reading | None:
    try:
        return recognizer.read_picture(picture_of_image(image))
    except NoInkError:
        return None


def _size(rng: np.random.Generator) -> tuple[int, int]:
    width, height = rng.integers(*_SIDES_PX, 2)
    return int(width), int(height)


def _colour(rng: np.random.Generator) -> tuple[int, int, int]:
    red, green, blue = rng.integers(0, 256, 3)
    return int(red), int(green), int(blue)


def _image(values: NDArray[np.floating]) -> Image.Image:
    return Image.fromarray(np.clip(values, 0, 255).astype(np.uint8))


if __name__ == "__main__":
    main()

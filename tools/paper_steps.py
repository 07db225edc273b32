"""Draw the steps from a photo to the digit, for docs/paper.md.

    python -m tools.paper_steps

Each row is one of the pictures of the tests: as it was taken, the sheet, what stands out from the
paper, that without lines, what was taken for ink over the photo, and what the network sees.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

import cv2
import numpy as np
from PIL import Image, ImageDraw

from digitpad.core.arrays import Bytes, Floats
from digitpad.core.pictures.brightness import colours
from digitpad.core.pictures.cutting import Cutting, cut_out_of
from digitpad.core.pictures.lines import without_lines, without_strips
from digitpad.core.pictures.paper import contrast
from digitpad.core.pictures.sheet import sheets, straightening

_ROOT: Final = Path(__file__).parents[1]
_CASES: Final = (
    "four-ruled-as-dark-as-the-ink.jpg",
    "five-hard-shadow.png",
    "seven-on-a-sheet-on-a-desk.jpg",
    "five-framed-on-some-sides.png",
)
_SIDE_PX: Final = 150
_TINT: Final = (224, 60, 40)


def main() -> None:
    rows = [_steps(_ROOT / "tests" / "data" / "paper" / name) for name in _CASES]
    whole = Image.new("RGB", (len(rows[0]) * _SIDE_PX, len(rows) * _SIDE_PX), "white")
    for y, row in enumerate(rows):
        for x, step in enumerate(row):
            step.thumbnail((_SIDE_PX - 8, _SIDE_PX - 8), Image.Resampling.LANCZOS)
            left = x * _SIDE_PX + (_SIDE_PX - step.width) // 2
            whole.paste(step, (left, y * _SIDE_PX + (_SIDE_PX - step.height) // 2))
    whole.quantize(64).save(_ROOT / "docs" / "images" / "paper-steps.png", optimize=True)


def _steps(path: Path) -> list[Image.Image]:
    with Image.open(path) as image:
        rgb = colours(image)
    found = cut_out_of(rgb)
    sheet = _sheet(rgb)
    seen = contrast(sheet, is_dark=found.is_dark, window_px=round(0.35 * min(sheet.shape[:2])))
    stripped, gone = without_strips(seen.ink, 0.3 * float(seen.ink.max()))
    ruled, _ = without_lines(stripped, seen.noise, gone)
    network = Image.fromarray(np.uint8(255 * found.picture)).resize((140, 140), 0)
    return [
        Image.fromarray(rgb),
        Image.fromarray(sheet),
        _ink(seen.ink),
        _ink(ruled),
        _tinted(rgb, found),
        network.convert("RGB"),
    ]


def _sheet(rgb: Bytes) -> Bytes:
    """Return the largest sheet that a digit was found on, laid out; else all of the picture."""
    for corners in sheets(rgb):
        matrix, size = straightening(corners)
        return np.asarray(cv2.warpPerspective(rgb, matrix, size), np.uint8)
    return rgb


def _ink(ink: Floats) -> Image.Image:
    return Image.fromarray(np.uint8(255 - 255 * np.clip(ink / max(ink.max(), 0.01), 0, 1)))


def _tinted(rgb: Bytes, found: Cutting) -> Image.Image:
    tinted = np.where(found.taken[..., None], np.uint8(_TINT), rgb)
    image = Image.fromarray(tinted)
    width, height = image.size
    left, top, right, bottom = found.box
    box = (left * width, top * height, right * width, bottom * height)
    ImageDraw.Draw(image).rectangle(box, outline=_TINT, width=max(1, width // 150))
    return image


if __name__ == "__main__":
    main()

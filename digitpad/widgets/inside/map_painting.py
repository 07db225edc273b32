"""Numbers as pixels: maps in ink on paper, weights in the colours of for and against."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage, QPalette

from digitpad.core.arrays import Floats
from digitpad.widgets.common.painting import colours
from digitpad.widgets.common.painting.evidence_painting import SPEAKS_AGAINST, SPEAKS_FOR

Table: TypeAlias = NDArray[np.uint32]
"""(2 * _STEPS + 1,) uint32 colours 0xffRRGGBB, from the most negative number to the largest."""
_STEPS: Final = 127
_CELL_PX, _GAP_PX, _UNIT_PX = 28, 3, 12
_LARGEST_PX: Final = 112
_FULL_FROM: Final = 0.6
"""Of a layer's strongest number; faint maps would hardly be seen otherwise."""


def map_table(palette: QPalette) -> Table:
    """Return colours for what layers give: as ink on paper above 0, red below."""
    return _table(palette, palette.text().color(), SPEAKS_AGAINST)


def weight_table(palette: QPalette) -> Table:
    """Return colours for weights: blue for, red against."""
    return _table(palette, SPEAKS_FOR, SPEAKS_AGAINST)


def _table(palette: QPalette, above: QColor, below: QColor) -> Table:
    paper = palette.base().color()
    shares = np.arange(1, _STEPS + 1) / _STEPS
    falling = [colours.mixed(paper, below, share).rgb() for share in shares[::-1]]
    rising = [colours.mixed(paper, above, share).rgb() for share in shares]
    return np.array([*falling, paper.rgb(), *rising], np.uint32)


def steps_of(values: Floats, strongest: float) -> NDArray[np.intp]:
    """Return the place in a table for each of ``values``; ``strongest`` has the full colour."""
    scale = _STEPS / strongest if strongest > 0 else 0.0
    bounded = np.clip(np.nan_to_num(values * scale), -_STEPS, _STEPS)
    return np.asarray(np.rint(bounded).astype(np.intp) + _STEPS)


def image_of_values(values: Floats, strongest: float, table: Table) -> QImage:
    """Return (height, width) numbers as an image of as many pixels."""
    return _image(table[steps_of(values, strongest)])


def _image(pixels: Table) -> QImage:
    height, width = pixels.shape
    data = np.ascontiguousarray(pixels)
    return QImage(data.data, width, height, 4 * width, QImage.Format.Format_RGB32).copy()


@dataclass(frozen=True)
class Mosaic:
    """Where many maps of one size lie, row by row."""

    count: int
    columns: int
    rows: int
    height: int
    """Of one map as it is painted, in its own pixels."""
    width: int
    repeat: int
    """So many times each pixel of a tiny map is painted, each way."""
    every: int
    """Of a huge map only every so many pixels are painted."""
    gap: int
    """Between two maps, in their pixels."""
    scale: int
    """Logical pixels for each pixel."""

    def cell(self, number: int) -> QRect:
        """Return where a map lies, in logical pixels."""
        row, column = divmod(number, self.columns)
        x, y = column * (self.width + self.gap), row * (self.height + self.gap)
        return QRect(
            x * self.scale, y * self.scale, self.width * self.scale, self.height * self.scale
        )

    def number_at(self, x: float, y: float) -> int | None:
        """Return which map lies at a place in logical pixels."""
        column = int(x // ((self.width + self.gap) * self.scale))
        row = int(y // ((self.height + self.gap) * self.scale))
        number = row * self.columns + column
        is_inside = 0 <= column < self.columns and row >= 0 and number < self.count
        return number if is_inside else None

    @property
    def area(self) -> QRect:
        """All of it, in logical pixels."""
        return QRect(
            0,
            0,
            (self.columns * (self.width + self.gap) - self.gap) * self.scale,
            (self.rows * (self.height + self.gap) - self.gap) * self.scale,
        )

    def image(self, values: Floats, table: Table, behind: QColor) -> QImage:
        """Return (height, width, maps) numbers as one image, the strongest in full colour."""
        shown = values[:: self.every, :: self.every, : self.count]
        strongest = _FULL_FROM * float(np.abs(values).max(initial=0))
        steps = steps_of(np.moveaxis(shown, 2, 0), strongest)
        steps = steps.repeat(self.repeat, axis=1).repeat(self.repeat, axis=2)
        tall, wide = self.height + self.gap, self.width + self.gap
        cells = np.full((self.rows * self.columns, tall, wide), behind.rgb(), np.uint32)
        cells[: self.count, : self.height, : self.width] = table[steps]
        rows = cells.reshape(self.rows, self.columns, tall, wide).swapaxes(1, 2)
        pixels = rows.reshape(self.rows * tall, self.columns * wide)
        return _image(pixels[: -self.gap, : -self.gap])


def mosaic_of(height: int, width: int, maps: int, most: int) -> Mosaic:
    """Lay out the first ``most`` of so many maps, about as wide as high."""
    count = min(maps, most)
    longer = max(height, width)
    every = -(-longer // _LARGEST_PX)
    height, width = -(-height // every), -(-width // every)
    longer = max(height, width)
    aim = _LARGEST_PX if maps == 1 else _UNIT_PX if longer == 1 else _CELL_PX
    repeat = -(-4 // longer) if longer < 4 else 1
    scale = max(1, aim // (longer * repeat))
    gap = max(1, round(_GAP_PX / scale))
    columns = max(1, math.ceil(math.sqrt(count)))
    if count > 64:
        columns = max(8, math.ceil(math.sqrt(count * 2)))
    sizes = (height * repeat, width * repeat)
    return Mosaic(count, columns, -(-count // columns), *sizes, repeat, every, gap, scale)

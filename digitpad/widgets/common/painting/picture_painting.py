"""Turns 28x28 pictures into images and pixmaps in the palette's colours."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPalette, QPixmap

from digitpad.core.pictures.preprocess import SIDE_PX
from digitpad.widgets.common.painting import colours

Shades = NDArray[np.uint32]
"""(256,) uint32: the colour 0xffRRGGBB for each amount of ink."""


def shades(paper: QColor, ink: QColor) -> Shades:
    """Return the 256 colours from paper to ink."""
    mixed = [colours.mixed(paper, ink, level / 255).rgb() for level in range(256)]
    return np.array(mixed, np.uint32)


def paper_shades(palette: QPalette) -> Shades:
    """Return the colours of ink on paper: dark on light in light mode, light on dark in dark."""
    return shades(palette.base().color(), palette.text().color())


def image_of(picture: NDArray[np.uint8], shades_of_ink: Shades, side_px: int) -> QImage:
    """Return (28, 28) uint8 smoothly scaled to ``side_px``, as an image that owns its pixels."""
    pixels = shades_of_ink[picture]
    image = QImage(pixels.data, SIDE_PX, SIDE_PX, 4 * SIDE_PX, QImage.Format.Format_RGB32)
    if side_px == SIDE_PX:
        return image.copy()
    return image.scaled(
        QSize(side_px, side_px),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def pixmap_of(
    picture: NDArray[np.uint8], shades_of_ink: Shades, side_px: int, device_ratio: float
) -> QPixmap:
    """Return (28, 28) uint8 smoothly scaled to ``side_px`` logical pixels."""
    pixmap = QPixmap.fromImage(image_of(picture, shades_of_ink, round(side_px * device_ratio)))
    pixmap.setDevicePixelRatio(device_ratio)
    return pixmap

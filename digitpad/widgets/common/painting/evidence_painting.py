"""Which ink, or which weights, speak for something and against it, in two colours."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage

from digitpad.core.arrays import Floats
from digitpad.core.pictures.preprocess import SIDE_PX

SPEAKS_FOR = QColor("#1a73e8")
SPEAKS_AGAINST = QColor("#e0501a")
"""Blue and orange red, which nearly everyone can tell apart on light and dark paper."""
_STRONGEST = 0.85
_FAINTEST_NATS = 0.3
"""Evidence is scaled to its strongest pixel, but at least to this, so as not to amplify noise."""


def overlay(evidence: Floats) -> QImage:
    """Return (28, 28) evidence as colours: the stronger, the more opaque."""
    strongest = max(float(np.abs(evidence).max()), _FAINTEST_NATS)
    strength = np.clip(np.abs(evidence) / strongest, 0, 1) * _STRONGEST
    colour = np.where((evidence > 0)[..., None], _rgb(SPEAKS_FOR), _rgb(SPEAKS_AGAINST))
    pixels = np.empty((SIDE_PX, SIDE_PX, 4), np.uint8)
    pixels[..., :3] = np.round(colour * strength[..., None])  # premultiplied
    pixels[..., 3] = np.round(255 * strength)
    image = QImage(
        pixels.data, SIDE_PX, SIDE_PX, 4 * SIDE_PX, QImage.Format.Format_RGBA8888_Premultiplied
    )
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied).scaled(
        QSize(4 * SIDE_PX, 4 * SIDE_PX),
        Qt.AspectRatioMode.IgnoreAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )


def _rgb(colour: QColor) -> NDArray[np.float64]:
    return np.array([colour.red(), colour.green(), colour.blue()], np.float64)

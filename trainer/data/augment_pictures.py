"""Other pictures out of the pictures we have: turned, bent, thicker, thinner, softer.

For data that was never ink, such as MNIST. Works on a whole stack at once in NumPy, fast enough to
stay ahead of the training in a thread beside it.
"""

from __future__ import annotations

from dataclasses import dataclass, fields

import numpy as np
from numpy.typing import NDArray

Pictures = NDArray[np.float32]
"""(n, 28, 28) float32 in 0..1, ink 1 on paper 0."""

_SIDE = 28
_MIDDLE = 13.5
_AT_ONCE = 512


@dataclass(frozen=True)
class PictureAugmentation:
    """How far pictures are changed."""

    rotation_degrees: float = 14.0
    shear: float = 0.2
    log_scale: float = 0.13
    shift_px: float = 1.0
    bend_px: float = 0.9
    """Largest amplitude of each of the smooth waves that bend a picture."""
    thickness_chance: float = 0.4
    thickness: float = 0.7
    """How much thicker or thinner lines get; 1 is a whole pixel on each side."""
    blur_chance: float = 0.2
    contrast: float = 0.15

    def scaled(self, share: float) -> PictureAugmentation:
        """Return this with every number multiplied by ``share``."""
        return PictureAugmentation(*(share * getattr(self, item.name) for item in fields(self)))


PICTURE_AUGMENTATION = PictureAugmentation()
_WAVES = 2


def augment_pictures(
    pictures: Pictures,
    rng: np.random.Generator,
    amount: PictureAugmentation = PICTURE_AUGMENTATION,
) -> Pictures:
    """Return as many pictures, each changed at random in shape, thickness and softness."""
    changed = np.empty_like(pictures)
    for first in range(0, len(pictures), _AT_ONCE):
        part = slice(first, first + _AT_ONCE)
        changed[part] = restyled(warped(pictures[part], rng, amount), rng, amount)
    return changed


def warped(
    pictures: Pictures,
    rng: np.random.Generator,
    amount: PictureAugmentation = PICTURE_AUGMENTATION,
) -> Pictures:
    """Turn, shear, scale, shift and bend each picture; bilinear, paper beyond the edge."""
    n = len(pictures)
    x, y = _random_places(n, rng, amount)
    left, top = np.floor(x), np.floor(y)
    right_part, lower_part = x - left, y - top
    # A ring of paper around the picture, so that every place outside is paper.
    padded = np.pad(pictures, ((0, 0), (1, 1), (1, 1))).reshape(n, -1)
    columns = [np.clip(left + 1 + i, 0, _SIDE + 1).astype(np.int32) for i in (0, 1)]
    rows = [np.clip(top + 1 + i, 0, _SIDE + 1).astype(np.int32) * (_SIDE + 2) for i in (0, 1)]
    upper, lower = (
        _taken(padded, row + columns[0]) * (1 - right_part)
        + _taken(padded, row + columns[1]) * right_part
        for row in rows
    )
    mixed = upper + (lower - upper) * lower_part
    return mixed.reshape(n, _SIDE, _SIDE).astype(np.float32, copy=False)


def _taken(flat: NDArray[np.float32], places: NDArray[np.int32]) -> NDArray[np.float32]:
    taken: NDArray[np.float32] = np.take_along_axis(flat, places, axis=1)
    return taken


def _random_places(
    n: int, rng: np.random.Generator, amount: PictureAugmentation
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return x and y, (n, 784) float32 each: the source of each new pixel in the old picture."""
    grid_y, grid_x = np.mgrid[:_SIDE, :_SIDE].reshape(2, 1, -1).astype(np.float32) - _MIDDLE
    matrix = _random_matrices(n, rng, amount)[:, :, :, None]
    shift = _uniform(rng, amount.shift_px, (n, 2, 1)) + np.float32(_MIDDLE)
    x = matrix[:, 0, 0] * grid_x + matrix[:, 0, 1] * grid_y + shift[:, 0]
    y = matrix[:, 1, 0] * grid_x + matrix[:, 1, 1] * grid_y + shift[:, 1]
    for _ in range(_WAVES):
        frequency = rng.normal(0, 0.22, (n, 2, 1)).astype(np.float32)
        phase = _uniform(rng, np.pi, (n, 1))
        wave = np.sin(frequency[:, 0] * grid_x + frequency[:, 1] * grid_y + phase)
        height = _uniform(rng, amount.bend_px, (n, 2, 1))
        x += height[:, 0] * wave
        y += height[:, 1] * wave
    return x, y


def _random_matrices(
    n: int, rng: np.random.Generator, amount: PictureAugmentation
) -> NDArray[np.float32]:
    """Return (n, 2, 2) float32: scale of each axis, then shear along x, then rotation."""
    angle = _uniform(rng, np.radians(amount.rotation_degrees), (n,))
    scale_x, scale_y = np.exp(_uniform(rng, amount.log_scale, (2, n)))
    shear = _uniform(rng, amount.shear, (n,))
    cosine, sine = np.cos(angle), np.sin(angle)
    rows = [
        [cosine * scale_x, (cosine * shear - sine) * scale_y],
        [sine * scale_x, (sine * shear + cosine) * scale_y],
    ]
    return np.moveaxis(np.array(rows, dtype=np.float32), -1, 0)


def restyled(
    pictures: Pictures,
    rng: np.random.Generator,
    amount: PictureAugmentation = PICTURE_AUGMENTATION,
) -> Pictures:
    """Make lines thicker or thinner, softer, paler or bolder, each in some of the pictures."""
    n = len(pictures)
    thickness = np.where(
        rng.random(n) < amount.thickness_chance, rng.uniform(-1, 1, n) * amount.thickness, 0
    )
    blur = np.where(rng.random(n) < amount.blur_chance, rng.uniform(0, 1, n), 0)
    styled = pictures.copy()
    for chosen, neighbour in ((thickness > 0, np.maximum), (thickness < 0, np.minimum)):
        _blend(styled, chosen, np.abs(thickness), _over_cross(styled[chosen], neighbour))
    _blend(styled, blur > 0, blur, _blurred(styled[blur > 0]))
    contrast = 1 + _uniform(rng, amount.contrast, (n, 1, 1))
    clipped: Pictures = np.clip(styled * contrast, 0, 1)
    return clipped


def _blend(
    pictures: Pictures, chosen: NDArray[np.bool_], share: NDArray[np.float64], other: Pictures
) -> None:
    """Move the chosen pictures towards ``other`` by their share, in place."""
    part = share[chosen, None, None].astype(np.float32)
    pictures[chosen] += part * (other - pictures[chosen])


def _over_cross(pictures: Pictures, join: np.ufunc) -> Pictures:
    """Join each pixel with its four neighbours: the grey dilation or erosion by one pixel."""
    padded = np.pad(pictures, ((0, 0), (1, 1), (1, 1)))
    joined = pictures
    for dy, dx in ((0, 1), (2, 1), (1, 0), (1, 2)):
        joined = join(joined, padded[:, dy : dy + _SIDE, dx : dx + _SIDE])
    return joined


def _blurred(pictures: Pictures) -> Pictures:
    """Smooth with the weights 1 2 1 in both directions."""
    padded = np.pad(pictures, ((0, 0), (1, 1), (1, 1)))
    rows = padded[:, :-2] + 2 * padded[:, 1:-1] + padded[:, 2:]
    blurred = rows[:, :, :-2] + 2 * rows[:, :, 1:-1] + rows[:, :, 2:]
    return np.asarray(blurred / 16, dtype=np.float32)


def _uniform(rng: np.random.Generator, limit: float, shape: tuple[int, ...]) -> NDArray[np.float32]:
    """Return float32 numbers spread evenly over -limit..limit."""
    return ((rng.random(shape, dtype=np.float32) * 2 - 1) * limit).astype(np.float32)

"""Other hands out of the hands we have: strokes bent, turned, cut and joined before they are drawn.

The changes imitate how writers and devices differ. Ink that is bent as vectors and then drawn keeps
clean, even lines; a bent picture does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from digitpad.core.ink.ink import Ink, Stroke
from digitpad.core.pictures.preprocess import picture_of_ink
from trainer.data.rare_forms import rare_form

Points = NDArray[np.float64]


@dataclass(frozen=True)
class InkAugmentation:
    """How far strokes are changed; lengths are fractions of half the drawing's longer side."""

    rotation_degrees: float = 27.0
    shear: float = 0.3
    log_aspect: float = 0.28
    bend: float = 0.09
    """Largest amplitude of each of the smooth waves that bend the whole drawing."""
    stroke_shift: float = 0.05
    """Standard deviation of each stroke's shift against the others."""
    tremor: float = 0.02
    trim: float = 0.08
    """Largest part of a stroke that is cut off at each end."""
    trim_chance: float = 0.25
    join_chance: float = 0.05
    drop_chance: float = 0.3
    drop_below: float = 0.06
    """Strokes with a smaller share of the ink than this may be left out."""
    coarse_chance: float = 0.2
    bar_chance: float = 0.06
    """Share of zeros that get a bar; some people write all of theirs so."""
    form_chance: float = 0.0
    """Share of the digits that are replaced by one of their `rare_forms`."""
    pen_width_px: tuple[float, float, float] = (1.3, 2.2, 3.8)
    """Thinnest, commonest and thickest line."""


INK_AUGMENTATION = InkAugmentation()
_WAVES = 3
_MANY_POINTS = 30


def draw_augmented(
    inks: Sequence[Ink],
    labels: Sequence[int] | NDArray[np.uint8],
    rng: np.random.Generator,
    amount: InkAugmentation = INK_AUGMENTATION,
) -> NDArray[np.float32]:
    """Return (n, 28, 28) float32 in 0..1: each ink changed and drawn with a random pen."""
    pictures = np.empty((len(inks), 28, 28), dtype=np.float32)
    for picture, ink, label in zip(pictures, inks, labels, strict=True):
        width = float(rng.triangular(*amount.pen_width_px))
        if label == 0 and rng.random() < amount.bar_chance:
            ink = barred(ink, rng)
        if amount.form_chance and rng.random() < amount.form_chance:
            ink = rare_form(int(label), rng)
        picture[:] = picture_of_ink(augmented_ink(ink, rng, amount), width)
    return pictures


def augmented_ink(
    ink: Ink, rng: np.random.Generator, amount: InkAugmentation = INK_AUGMENTATION
) -> Ink:
    """Return ``ink`` as another hand might have drawn it, in coordinates of about -1..1.

    Times and pressure are dropped: drawn pictures do not depend on them.
    """
    lines = [stroke.points - 1.0 for stroke in ink.fitted(2.0, 0.0)]
    lines = _joined(_without_specks(lines, rng, amount), rng, amount)
    matrix = _random_matrix(rng, amount)
    waves = _random_waves(rng, amount)
    return Ink(tuple(Stroke(_another_line(line, waves, matrix, rng, amount)) for line in lines))


def barred(ink: Ink, rng: np.random.Generator) -> Ink:
    """Return ``ink`` with a straight bar through its middle: level, or rising to the right."""
    lines = [stroke.points - 1.0 for stroke in ink.fitted(2.0, 0.0)]
    angle, reach = np.radians(rng.uniform(-20, 80)), rng.uniform(0.5, 1.2, (2, 1))
    direction = np.array([np.cos(angle), -np.sin(angle)])
    ends = np.array([[-1.0], [1.0]]) * reach * direction + rng.normal(0, 0.1, 2)
    return Ink(tuple(Stroke(line) for line in (*lines, ends)))


def _another_line(
    line: Points, waves: Points, matrix: Points, rng: np.random.Generator, amount: InkAugmentation
) -> Points:
    """Return one stroke cut, thinned, shaken and shifted, then bent and turned with the others."""
    line = _coarser(_trimmed(line, rng, amount), rng, amount)
    line = _shaken(line, rng, amount) + rng.normal(0, amount.stroke_shift, 2)
    return np.asarray(_bent(line, waves) @ matrix.T)


def _random_matrix(rng: np.random.Generator, amount: InkAugmentation) -> Points:
    """Return (2, 2): aspect, then shear along x, then rotation."""
    angle = np.radians(rng.uniform(-amount.rotation_degrees, amount.rotation_degrees))
    aspect = np.exp(rng.uniform(-amount.log_aspect, amount.log_aspect) / 2)
    shear = rng.uniform(-amount.shear, amount.shear)
    cosine, sine = np.cos(angle), np.sin(angle)
    turned = np.array([[cosine, -sine], [sine, cosine]]) @ np.array([[1.0, shear], [0.0, 1.0]])
    return np.asarray(turned @ np.diag([aspect, 1 / aspect]))


def _random_waves(rng: np.random.Generator, amount: InkAugmentation) -> Points:
    """Return (3, 5): for each wave its direction and frequency (2), phase (1) and amplitude (2)."""
    frequency = rng.normal(0, 2.2, (_WAVES, 2))
    phase = rng.uniform(0, 2 * np.pi, (_WAVES, 1))
    return np.hstack([frequency, phase, rng.uniform(-amount.bend, amount.bend, (_WAVES, 2))])


def _bent(line: Points, waves: Points) -> Points:
    """Move each point by the waves at its place: smooth, and the same for all strokes."""
    heights = np.sin(line @ waves[:, :2].T + waves[:, 2])
    return np.asarray(line + heights @ waves[:, 3:])


def _without_specks(
    lines: list[Points], rng: np.random.Generator, amount: InkAugmentation
) -> list[Points]:
    """Sometimes drop tiny strokes, as a light hand or a poor device does."""
    lengths = np.array([_arc(line)[-1] for line in lines])
    is_speck = lengths < amount.drop_below * lengths.sum()
    keep = ~is_speck | (rng.random(len(lines)) >= amount.drop_chance)
    return [line for line, kept in zip(lines, keep, strict=True) if kept]


def _joined(lines: list[Points], rng: np.random.Generator, amount: InkAugmentation) -> list[Points]:
    """Sometimes join two strokes, as when the pen is not lifted."""
    joined = lines[:1]
    for line in lines[1:]:
        if rng.random() < amount.join_chance:
            joined[-1] = np.vstack([joined[-1], line])
        else:
            joined.append(line)
    return joined


def _trimmed(line: Points, rng: np.random.Generator, amount: InkAugmentation) -> Points:
    """Cut a little off each end, as when the pen touches late or lifts early."""
    if len(line) < 3 or rng.random() >= amount.trim_chance:
        return line
    arc = _arc(line)
    first, last = rng.uniform(0, amount.trim, 2) * arc[-1]
    inside = line[(arc >= first) & (arc <= arc[-1] - last)]
    return inside if len(inside) > 1 else line


def _coarser(line: Points, rng: np.random.Generator, amount: InkAugmentation) -> Points:
    """Keep every second or third point, as a quick hand on a slow device leaves them."""
    if len(line) < _MANY_POINTS or rng.random() >= amount.coarse_chance:
        return line
    return np.vstack([line[: -1 : rng.integers(2, 4)], line[-1:]])


def _shaken(line: Points, rng: np.random.Generator, amount: InkAugmentation) -> Points:
    """Add a tremble: noise smoothed over neighbouring points."""
    noise = rng.normal(0, rng.uniform(0, amount.tremor), (len(line) + 2, 2))
    return np.asarray(line + (noise[:-2] + noise[1:-1] + noise[2:]) / 2)


def _arc(line: Points) -> Points:
    """Return (n,) the arc length from the beginning to each point."""
    return np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])

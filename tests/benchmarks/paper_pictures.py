"""Digits on simulated paper: one function for each way in which people photograph and scan.

Sizes are relative to the digit, whose longer side is DIGIT_PX at first. Brightness
is float32 in 0..1; a picture is (h, w, 3).
"""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from digitpad.core.ink.ink import Ink

Floats = NDArray[np.float32]
Rng = np.random.Generator
DIGIT_PX: Final = 100
_FINER: Final = 4


def cover_of_picture(picture: Floats) -> Floats:
    """Return the ink of a (28, 28) MNIST picture, enlarged and cut to its box, (h, w) in 0..1."""
    ys, xs = np.nonzero(picture > 0.1)
    cut = picture[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]
    scale = DIGIT_PX / max(cut.shape)
    padded = np.pad(cut, 2)
    large = cv2.resize(padded, None, fx=scale, fy=scale, interpolation=cv2.INTER_CUBIC)
    smooth = cv2.GaussianBlur(large, (0, 0), 0.3 * scale)
    return _boxed(np.clip((smooth - 0.35) / 0.3, 0, 1).astype(np.float32))


def cover_of_ink(ink: Ink, line_px: float) -> Floats:
    """Return strokes drawn with a pen of ``line_px``, cut to their box, (h, w) in 0..1."""
    side = (DIGIT_PX + 40) * _FINER
    image = Image.new("L", (side, side))
    pencil, half = ImageDraw.Draw(image), line_px * _FINER / 2
    for stroke in ink.fitted(side, 20 * _FINER + half):
        points = [(float(x), float(y)) for x, y in stroke.points]
        pencil.line(points, fill=255, width=round(2 * half))
        for x, y in points:
            pencil.ellipse((x - half, y - half, x + half, y + half), fill=255)
    small = image.resize((side // _FINER, side // _FINER), Image.Resampling.BOX)
    return _boxed(np.asarray(small, np.float32) / 255)


def _boxed(cover: Floats) -> Floats:
    ys, xs = np.nonzero(cover > 0.1)
    return cover[ys.min() : ys.max() + 1, xs.min() : xs.max() + 1]


@dataclass
class Scene:
    """Paper with a digit on it; what is done to it later changes the fields."""

    cover: Floats
    """(h, w) in 0..1: where the digit's ink lies."""
    box: tuple[int, int, int, int]
    """Left, top, right and bottom of the digit, px."""
    paper: Floats
    """(3,) colour of the paper."""
    ink: Floats
    """(3,) colour of the ink."""
    extra: Floats
    """(h, w) in 0..1: ink of lines, as a share of the digit's contrast."""

    def picture(self) -> Floats:
        """Return (h, w, 3) float32 in 0..1."""
        cover = np.maximum(self.cover, self.extra)[..., None]
        return (self.paper + (self.ink - self.paper) * cover).astype(np.float32)


def laid_out(cover: Floats, rng: Rng, margins: tuple[float, float] = (0.25, 0.9)) -> Scene:
    """Lay a digit on paper with a margin of its own on each side, in digit sizes."""
    left, top, right, bottom = (round(m * DIGIT_PX) for m in rng.uniform(*margins, 4))
    whole = np.pad(cover, ((top, bottom), (left, right)))
    box = (left, top, left + cover.shape[1], top + cover.shape[0])
    paper = np.full(3, rng.uniform(0.78, 0.97)) * rng.uniform(0.96, 1, 3)
    ink = np.full(3, rng.uniform(0.05, 0.3)) * rng.uniform(0.85, 1.15, 3)
    empty = np.zeros_like(whole)
    return Scene(whole, box, np.float32(paper), np.float32(ink), empty)


def _noisy(picture: Floats, rng: Rng, sigma: float) -> Floats:
    return np.clip(picture + rng.normal(0, sigma, picture.shape), 0, 1).astype(np.float32)


def _grid(shape: tuple[int, ...]) -> tuple[Floats, Floats]:
    y, x = np.mgrid[: shape[0], : shape[1]].astype(np.float32)
    return x, y


def plain(cover: Floats, rng: Rng) -> Floats:
    return _noisy(laid_out(cover, rng).picture(), rng, 0.01)


def _distance_to_edge(scene: Scene, rng: Rng) -> Floats:
    """Return the signed distance, px, to a straight line through the digit."""
    left, top, right, bottom = scene.box
    x, y = _grid(scene.cover.shape)
    angle = rng.uniform(0, 2 * np.pi)
    across = rng.uniform(0.3, 0.7, 2)
    middle_x, middle_y = left + across[0] * (right - left), top + across[1] * (bottom - top)
    return (x - middle_x) * np.float32(np.cos(angle)) + (y - middle_y) * np.float32(np.sin(angle))


def shadow(cover: Floats, rng: Rng, *, soft_px: tuple[float, float]) -> Floats:
    """Halve the light on one side of a line through the digit."""
    scene = laid_out(cover, rng)
    edge = 1 / (1 + np.exp(-_distance_to_edge(scene, rng) / rng.uniform(*soft_px)))
    return _noisy(scene.picture() * (1 - 0.5 * edge[..., None]), rng, 0.01)


def vignette(cover: Floats, rng: Rng) -> Floats:
    scene = laid_out(cover, rng)
    x, y = _grid(scene.cover.shape)
    height, width = scene.cover.shape
    away = np.hypot((x - width / 2) / width, (y - height / 2) / height) / 0.707
    return _noisy(scene.picture() * (1 - rng.uniform(0.4, 0.75) * away[..., None] ** 2), rng, 0.01)


def pencil(cover: Floats, rng: Rng) -> Floats:
    """Pale, grainy, on paper that is not quite smooth."""
    scene = laid_out(cover, rng)
    grain = cv2.GaussianBlur(rng.normal(0, 1, cover.shape).astype(np.float32), (0, 0), 1.2)
    grain = np.clip(0.8 + 0.35 * grain / grain.std(), 0.15, 1)
    left, top, right, bottom = scene.box
    scene.cover[top:bottom, left:right] *= grain
    scene.ink = scene.paper - np.float32(rng.uniform(0.15, 0.4))
    return _noisy(scene.picture(), rng, 0.015)


def coloured(cover: Floats, rng: Rng) -> Floats:
    scene = laid_out(cover, rng)
    inks = ((0.85, 0.1, 0.15), (0.1, 0.2, 0.8), (0.1, 0.6, 0.25), (0.95, 0.5, 0.1), (0.6, 0.2, 0.7))
    scene.ink = np.float32(inks[rng.integers(len(inks))])
    papers = ((1, 1, 1), (0.98, 0.95, 0.8), (0.85, 0.93, 0.98), (0.97, 0.9, 0.6))
    scene.paper = np.float32(papers[rng.integers(len(papers))])
    return _noisy(scene.picture(), rng, 0.01)


def lined(cover: Floats, rng: Rng, *, strength: float, squared: bool) -> Floats:
    """Ruled or squared paper, turned by up to 3°, of the digit's contrast times ``strength``."""
    scene = laid_out(cover, rng, (0.5, 1.4))
    x, y = _grid(scene.cover.shape)
    spacing, width = DIGIT_PX * rng.uniform(0.4, 1.2), rng.uniform(1, 3)
    turn = np.deg2rad(rng.uniform(-3, 3))
    for along, across in ((x, y), (-y, x))[: 1 + squared]:
        place = (across * np.cos(turn) + along * np.sin(turn) + rng.uniform(0, spacing)) % spacing
        cover_of_line = np.clip(width / 2 + 0.5 - np.minimum(place, spacing - place), 0, 1)
        scene.extra = np.maximum(scene.extra, strength * cover_of_line).astype(np.float32)
    return _noisy(scene.picture(), rng, 0.01)


def boxed(cover: Floats, rng: Rng, *, strength: float) -> Floats:
    """A drawn box around the digit, clear of it by 5 to 50 hundredths of its size."""
    scene = laid_out(cover, rng, (0.6, 1.2))
    gaps = DIGIT_PX * rng.uniform(0.05, 0.5, 4)
    left, top, right, bottom = np.array(scene.box) + gaps * np.array([-1, -1, 1, 1])
    x, y = _grid(scene.cover.shape)
    turn = np.tan(np.deg2rad(rng.uniform(-2, 2)))
    x, y = x + turn * (y - top), y - turn * (x - left)
    outside = np.maximum(np.maximum(left - x, x - right), np.maximum(top - y, y - bottom))
    line = np.clip(rng.uniform(1, 3) / 2 + 0.5 - np.abs(outside), 0, 1)
    scene.extra = (strength * line).astype(np.float32)
    return _noisy(scene.picture(), rng, 0.01)


def framed(cover: Floats, rng: Rng) -> Floats:
    """A dark frame along the picture's edge, of a width of its own on each side, some none."""
    scene = laid_out(cover, rng, (0.35, 0.9))
    height, width = scene.cover.shape
    widths = np.round(DIGIT_PX * rng.uniform(0.01, 0.12, 4) * (rng.random(4) < 0.8)).astype(int)
    scene.extra[: widths[0]] = scene.extra[height - widths[1] :] = 1
    scene.extra[:, : widths[2]] = scene.extra[:, width - widths[3] :] = 1
    return _noisy(scene.picture(), rng, 0.01)


def panel(cover: Floats, rng: Rng) -> Floats:
    """A light digit on a dark panel (or dark on a grey one) that lies on a light page."""
    scene = laid_out(cover, rng, (0.25, 0.6))
    if rng.random() < 0.7:
        scene.paper = np.float32(rng.uniform(0.05, 0.3) * np.ones(3))
        scene.ink = np.float32(rng.uniform(0.75, 1) * np.ones(3))
    else:
        scene.paper = np.float32(rng.uniform(0.45, 0.65) * np.ones(3))
    widths = [(round(w), round(v)) for w, v in DIGIT_PX * rng.uniform(0.1, 1, (2, 2))]
    page = [np.pad(c, widths, constant_values=rng.uniform(0.85, 1)) for c in scene.picture().T]
    return _noisy(np.stack(page).T, rng, 0.01)


def sheet(cover: Floats, rng: Rng) -> Floats:
    """A light sheet on a dark desk with some grain, seen from aside."""
    scene = laid_out(cover, rng, (0.4, 1.0))
    picture = scene.picture()
    height, width = picture.shape[:2]
    room = round(0.35 * max(height, width))
    corners = np.float32([(0, 0), (width, 0), (width, height), (0, height)])
    moved = corners + rng.uniform(-0.09, 0.09, (4, 2)) * (width, height) + room
    matrix = cv2.getPerspectiveTransform(corners, np.float32(moved))
    size = (width + 2 * room, height + 2 * room)
    desk = rng.uniform(0.1, 0.4) * rng.uniform(0.7, 1, 3)
    grain = cv2.GaussianBlur(rng.normal(0, 1, size[::-1]).astype(np.float32), (0, 0), 6, sigmaY=1)
    lying = desk * (1 + 0.15 * grain[..., None] / grain.std())
    seen = cv2.warpPerspective(picture, matrix, size, flags=cv2.INTER_AREA)
    mask = cv2.warpPerspective(np.ones((height, width), np.float32), matrix, size)[..., None]
    return _noisy(seen * mask + lying * (1 - mask), rng, 0.01)


def noisy(cover: Floats, rng: Rng, *, sigma: float) -> Floats:
    return _noisy(laid_out(cover, rng).picture(), rng, sigma)


def blurred(cover: Floats, rng: Rng) -> Floats:
    picture = cv2.GaussianBlur(laid_out(cover, rng).picture(), (0, 0), rng.uniform(1.5, 4))
    return _noisy(picture, rng, 0.01)


def jpeg(cover: Floats, rng: Rng) -> Floats:
    """JPEG of quality 30, the digit 40 to 100 px high."""
    scale = rng.uniform(0.4, 1)
    picture = cv2.resize(plain(cover, rng), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    data = io.BytesIO()
    Image.fromarray(np.uint8(picture * 255)).save(data, "JPEG", quality=30)
    return np.asarray(Image.open(data), np.float32) / 255


def cropped(cover: Floats, rng: Rng, *, side: str) -> Floats:
    """The picture's edge cuts off up to 8 % of the digit at one side."""
    scene = laid_out(cover, rng, (0.2, 0.6))
    left, top, right, bottom = scene.box
    lost = rng.uniform(0, 0.08)
    across, down = round(lost * (right - left)), round(lost * (bottom - top))
    cut = {
        "top": np.s_[top + down :],
        "bottom": np.s_[: bottom - down],
        "left": np.s_[:, left + across :],
        "right": np.s_[:, : right - across],
    }[side]
    return _noisy(scene.picture()[cut], rng, 0.01)


def small(cover: Floats, rng: Rng) -> Floats:
    """A digit of a twentieth of the picture's side, somewhere on an empty page."""
    side = 20 * 50
    digit = cv2.resize(cover, None, fx=0.5, fy=0.5, interpolation=cv2.INTER_AREA)
    scene = laid_out(digit, rng)
    free = np.array([side, side]) - digit.shape
    top, left = (rng.uniform(0.05, 0.95, 2) * free).astype(int)
    page = np.zeros((side, side), np.float32)
    page[top : top + digit.shape[0], left : left + digit.shape[1]] = digit
    scene.cover, scene.extra = page, np.zeros_like(page)
    return _noisy(scene.picture(), rng, 0.01)


def low_resolution(cover: Floats, rng: Rng) -> Floats:
    """The digit 12 to 40 px high."""
    scale = rng.uniform(12, 40) / DIGIT_PX
    picture = laid_out(cover, rng).picture()
    return _noisy(
        cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), rng, 0.01
    )


def tilted(cover: Floats, rng: Rng) -> Floats:
    """The digit turned by up to 20°."""
    height, width = cover.shape
    around = np.pad(cover, max(height, width) // 2)
    middle = (around.shape[1] / 2, around.shape[0] / 2)
    turn = cv2.getRotationMatrix2D(middle, rng.uniform(-20, 20), 1)
    return plain(_boxed(cv2.warpAffine(around, turn, around.shape[::-1])), rng)


Condition = Callable[[Floats, Rng], Floats]
STRENGTHS: Final = (0.1, 0.3, 0.6, 1.0)
CONDITIONS: Final[Mapping[str, Condition]] = {
    "plain": plain,
    "shadow, soft": partial(shadow, soft_px=(10, 40)),
    "shadow, hard": partial(shadow, soft_px=(0.3, 1)),
    "vignette": vignette,
    "pencil": pencil,
    "coloured ink": coloured,
    **{f"ruled {s:.0%}": partial(lined, strength=s, squared=False) for s in STRENGTHS},
    **{f"squared {s:.0%}": partial(lined, strength=s, squared=True) for s in STRENGTHS},
    **{f"box {s:.0%}": partial(boxed, strength=s) for s in STRENGTHS},
    "frame at the edge": framed,
    "panel": panel,
    "sheet on a desk": sheet,
    "noise 5%": partial(noisy, sigma=0.05),
    "noise 10%": partial(noisy, sigma=0.1),
    "blur": blurred,
    "JPEG 30": jpeg,
    **{f"cropped, {s}": partial(cropped, side=s) for s in ("top", "bottom", "left", "right")},
    "a twentieth of the side": small,
    "12 to 40 px": low_resolution,
    "tilted ±20°": tilted,
}
"""Name of a row -> how a digit's ink becomes a picture."""

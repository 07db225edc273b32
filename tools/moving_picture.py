"""Make the moving picture that the README begins with: real pens, read while they draw.

python -m tools.moving_picture [FILE.gif]   docs/images/pad.gif unless told otherwise

The window is the real one. Its canvas gets the events of a pen, as many in each frame as the hand
made in that time, and whatever the window shows then is the frame.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

from tools.stage import (
    IMAGES,
    choose,
    drawing,
    open_program,
    part,
    picture_of,
    rest,
    run_apart,
    with_palette,
)

if TYPE_CHECKING:
    from PIL import Image

    from digitpad.core.ink.ink import Ink
    from tests.pad import Points

DIGITS = ("pendigits/8/42", "pendigits/8/170")
"""A five and a crossed seven of a hand that the network has not seen, each in two strokes."""
WIDTH, HEIGHT, SCALE = 860, 560, 2
FRAME_MS = 80
"""As long as the bars take to get where they go."""
SECONDS_EACH = 1.9
"""How long a digit is drawn."""
LIFTED_FRAMES = 3
HELD_MS, LAST_HELD_MS = 900, 1800
COLOURS = 128


def frames() -> Iterator[tuple[Image.Image, int]]:
    """Yield pictures of the window, each with the milliseconds for which it is to be seen."""
    window = open_program(WIDTH, HEIGHT).window
    choose("actionAppearanceLight")
    rest()
    for key_id in DIGITS:
        choose("actionNew")
        rest(200)
        yield picture_of(window), HELD_MS // 2
        for _ in draw_slowly(drawing(key_id)):
            rest(FRAME_MS)
            yield picture_of(window), FRAME_MS
        rest(200)
        yield picture_of(window), LAST_HELD_MS if key_id == DIGITS[-1] else HELD_MS


def draw_slowly(ink: Ink) -> Iterator[None]:
    """Draw with a pen, at even speed, and pause after each frame's part of it."""
    from PySide6.QtCore import QEvent

    from tests.pad import on_page, send_pen

    canvas = part("canvas")
    strokes = on_page(ink)
    step = sum(map(length, strokes)) / (1000 * SECONDS_EACH / FRAME_MS)
    for points in strokes:
        send_pen(canvas, QEvent.Type.TabletPress, points[0], 0.5)
        covered, until = 0.0, step
        for before, point in pairwise(points):
            send_pen(canvas, QEvent.Type.TabletMove, point, 0.5)
            covered += length([before, point])
            if covered >= until:
                until += step
                yield
        send_pen(canvas, QEvent.Type.TabletRelease, points[-1], 0.0)
        for _ in range(LIFTED_FRAMES):
            yield


def length(points: Points) -> float:
    """Return how long a line through ``points`` is, in units of the page."""
    import numpy as np

    return float(np.hypot(*np.diff(np.asarray(points), axis=0).T).sum())


def write(path: Path) -> None:
    """Write the frames as a GIF that goes on for ever, with one palette for all of them."""
    shown, milliseconds = zip(*frames(), strict=True)
    first, *others = with_palette(shown, COLOURS)
    first.save(
        path,
        save_all=True,
        append_images=others,
        duration=list(milliseconds),
        loop=0,
        optimize=True,
    )
    print(f"{path}: {len(shown)} frames, {sum(milliseconds) / 1000:.1f} s, ", end="")
    print(f"{path.stat().st_size / 1000:.0f} kB")


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["--play"]:
        write(Path(arguments[1]))
        return
    path = Path(arguments[0]).resolve() if arguments else IMAGES / "pad.gif"
    run_apart("tools.moving_picture", "--play", str(path), scale=SCALE)


if __name__ == "__main__":
    main(sys.argv[1:])

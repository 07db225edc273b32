"""Ink as SVG: the same smooth curves as on the screen, dark on white."""

from __future__ import annotations

from digitpad.core.arrays import Doubles
from digitpad.core.ink.curves import curve_pieces, knots_between, width_factors
from digitpad.core.ink.ink import Ink, Stroke


def ink_to_svg(ink: Ink, side: float, width: float, *, across: float | None = None) -> str:
    """Return an SVG document of a ``side`` by ``side`` page with lines of ``width`` units.

    across: how wide the page is, where it is not square.
    """
    across = side if across is None else across
    body = "".join(_stroke(stroke, width) for stroke in ink)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {across:g} {side:g}">'
        f'<rect width="{across:g}" height="{side:g}" fill="#fff"/>'
        f'<g fill="none" stroke="#000" stroke-linecap="round" stroke-linejoin="round">{body}</g>'
        "</svg>\n"
    )


def _stroke(stroke: Stroke, width: float) -> str:
    pieces = curve_pieces(stroke.points)
    if stroke.pressure is None:
        return _path(pieces, width)
    widths = width * knots_between(width_factors(stroke.pressure))
    middles = (widths[:-1] + widths[1:]) / 2
    return "".join(
        _path(piece[None], middle) for piece, middle in zip(pieces, middles, strict=True)
    )


def _path(pieces: Doubles, width: float) -> str:
    start = f"M{pieces[0, 0, 0]:.1f} {pieces[0, 0, 1]:.1f}"
    curves = "".join(f"Q{cx:.1f} {cy:.1f} {x:.1f} {y:.1f}" for (cx, cy), (x, y) in pieces[:, 1:])
    return f'<path d="{start}{curves}" stroke-width="{width:.1f}"/>'

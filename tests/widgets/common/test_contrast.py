"""Contrast as WCAG 2.2 measures it: 4.5 : 1 for text, 3 : 1 for what must be seen; high: 7 : 1."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from digitpad.widgets.common.painting import colours
from digitpad.widgets.common.painting.evidence_painting import SPEAKS_AGAINST, SPEAKS_FOR
from digitpad.widgets.common.theme import palette_for

R = QPalette.ColorRole
GROUNDS = (R.Window, R.Base, R.AlternateBase, R.Midlight)
TEXTS = (R.WindowText, R.Text, R.ButtonText, R.PlaceholderText, R.Link, R.LinkVisited, R.BrightText)
SEEN = (R.Accent, R.Highlight, R.Dark, R.ButtonText, R.PlaceholderText)
"""Rings and chosen brackets; bars, edges and boxes; icons; brackets."""
SCHEMES = [Qt.ColorScheme.Light, Qt.ColorScheme.Dark]


def contrast(first: QColor, second: QColor) -> float:
    low, high = sorted(map(luminance, (first, second)))
    return (high + 0.05) / (low + 0.05)


def luminance(colour: QColor) -> float:
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("is_high", [False, True])
def test_text_can_be_read(scheme: Qt.ColorScheme, is_high: bool) -> None:
    palette = palette_for(scheme, is_high=is_high)
    pairs = [*itertools.product(TEXTS, GROUNDS), (R.HighlightedText, R.Highlight)]
    pairs.append((R.ToolTipText, R.ToolTipBase))
    measured = {pair: contrast(*map(palette.color, pair)) for pair in pairs}
    assert {pair: ratio for pair, ratio in measured.items() if ratio < 4.5} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("is_high", [False, True])
def test_what_must_be_seen_is_seen(scheme: Qt.ColorScheme, is_high: bool) -> None:
    palette = palette_for(scheme, is_high=is_high)
    pairs = itertools.product(SEEN, GROUNDS)
    measured = {pair: contrast(*map(palette.color, pair)) for pair in pairs}
    assert {pair: ratio for pair, ratio in measured.items() if ratio < 3} == {}


@pytest.mark.parametrize("scheme", SCHEMES)
def test_mixed_colours_are_told_from_their_grounds(scheme: Qt.ColorScheme) -> None:
    from digitpad.widgets.learning.curves import _thin

    palette = palette_for(scheme)
    grounds = [palette.color(ground) for ground in GROUNDS]
    for colour in (colours.wrong(palette), colours.right(palette), colours.quiet(palette)):
        assert min(contrast(colour, ground) for ground in grounds) >= 4.5
    assert contrast(_thin(palette), palette.color(R.Base)) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("is_high", [False, True])
def test_tints_and_the_cross_of_a_cut_are_seen(scheme: Qt.ColorScheme, is_high: bool) -> None:
    palette = palette_for(scheme, is_high=is_high)
    for tint in (SPEAKS_FOR, SPEAKS_AGAINST):
        assert contrast(tint, palette.color(R.Base)) >= 3
    assert contrast(palette.color(R.HighlightedText), palette.color(R.Accent)) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES)
def test_high_contrast_reaches_seven_to_one(scheme: Qt.ColorScheme) -> None:
    palette = palette_for(scheme, is_high=True)
    for text, ground in itertools.product(
        (R.WindowText, R.Text, R.PlaceholderText, R.Link), GROUNDS
    ):
        assert contrast(palette.color(text), palette.color(ground)) >= 7


def test_text_on_heat_is_black_or_white_as_it_must_be() -> None:
    for grey in range(0, 256, 5):
        ground = QColor(grey, grey, 255 - grey)
        assert contrast(colours.readable_on(ground), ground) >= 4.5

"""Signs stay visible when the appearance changes under them."""

from __future__ import annotations

from collections.abc import Callable

from pytestqt.qtbot import QtBot

from digitpad.widgets.common.message_bar import MessageBar
from digitpad.widgets.common.warning_icon import WarningIcon


def lightness(sign: WarningIcon) -> float:
    """Return the mean lightness, 0..255, of what is drawn."""
    image = sign.pixmap().toImage()
    places = [(x, y) for x in range(image.width()) for y in range(image.height())]
    drawn = [image.pixelColor(*place) for place in places]
    opaque = sum(colour.alpha() for colour in drawn)
    return sum(colour.lightness() * colour.alpha() for colour in drawn) / opaque


def test_a_message_that_stands_there_follows_the_appearance(
    qtbot: QtBot, look: Callable[[str], None]
) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    (sign,) = bar.findChildren(WarningIcon)
    look("light")
    bar.show_info("Writing")
    on_light = lightness(sign)
    look("dark")
    assert lightness(sign) > on_light + 50
    assert bar.text == "Writing"

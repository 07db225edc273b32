"""Signs stay visible when the appearance changes under them."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from digitpad.widgets.message_bar import MessageBar
from digitpad.widgets.sign import Sign
from digitpad.widgets.theme import palette_for


def lightness(sign: Sign) -> float:
    """Return the mean lightness, 0..255, of what is drawn."""
    image = sign.pixmap().toImage()
    places = [(x, y) for x in range(image.width()) for y in range(image.height())]
    drawn = [image.pixelColor(*place) for place in places]
    opaque = sum(colour.alpha() for colour in drawn)
    return sum(colour.lightness() * colour.alpha() for colour in drawn) / opaque


def shown_on(scheme: Qt.ColorScheme, widget: QWidget) -> None:
    widget.setPalette(palette_for(scheme))


def test_a_message_that_stands_there_follows_the_appearance(qtbot: QtBot) -> None:
    bar = MessageBar()
    qtbot.addWidget(bar)
    (sign,) = bar.findChildren(Sign)
    shown_on(Qt.ColorScheme.Light, bar)
    bar.tell("Writing")
    on_light = lightness(sign)
    shown_on(Qt.ColorScheme.Dark, bar)
    assert lightness(sign) > on_light + 50
    assert bar.text == "Writing"

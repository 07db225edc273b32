"""Announces the reading to a screen reader, once at the end of every stroke."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from digitpad.core.numbers.number_reading import NO_DIGIT, NumberReading
from digitpad.services.language.translate import tr
from digitpad.widgets.common.accessibility.screen_reader import announce
from digitpad.widgets.common.formatting import percent_in_words

if TYPE_CHECKING:
    from digitpad.core.reading.recognizer import Reading
    from digitpad.services.settings import Settings
    from digitpad.widgets.pad.pad_window import PadWindow

_WORTH_SAYING = 0.01
"""A second digit less probable than this is not mentioned."""


class Announcing(QObject):
    """View \u25b8 Announce readings: what is said when the page has changed."""

    def __init__(self, window: PadWindow, settings: Settings) -> None:
        super().__init__(window)
        self._window, self._settings = window, settings
        self._switch: QAction = window.pad_actions.announce
        self._switch.setChecked(settings.announces)
        self._switch.toggled.connect(self._remember)
        window.page_settled.connect(self._announce)

    def _remember(self, is_on: bool) -> None:
        self._settings.announces = is_on

    def _announce(self) -> None:
        if not self._switch.isChecked():
            return
        number = self._window.number
        if number is not None:
            announce(self._window.canvas, number_in_words(number))
        elif self._window.page.is_blank:
            announce(self._window.canvas, tr("Empty page"))


def number_in_words(number: NumberReading) -> str:
    """Return what is said of all that was read: "2026, 98 percent"."""
    mark = number.single
    if mark is None:
        return tr("{0}, {1}").format(number.text, percent_in_words(number.confidence))
    if mark.symbol == NO_DIGIT:
        return tr("Not a digit? Closest: {0}").format(mark.digit)
    return reading_in_words(mark.reading)


def reading_in_words(reading: Reading) -> str:
    """Return what is said of a reading: "7, 98 percent; or 1"."""
    said = tr("{0}, {1}").format(reading.digit, percent_in_words(reading.confidence))
    second = int(reading.probabilities.argsort()[-2])
    if reading.probabilities[second] < _WORTH_SAYING:
        return said
    return tr("{0}; or {1}").format(said, second)

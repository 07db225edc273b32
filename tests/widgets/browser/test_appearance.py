"""What the browser shows already follows when the appearance changes."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from digitpad.core.browsing.scored_set import ScoredSet
from digitpad.services.browsing.explaining import Explaining
from digitpad.widgets.browser.detail.detail_panel import DetailPanel
from digitpad.widgets.common.painting import colours
from digitpad.widgets.common.theme import palette_for


def test_headline_and_neighbours_get_the_new_colours(
    qtbot: QtBot, scored: ScoredSet, look: Callable[[str], None]
) -> None:
    explaining = Explaining()
    detail = DetailPanel(explaining)
    qtbot.addWidget(detail)
    wrong = int(np.flatnonzero(scored.scores.read != scored.scores.truth)[0])
    detail.show_sample(scored, scored.sample(wrong))
    detail.show()

    def looks() -> tuple[str, QImage]:
        neighbour = detail.findChildren(QToolButton)[0].icon().pixmap(34).toImage()
        return detail.findChildren(QLabel)[0].text(), neighbour

    look("light")
    light = looks()
    look("dark")
    dark = looks()
    explaining.stop_and_wait()
    assert colours.wrong(palette_for(Qt.ColorScheme.Light)).name() in light[0]
    assert colours.wrong(palette_for(Qt.ColorScheme.Dark)).name() in dark[0]
    assert dark[1] != light[1]

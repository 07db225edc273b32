"""Looking into the box of a photo beside the window: what comes of it is told, whatever it is."""

from __future__ import annotations

import numpy as np
from pytestqt.qtbot import QtBot

from digitpad.core.files.paths import bundled_model
from digitpad.core.reading.page import Page
from digitpad.core.reading.photo import Photo
from digitpad.core.reading.recognizer import Recognizer
from digitpad.services.reading.photo_cutting import PhotoCutting


def test_a_fault_is_told_and_the_next_box_is_looked_into(qtbot: QtBot) -> None:
    network, cutting = Recognizer.from_file(bundled_model()), PhotoCutting()
    broken = Page(shown=np.zeros((90, 90, 4)), photo=Photo(is_cut=False))  # no picture
    with qtbot.waitSignal(cutting.failed) as told:
        cutting.follow(broken, network)
    assert "DigitPad" in str(told.args[0])
    bare = Page(shown=np.full((90, 90, 4), 255, np.uint8), photo=Photo(is_cut=False))
    with qtbot.waitSignal(cutting.cut) as done:
        cutting.follow(bare, network)
    assert done.args[0].page.photo.is_cut
    assert not done.args[0].page.photo.is_found

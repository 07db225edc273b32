"""Quick adapt in the real window with the real worker: pressed, compared, used."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot

from digitpad.core.library.known_digits import INKS
from digitpad.core.my_digits.drawing import MyDigit
from digitpad.core.my_digits.store import MyDigits
from digitpad.services.my_digits.my_digits_service import MyDigitsService
from digitpad.widgets.my_digits.window import MyDigitsWindow
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.retrain.result.result_page import ResultPage
from tests import sample_digits
from tests.retraining import one, open_window, press, retraining_of

pytest.importorskip("keras", reason="training needs the train extra")
COUNT = 20
START = datetime(2026, 1, 1, tzinfo=UTC)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PadWindow:
    """The pad of somebody who taught twenty digits, and a small MNIST."""
    folder = sample_digits.write_mnist(tmp_path / "mnist", training=600, test=100)
    monkeypatch.setenv("DIGITPAD_DATA", str(folder))
    inks, labels = sample_digits.inks(COUNT, seed=3)
    with MyDigits() as digits:
        digits.add_new(
            MyDigit(ink, int(label), START + timedelta(minutes=minute))
            for minute, (ink, label) in enumerate(zip(inks, labels, strict=True))
        )
    made = open_window(qtbot)
    qtbot.waitUntil(lambda: one(made, MyDigitsService).is_open, timeout=20_000)
    return made


def test_the_model_gets_used_to_what_was_taught(qtbot: QtBot, window: PadWindow) -> None:
    old = window.reader.card
    window.pad_actions.my_digits.trigger()
    action = one(window, MyDigitsWindow).findChild(QAction, "actionQuickAdapt")
    assert action is not None
    action.trigger()
    shown = retraining_of(window).dock
    page = shown.findChild(ResultPage)
    assert page is not None
    qtbot.waitUntil(lambda: page.comparisons is not None, timeout=180_000)
    assert page.comparisons is not None
    assert [(found.name, len(found)) for found in page.comparisons] == [
        ("mnist", 100),
        ("my digits", COUNT // 5),
    ]
    press(shown, "useNew")
    card = window.reader.card
    assert card.created >= old.created
    assert card.config["freeze"]
    assert Path(card.config["start_from"]).name.endswith(".digitpad")
    with MyDigits() as digits:
        assert len(digits) == COUNT
    window.show_ink(INKS[7], "a test")
    assert window.reading is not None
    assert window.reading.digit == 7

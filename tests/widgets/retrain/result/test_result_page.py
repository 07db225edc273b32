"""What Return does when a training has ended: never forget a digit that was taught."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from digitpad.core.library.installed_model import InstalledModel, Origin
from digitpad.core.scoring.comparison import MY_DIGITS, Comparison
from digitpad.widgets.retrain.result.result_page import ResultPage


def compared(name: str, n: int, better: int, worse: int) -> Comparison:
    """Return ``n`` threes, of which so many are read right only after or only before."""
    before, after = np.full(n, 3, np.int8), np.full(n, 3, np.int8)
    before[:better] = 8
    after[n - worse :] = 8
    return Comparison(
        name,
        np.zeros((n, 28, 28), np.uint8),
        np.full(n, 3, np.int8),
        before,
        after,
        np.flatnonzero(before == 8),
        np.flatnonzero(after == 8),
        1 - better / n,
        1 - worse / n,
    )


def shown(qtbot: QtBot, *comparisons: Comparison) -> ResultPage:
    page = ResultPage()
    qtbot.addWidget(page)
    new, current = (
        InstalledModel(name, Path(f"{name}.digitpad"), None, Origin.TRAINED)
        for name in ("new", "current")
    )
    page.begin(new, current, stopped=False)
    page.show_comparisons(comparisons)
    return page


@pytest.mark.parametrize(
    ("mnist", "own", "chosen"),
    [
        ((0, 0), (0, 0), "useNew"),
        ((20, 2), (0, 0), "useNew"),
        ((0, 20), (0, 0), "keepCurrent"),
        ((0, 0), (1, 0), "useNew"),
        ((0, 0), (0, 5), "keepCurrent"),  # no proof with twelve digits, and reason enough
        ((20, 2), (0, 1), "keepCurrent"),
        ((0, 20), (10, 0), "useNew"),
    ],
)
def test_return_takes_the_better_one_and_forgets_none_of_ones_own(
    qtbot: QtBot, mnist: tuple[int, int], own: tuple[int, int], chosen: str
) -> None:
    page = shown(qtbot, compared("mnist", 100, *mnist), compared(MY_DIGITS, 12, *own))
    defaults = [
        button.objectName() for button in page.findChildren(QPushButton) if button.isDefault()
    ]
    assert defaults == [chosen]


def test_what_would_be_forgotten_is_said_first(qtbot: QtBot) -> None:
    def details(worse: int) -> str:
        page = shown(qtbot, compared("mnist", 100, 0, 0), compared(MY_DIGITS, 12, 0, worse))
        label = page.findChild(QLabel, "resultDetails")
        assert label is not None
        return label.text()

    assert details(0).startswith("MNIST: ")
    assert details(3).startswith("My digits: ")

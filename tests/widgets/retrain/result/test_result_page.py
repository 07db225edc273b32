"""What Return does when a training has ended: never forget a digit that was taught."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from digitpad.core.library.installed_model import InstalledModel, Origin
from digitpad.core.scoring.comparison import HELD_OUT_PENS, MY_DIGITS, Comparison
from digitpad.widgets.common.formatting import sentences
from digitpad.widgets.models.thumbnail_row import ThumbnailRow
from digitpad.widgets.retrain.result.result_page import ResultPage
from tests.said import said


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
        ((0, 0), (0, 0), "keepCurrent"),  # no difference is no reason to change
        ((2, 0), (0, 0), "keepCurrent"),  # nor is what chance would do as well
        ((20, 2), (0, 0), "useNew"),
        ((0, 20), (0, 0), "keepCurrent"),
        ((0, 0), (1, 0), "keepCurrent"),
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


@pytest.mark.parametrize("trouble", ["", "the test set is damaged"])
def test_what_could_not_be_compared_keeps_the_current_model(qtbot: QtBot, trouble: str) -> None:
    page = shown(qtbot)
    if trouble:
        page.show_trouble(trouble)
    defaults = [one.objectName() for one in page.findChildren(QPushButton) if one.isDefault()]
    assert defaults == ["keepCurrent"]


def test_a_press_on_pause_that_comes_too_late_changes_no_model(qtbot: QtBot) -> None:
    page = shown(qtbot)
    new = InstalledModel("new", Path("new.digitpad"), None, Origin.TRAINED)
    page.show_comparisons([compared("mnist", 100, 20, 2)])
    page.begin(new, new, stopped=False)
    page.show()
    keep, use = (page.findChild(QPushButton, name) for name in ("keepCurrent", "useNew"))
    assert keep is not None
    assert use is not None
    qtbot.waitUntil(lambda: keep.x() > use.x())
    assert page.focusWidget() is page, "no ring is around anything yet"


def details(page: ResultPage) -> str:
    label = page.findChild(QLabel, "resultDetails")
    assert label is not None
    return label.text()


def test_the_sentence_cites_what_is_significant_before_one_digit_in_six(qtbot: QtBot) -> None:
    page = shown(qtbot, compared("mnist", 100, 0, 20), compared(MY_DIGITS, 6, 0, 1))
    cited = [
        said("MNIST: 100.00\u202f% before, 80.00\u202f% now."),
        said("My digits: 100.00\u202f% before, 83.33\u202f% now, perhaps by chance."),
    ]
    both_kept = "{0} Both are kept: you only choose which one reads."
    assert details(page) == said(both_kept, sentences(*cited))


def test_one_digit_is_no_digits(qtbot: QtBot) -> None:
    page = shown(qtbot, compared(MY_DIGITS, 1, 0, 0))
    texts = [label.text() for label in page.findChildren(QLabel)]
    assert said("{0}, {1}", said("My digits"), said("1 digit")) in texts


@pytest.mark.parametrize(
    ("button", "now_right"), [("MNIST: 7 now right", True), ("MNIST: 3 now misread", False)]
)
def test_the_numbers_and_each_thumbnail_lead_to_the_pictures(
    qtbot: QtBot, button: str, now_right: bool
) -> None:
    page = shown(qtbot, compared("mnist", 100, 7, 3))
    page.resize(700, 500)
    page.show()
    (number,) = (one for one in page.findChildren(QToolButton) if one.text() == said(button))
    with qtbot.waitSignal(page.pictures_requested) as asked:
        number.click()
    request = asked.args[0]
    assert (request.set_name, request.now_right, request.picture) == ("mnist", now_right, None)
    assert (request.before, request.after) == (Path("current.digitpad"), Path("new.digitpad"))
    rows = page.findChildren(ThumbnailRow)
    with qtbot.waitSignal(page.pictures_requested) as asked:
        qtbot.mouseClick(rows[0 if now_right else 1], Qt.MouseButton.LeftButton, pos=QPoint(60, 10))
    assert asked.args[0].now_right is now_right
    assert asked.args[0].picture.shape == (28, 28)


def test_what_would_be_forgotten_is_said_first(qtbot: QtBot) -> None:
    def first_said(worse: int) -> str:
        own = compared(MY_DIGITS, 12, 0, worse)
        return details(shown(qtbot, compared("mnist", 100, 0, 0), own))

    names = said("{0}: {1} before, {2} now.").partition("{1}")[0]
    assert first_said(0).startswith(names.format("MNIST"))
    assert first_said(3).startswith(names.format(said("My digits")))


def test_a_table_beside_the_pad_is_whole(qtbot: QtBot) -> None:
    page = shown(qtbot, compared(HELD_OUT_PENS, 1773, 1, 4), compared(MY_DIGITS, 12, 0, 0))
    page.resize(460, 600)
    page.show()
    area = page.findChild(QScrollArea)
    assert area is not None
    inside = area.widget()
    qtbot.waitUntil(lambda: inside.height() >= inside.minimumSizeHint().height())
    assert inside.width() <= area.viewport().width()

"""The page of a training: curves with their values, the slider of epochs, what each epoch shows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSlider, QWidget
from pytestqt.qtbot import QtBot

from digitpad.core.training.learning import epoch_look
from digitpad.core.training.learning.curve import Curve, CurvePoint
from digitpad.core.training.learning.epoch_look import EpochLook
from digitpad.core.training.protocol import EpochEnd
from digitpad.widgets.common.confusion.confusion_table import ConfusionTable
from digitpad.widgets.common.windows import Scrolled
from digitpad.widgets.learning.curves import Curves
from digitpad.widgets.learning.hardest_view import HardestView
from digitpad.widgets.learning.learning_view import LearningView
from digitpad.widgets.learning.weights_view import WeightsView
from tests import learnt
from tests.epochs import epochs_of
from tests.retraining import one
from tests.said import said, written

CURVE = Curve(
    [CurvePoint(0.5, 0.8, 0.8), CurvePoint(1.5, 0.4, 0.91)],
    [CurvePoint(1, 0.5, 0.9), CurvePoint(2, 0.3, 0.95)],
)


def look(number: int) -> EpochLook:
    return EpochLook(
        np.full((2, 28, 28), number, np.uint8),
        np.array([16, 3], np.int64),
        np.array([7, 4], np.uint8),
        np.array([1, 4], np.uint8),
        np.array([0.93, 0.55], np.float32),
        np.array([0.01, 0.55], np.float32),
        np.full((10, 5, 5), number / 10, np.float32),
        10,
    )


def three_epochs() -> list[EpochEnd]:
    matrices = [np.diag([30 + number] * 10).ravel() for number in range(3)]
    plain = epochs_of([0.9, 0.5, 0.3], [0.5, 0.3, 0.2], [0.9, 0.95, 0.97])
    return [
        replace(epoch, confusion=tuple(matrix.tolist()), has_look=True)
        for epoch, matrix in zip(plain, matrices, strict=True)
    ]


@pytest.fixture
def view(qtbot: QtBot) -> LearningView:
    view = LearningView()
    qtbot.addWidget(view)
    view.resize(700, 500)
    view.show()
    return view


@pytest.fixture
def run(tmp_path: Path) -> Path:
    for number in (1, 2, 3):
        epoch_look.write(epoch_look.path_of(tmp_path, number), look(number))
    return tmp_path


def said_at_slider(view: LearningView) -> str:
    label = view.findChild(QLabel, "epochAtSlider")
    assert label is not None
    return label.text()


def at_slider(epoch: int, percent: str) -> str:
    return said("Epoch {0} of {1}: {2} right", epoch, 3, f"{written(percent)}\u202f%")


def test_the_slider_goes_through_the_epochs(qtbot: QtBot, view: LearningView, run: Path) -> None:
    view.show_epochs(three_epochs(), run)
    view.tabs.setCurrentIndex(1)
    slider = one(view, QSlider)
    assert slider.isVisible()
    assert said_at_slider(view) == at_slider(3, "97.00")
    assert one(view, ConfusionTable).counts[0, 0] == 32
    slider.setFocus()
    qtbot.keyClick(slider, Qt.Key.Key_Left)
    assert said_at_slider(view) == at_slider(2, "95.00")
    assert one(view, ConfusionTable).counts[9, 9] == 31
    qtbot.waitUntil(lambda: view.look is not None)
    assert (one(view, WeightsView).kernels == np.float32(0.2)).all()
    qtbot.keyClick(slider, Qt.Key.Key_Home)
    qtbot.waitUntil(lambda: one(view, WeightsView).kernels.max(initial=0) == np.float32(0.1))


def test_it_stays_at_the_newest_epoch_until_the_person_moves_it(view: LearningView) -> None:
    epochs = three_epochs()
    for count in (1, 2):
        view.show_epochs(epochs[:count])
        assert view.chosen == epochs[count - 1]
    one(view, QSlider).setValue(0)
    view.show_epochs(epochs)
    assert view.chosen == epochs[0]


def test_the_hardest_pictures_say_what_they_are_and_are_read_as(
    qtbot: QtBot, view: LearningView, run: Path
) -> None:
    view.show_epochs(three_epochs(), run)
    qtbot.waitUntil(lambda: view.look is not None)
    words = "{0}, read as {1} ({2}); picture {3} of the validation part"
    assert one(view, HardestView).captions == [
        said(words, 7, 1, "93\u202f%", 17),
        said(words, 4, 4, "55\u202f%", 4),
    ]


def shown_hardest() -> HardestView:
    pictures = HardestView()
    pictures.show_look(learnt.look(1))
    return pictures


def shown_weights() -> WeightsView:
    weights = WeightsView()
    weights.show_kernels(learnt.look(1).kernels, "")
    return weights


@pytest.mark.parametrize("shown", [shown_hardest, shown_weights])
def test_no_page_scrolls_further_than_its_last_picture(
    qtbot: QtBot, shown: Callable[[], QWidget]
) -> None:
    pictures = shown()
    scrolled = Scrolled(pictures)
    qtbot.addWidget(scrolled)
    scrolled.resize(1000, 150)
    scrolled.show()
    room = scrolled.viewport()
    needed = pictures.heightForWidth(room.width())
    qtbot.waitUntil(lambda: pictures.height() == max(needed, room.height()))


def test_without_a_look_it_says_that_nothing_is_kept(view: LearningView, tmp_path: Path) -> None:
    view.show_epochs(three_epochs(), tmp_path / "gone")
    view.tabs.setCurrentIndex(2)
    shown = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert said("Nothing of this is kept.") in shown


def test_before_the_first_epoch_it_says_when_there_is_something_to_see(
    view: LearningView, run: Path
) -> None:
    view.begin()
    for is_begun in (False, True):
        if is_begun:
            view.show_epochs((), run)
        for page in (1, 2, 3):
            view.tabs.setCurrentIndex(page)
            shown = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
            assert said("This appears after the first epoch.") in shown
        assert not one(view, ConfusionTable).isVisibleTo(view)
    view.show_epochs(three_epochs(), run)
    view.tabs.setCurrentIndex(1)
    assert one(view, ConfusionTable).isVisible()


def test_a_value_is_said_where_the_pointer_is(qtbot: QtBot) -> None:
    curves = Curves(3, None, "mean-absolute-error")
    qtbot.addWidget(curves)
    curves.resize(700, 300)
    curves.show()
    curves.show_points(CURVE)
    curves.show_values(1.6)
    assert curves.values.split("   ·   ") == [
        said("Epoch {0}", written("1.6")),
        said("training {0}, loss {1}", f"{written('91.00')}\u202f%", written("0.4000")),
        said(
            "validation after epoch {0}: {1}, loss {2}",
            2,
            f"{written('95.00')}\u202f%",
            written("0.3000"),
        ),
    ]
    curves.show_values(None)
    assert curves.values == said("Point at a curve to read its values.")


def test_the_loss_is_called_by_its_name(qtbot: QtBot) -> None:
    for loss, title in [
        ("mean-absolute-error", "Loss: mean absolute error"),
        ("categorical-crossentropy", "Loss: cross-entropy"),
        ("", "Loss"),
    ]:
        curves = Curves(3, None, loss)
        qtbot.addWidget(curves)
        curves.show_points(CURVE)
        assert said(title) in [label.text() for label in curves.findChildren(QLabel)]


def test_another_curve_lies_over_the_first(qtbot: QtBot) -> None:
    curves = Curves(3, None)
    qtbot.addWidget(curves)
    curves.show_points(CURVE)
    curves.show_other(Curve(epochs=[CurvePoint(1, 5.0, 0.2)]), "<b>other</b>")
    legend = curves.findChild(QLabel, "curvesLegend")
    assert legend is not None
    assert "&lt;b&gt;other" in legend.text()
    curves.show_other(Curve(), "")
    assert "other" not in legend.text()

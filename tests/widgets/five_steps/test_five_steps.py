"""Help ▸ The story in five steps, in the real window."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QGuiApplication
from PySide6.QtWidgets import QDockWidget, QPushButton, QRadioButton, QToolButton
from pytestqt.qtbot import QtBot

from digitpad.app import create
from digitpad.core.library.installed_model import Origin
from digitpad.core.library.model_library import ModelLibrary
from digitpad.core.library.shipped_networks import shipped_networks
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.training.five_steps import STEPS, Step
from digitpad.core.training.recipes import find
from digitpad.services.reading.side_by_side import SideBySide
from digitpad.widgets.canvas.canvas import Canvas
from digitpad.widgets.common.formatting import number
from digitpad.widgets.five_steps.five_steps_dock import FiveStepsDock
from digitpad.widgets.five_steps.step_words import words_of
from digitpad.widgets.models.models_window import ModelsWindow
from digitpad.widgets.pad.pad_window import PadWindow
from digitpad.widgets.retrain.choosing.choosing_dialog import ChoosingDialog
from digitpad.widgets.retrain.choosing.recipe_choice import RecipeChoice
from digitpad.widgets.side_by_side.comparison_dock import ComparisonDock
from tests.pad import SEVEN, mouse_stroke
from tests.retraining import one, press
from tests.said import says

MEASUREMENTS = Path(__file__).resolve().parents[3] / "docs" / "measurements.md"


def story(window: PadWindow, step: int = 0) -> FiveStepsDock:
    """Open the pages with F2's action, and turn to one of them."""
    action = window.findChild(QAction, "actionStory")
    if not action.isChecked():
        action.trigger()
    dock = one(window, FiveStepsDock)
    dock.findChild(QToolButton, f"step{step + 1}").click()
    return dock


def chosen(window: PadWindow) -> tuple[str, str]:
    """Return the recipe that the open dialog has chosen, and the model that it goes on from."""
    choice = one(one(window, ChoosingDialog), RecipeChoice)
    return choice.recipe.name, choice.start_from


def networks() -> dict[str, Recognizer]:
    """Return what reads for each step: the four that ship, and the model of the program."""
    files = {network.name: network.path for network in shipped_networks()}
    files["digitnet"] = ModelLibrary().bundled().path
    return {step.recipe: Recognizer.from_file(files[step.recipe]) for step in STEPS}


def test_nothing_of_it_is_there_until_it_is_asked_for(window: PadWindow) -> None:
    assert not window.findChildren(QDockWidget)
    assert window.findChild(QAction, "actionStory").isCheckable()


@pytest.mark.parametrize("number_of", range(len(STEPS)))
def test_each_page_says_what_the_network_is_and_what_is_known(
    window: PadWindow, number_of: int
) -> None:
    dock, step = story(window, number_of), STEPS[number_of]
    text = dock.page.toPlainText()
    words = words_of(step.recipe)
    assert text.startswith(words.title)
    for part in (words.about, words.failure, step.recipe, number(find(step.recipe).parameters)):
        assert part in text
    assert (
        step.code.read_text(encoding="utf-8").split() == text[text.index("import keras") :].split()
    )
    assert not dock.page.horizontalScrollBar().isVisible()


def test_the_drawings_are_read_as_the_pages_say() -> None:
    read = {
        (own.recipe, recipe): reader.read(own.drawing).digit
        for own in STEPS
        for recipe, reader in networks().items()
    }
    recipes = [step.recipe for step in STEPS]
    for place, step in enumerate(STEPS[:-1]):
        assert read[step.recipe, step.recipe] == step.misread_as, step.recipe
        for before in recipes[:place]:
            assert read[step.recipe, before] != step.digit, (step.recipe, before)
        for after in recipes[place + 1 :]:
            assert read[step.recipe, after] == step.digit, (step.recipe, after)
    three = STEPS[-1]
    assert read["digitnet", "digitnet"] == three.misread_as
    assert {read["digitnet", recipe] for recipe in recipes[:-1]} == {three.digit}
    assert (read["mlp-128", "softmax-regression"], read["mlp-512", "mlp-128"]) == (8, 5)
    assert read["mlp-512", "softmax-regression"] == 5
    zero = type(STEPS[0].drawing)(STEPS[0].drawing.strokes[:1])
    assert [reader.read(zero).digit for reader in networks().values()] == [0] * len(STEPS)


@pytest.mark.parametrize("step", STEPS[:4], ids=lambda step: step.recipe)
def test_the_measured_figures_are_those_of_the_documents(step: Step) -> None:
    row = re.search(rf"^\| `{step.recipe}` \|.*$", MEASUREMENTS.read_text("utf-8"), re.MULTILINE)
    assert row is not None
    spread = "" if step.spread is None else f" ± {100 * step.spread:.2f}"
    assert f"| {100 * step.measured:.2f}{spread} % | {step.trainings} |" in row.group()


def test_digitnet_has_the_figure_of_the_model_that_came_with_the_program() -> None:
    card = ModelLibrary().bundled().card
    assert card is not None
    assert STEPS[-1].measured == card.mnist_accuracy


@pytest.mark.parametrize("number_of", range(len(STEPS)))
def test_its_drawing_is_put_on_the_pad_and_undo_brings_the_page_back(
    window: PadWindow, canvas: Canvas, number_of: int
) -> None:
    mouse_stroke(canvas, SEVEN)
    before = window.page
    dock = story(window, number_of)
    press(dock, "drawStep")
    assert len(window.ink) == len(STEPS[number_of].drawing)
    assert window.number is not None
    says = STEPS[-1].misread_as if number_of == len(STEPS) - 1 else STEPS[number_of].digit
    assert window.number.text == str(says)
    window.pad_actions.undo.trigger()
    assert window.page == before


def test_compare_opens_the_comparison_with_that_network(qtbot: QtBot, window: PadWindow) -> None:
    dock = story(window, 1)
    press(dock, "drawStep")
    press(dock, "compareStep")
    comparison = one(window, ComparisonDock)
    assert comparison.isVisible()
    assert window.pad_actions.compare_networks.isChecked()
    side = one(window, SideBySide)
    qtbot.waitUntil(lambda: side.is_settled and all(map(side.is_current, side.networks)))
    read = {column.network.model.name: column.digit.text() for column in comparison.view.columns}
    assert read == {"softmax-regression": "8", "mlp-128": "8", "cnn-32-64": "2", "digitnet": "2"}
    press(dock, "compareStep")
    assert comparison.isVisible()


def test_train_this_only_opens_retrain_with_the_recipe(window: PadWindow) -> None:
    press(story(window, 4), "trainStep")
    dialog = one(window, ChoosingDialog)
    assert dialog.isVisible()
    assert chosen(window) == ("digitnet", "")
    dialog.reject()
    assert window.has_work is False


def test_a_network_for_reading_alone_can_be_trained_from_the_comparison(window: PadWindow) -> None:
    window.pad_actions.compare_networks.trigger()
    columns = one(window, ComparisonDock).view.columns
    offered = [not column.train.isHidden() for column in columns]
    assert offered == [True, True, True, False]
    columns[1].train.click()
    assert chosen(window) == ("mlp-512", "")


def test_a_model_for_reading_alone_can_be_trained_from_the_models(window: PadWindow) -> None:
    network = shipped_networks()[0]
    ModelLibrary().install(network.path, Origin.IMPORTED, "the program's folder")
    window.pad_actions.models.trigger()
    models = one(window, ModelsWindow)
    train = models.findChild(QPushButton, "trainModel")
    assert train.isHidden()  # the bundled model is a full one
    models.select(network.name)
    assert train.isVisible()
    train.click()
    assert chosen(window) == (network.name, "")


def test_nothing_goes_on_from_a_model_for_reading_alone(qtbot: QtBot) -> None:
    library = ModelLibrary()
    model = library.install(shipped_networks()[0].path, Origin.IMPORTED, "the program's folder")
    library.use(model.id)
    window = create([]).window
    qtbot.addWidget(window)
    window.pad_actions.retrain.trigger()
    go_on = one(window, ChoosingDialog).findChild(QRadioButton, "goOn")
    one(window, ChoosingDialog).choose_recipe(model.name)
    assert chosen(window) == (model.name, "")
    assert not go_on.isEnabled()
    assert says(go_on.toolTip(), "reading alone")


def test_the_code_is_copied(window: PadWindow) -> None:
    dock = story(window, 2)
    dock.page.copy_requested.emit()
    assert QGuiApplication.clipboard().text() == STEPS[2].code.read_text(encoding="utf-8")


def test_the_page_that_was_read_last_is_opened_again(qtbot: QtBot, window: PadWindow) -> None:
    dock = story(window, 2)
    dock.findChild(QToolButton, "nextStep").click()
    window.close()
    again = create([]).window
    qtbot.addWidget(again)
    again.pad_actions.story.trigger()
    dock = one(again, FiveStepsDock)
    assert dock.number == 3
    dock.findChild(QToolButton, "nextStep").click()
    assert dock.number == 4
    assert not dock.findChild(QToolButton, "nextStep").isEnabled()


def test_escape_closes_the_pages_and_leaves_the_drawing(
    qtbot: QtBot, window: PadWindow, canvas: Canvas
) -> None:
    mouse_stroke(canvas, SEVEN)
    dock = story(window)
    dock.page.setFocus()
    qtbot.keyClick(dock.page, Qt.Key.Key_Escape)
    assert dock.isHidden()
    assert not window.pad_actions.story.isChecked()
    assert not window.page.is_blank


def test_the_window_grows_for_them_and_shrinks_again(qtbot: QtBot, window: PadWindow) -> None:
    window.resize(900, 620)
    dock = story(window)
    assert not dock.isFloating()
    qtbot.waitUntil(lambda: window.width() > 900)
    dock.close()
    qtbot.waitUntil(lambda: window.size() == QSize(900, 620))


def test_code_that_is_gone_is_named(window: PadWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Step, "code", property(lambda _: Path("gone.py")))
    assert "# gone.py: No such file or directory" in story(window).page.toPlainText()

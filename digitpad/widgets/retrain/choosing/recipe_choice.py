"""The choice of a recipe, and whether to begin anew or go on from the current model."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QComboBox, QRadioButton, QVBoxLayout, QWidget

from digitpad.core.library.installed_model import InstalledModel
from digitpad.core.training import recipes
from digitpad.core.training.recipes import Recipe
from digitpad.core.training.train_config import TrainConfig
from digitpad.widgets.common.formatting import exact_percent, sentences
from digitpad.widgets.common.plain_text import plain_entry, plain_tip
from digitpad.widgets.common.styled_widgets import quiet

_BUTTON_PX = 20


class RecipeChoice(QWidget):
    """A box with the recipes, the chosen one's description, and how to begin."""

    changed = Signal()

    def __init__(self, current: InstalledModel) -> None:
        super().__init__()
        self._current = current
        self._box = QComboBox()
        self._box.setObjectName("recipe")
        self._box.setAccessibleName(self.tr("Recipe"))
        card = None if current.card is None or current.card.is_for_reading_alone else current.card
        if card is not None and card.recipe not in recipes.RECIPES:
            made_elsewhere = self.tr("{0}  (made elsewhere)").format(current.name)
            self._box.addItem(made_elsewhere, card.recipe)
        order = sorted(recipes.RECIPES, key=lambda name: name != recipes.DEFAULT)
        for name in order:
            suffix = self.tr("  (recommended)") if name == recipes.DEFAULT else ""
            self._box.addItem(name + suffix, name)
        self._sentence = quiet()
        self._anew = QRadioButton(self.tr("Begin anew"))
        self._anew.setChecked(True)
        self._go_on = QRadioButton(plain_entry(self.tr("Go on from “{0}”").format(current.name)))
        self._go_on.setObjectName("goOn")
        self._starts = QButtonGroup(self)
        for button in (self._go_on, self._anew):
            button.setMinimumHeight(_BUTTON_PX)
            self._starts.addButton(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        for widget in (self._box, self._sentence, self._go_on, self._anew):
            rows.addWidget(widget)
        self._box.currentIndexChanged.connect(self._on_recipe)
        self._go_on.toggled.connect(self._on_start)
        self._on_recipe()

    def choose_anew(self, name: str) -> None:
        """Choose the recipe of this name, to begin anew; one that is not there changes nothing."""
        place = self._box.findData(name)
        if place >= 0 and name in recipes.RECIPES:
            self._box.setCurrentIndex(place)
            self._anew.setChecked(True)
            self._on_start()

    @property
    def recipe(self) -> Recipe:
        return recipes.going_on_from(str(self._box.currentData()))

    @property
    def start_from(self) -> str:
        """The model file to go on from, or empty."""
        return str(self._current.path) if self._go_on.isChecked() else ""

    @property
    def numbers(self) -> TrainConfig:
        """The recipe's settings, for beginning anew or going on."""
        return self.recipe.numbers(going_on=self._go_on.isChecked())

    def _on_recipe(self) -> None:
        recipe = self.recipe
        card = self._current.card
        is_same = card is not None and card.recipe == recipe.name
        fits = is_same and card is not None and not card.is_for_reading_alone
        # The model knows pens from data that is not here, so going on is the default.
        (self._go_on if fits else self._anew).setChecked(True)
        self._go_on.setEnabled(fits)
        another, alone = self.tr("“{0}” is another network"), self.tr("“{0}” is for reading alone")
        why = (alone if is_same else another).format(self._current.name)
        self._go_on.setToolTip("" if fits else plain_tip(why))
        self._anew.setEnabled(recipe.name in recipes.RECIPES)
        self._on_start()

    def _on_start(self) -> None:
        self._sentence.setText(sentences(self.recipe.description, self._reaches()))
        self._box.setAccessibleDescription(self._sentence.text())
        self.changed.emit()

    def _reaches(self) -> str:
        """Return the current model's accuracy, or what the recipe is known to reach."""
        if self._go_on.isChecked():
            words = self.tr("It reads {0} of MNIST now.")
            accuracy = None if self._current.card is None else self._current.card.mnist_accuracy
        else:
            words = self.tr("It reaches about {0} on MNIST.")
            accuracy = self.recipe.published_accuracy
        return "" if accuracy is None else words.format(exact_percent(accuracy))

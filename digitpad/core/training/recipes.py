"""The recipes that can be trained, as data: the window lists them without importing Keras.

Recipes from the literature keep their own network, optimizer and settings. Adadelta was used there
with a learning rate of 1.0, the default at the time; Keras's default is 0.001 today.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from digitpad.core.command_line.suggestions import unknown
from digitpad.core.sentences.command_words import NameWords
from digitpad.core.sentences.training_words import ConfigWords, RecipeWords
from digitpad.core.training.train_config import ConfigError, DataSource, TrainConfig

DEFAULT: Final = "digitnet"
_QUICK: Final = "-quick"
"""Ends the name of a recipe's quick form."""


@dataclass(frozen=True)
class Recipe:
    """A network and the way to train it."""

    name: str
    words: RecipeWords
    """What it is, for people who choose."""
    parameters: int
    """Number of weights; 0 if unknown."""
    config: TrainConfig
    """The numbers that a training starts from; every one can be changed."""
    published: str
    """Test accuracy on MNIST that was reported for it, in words."""
    published_accuracy: float | None
    """The same as a fraction; the highest where several were reported."""
    source: str
    """Where network and numbers come from."""
    seconds_per_epoch: float
    """Of one epoch over MNIST's 55,000 training pictures on two cores of a CPU, about."""
    going_on: TrainConfig | None = None
    """The numbers where it goes on from a finished model; None where they are the same."""

    @property
    def description(self) -> str:
        """What it is, in one sentence."""
        return str(self.words())

    def numbers(self, *, going_on: bool) -> TrainConfig:
        """Return the numbers of a training that begins anew, or goes on from a finished model."""
        return self.going_on if going_on and self.going_on is not None else self.config


_EXAMPLES: Final = "the classic Keras examples (fchollet and contributors)"

_ALL: Final = (
    Recipe(
        name="softmax-regression",
        words=RecipeWords.SOFTMAX_REGRESSION,
        parameters=7_850,
        config=TrainConfig(
            recipe="softmax-regression",
            epochs=10,
            optimizer="rmsprop",
            learning_rate=1e-3,
            loss="mean-absolute-error",
        ),
        published="none given",
        published_accuracy=None,
        source="an exercise for beginners, trained on the mean absolute error",
        seconds_per_epoch=1.0,
    ),
    Recipe(
        name="mlp-128",
        words=RecipeWords.MLP_128,
        parameters=101_770,
        config=TrainConfig(
            recipe="mlp-128", epochs=5, batch_size=32, optimizer="adam", learning_rate=1e-3
        ),
        published="about 98 %",
        published_accuracy=0.98,
        source="TensorFlow's quickstart for beginners (The TensorFlow Authors)",
        seconds_per_epoch=4.0,
    ),
    Recipe(
        name="mlp-512",
        words=RecipeWords.MLP_512,
        parameters=669_706,
        config=TrainConfig(recipe="mlp-512", epochs=4, optimizer="adam", learning_rate=1e-3),
        published="97.46 %",
        published_accuracy=0.9746,
        source=_EXAMPLES + ", mnist_mlp with Adam",
        seconds_per_epoch=6.0,
    ),
    Recipe(
        name="cnn-32-32",
        words=RecipeWords.CNN_32_32,
        parameters=600_810,
        config=TrainConfig(recipe="cnn-32-32", epochs=12, optimizer="adadelta", learning_rate=1.0),
        published="98.93 %",
        published_accuracy=0.9893,
        source=_EXAMPLES + ", mnist_cnn in its first form",
        seconds_per_epoch=35.0,
    ),
    Recipe(
        name="cnn-32-64",
        words=RecipeWords.CNN_32_64,
        parameters=1_199_882,
        config=TrainConfig(recipe="cnn-32-64", epochs=12, optimizer="adadelta", learning_rate=1.0),
        published="98.91 % (10 epochs), 99.19 %, 99.25 %",
        published_accuracy=0.9925,
        source=_EXAMPLES + ", mnist_cnn",
        seconds_per_epoch=50.0,
    ),
    Recipe(
        name="cnn-32-64-dropout35",
        words=RecipeWords.CNN_32_64_DROPOUT35,
        parameters=1_199_882,
        config=TrainConfig(
            recipe="cnn-32-64-dropout35", epochs=12, optimizer="adadelta", learning_rate=1.0
        ),
        published="99.01 %",
        published_accuracy=0.9901,
        source=_EXAMPLES + ", a variant of mnist_cnn",
        seconds_per_epoch=50.0,
    ),
    Recipe(
        name="digitnet",
        words=RecipeWords.DIGITNET,
        parameters=167_114,
        config=TrainConfig(
            recipe="digitnet",
            epochs=4,
            optimizer="sgd",
            learning_rate=0.1,
            schedule="trapezoid",
            warmup=0.1,
            cooldown=0.9,
            weight_decay=5e-3,
            label_smoothing=0.03,
            averaging=0.998,
            augment=True,
        ),
        # Few and small steps: more MNIST, or larger steps, make it forget the pens.
        going_on=TrainConfig(
            recipe="digitnet",
            data=(DataSource("mnist", 0.2),),
            epochs=1,
            optimizer="sgd",
            learning_rate=0.001,
            schedule="trapezoid",
            warmup=0.1,
            cooldown=0.9,
            weight_decay=5e-3,
            label_smoothing=0.03,
            augment=True,
        ),
        published="this project's own",
        published_accuracy=None,
        source="this project",
        seconds_per_epoch=55.0,
    ),
    Recipe(
        name="digitnet" + _QUICK,
        words=RecipeWords.DIGITNET_QUICK,
        parameters=29_658,
        config=TrainConfig(
            recipe="digitnet" + _QUICK,
            epochs=1,
            batch_size=256,
            optimizer="muon",
            learning_rate=0.2,
            schedule="trapezoid",
            warmup=0.2,
            cooldown=0.8,
            weight_decay=5e-3,
            label_smoothing=0.03,
        ),
        published="this project's own",
        published_accuracy=None,
        source="this project",
        seconds_per_epoch=6.0,
    ),
)

RECIPES: Final[Mapping[str, Recipe]] = {recipe.name: recipe for recipe in _ALL}


def find(name: str) -> Recipe:
    """Return the recipe of that name. Raises ConfigError that suggests the nearest."""
    try:
        return RECIPES[name]
    except KeyError:
        raise ConfigError("recipe", unknown(NameWords.RECIPE, name, RECIPES)) from None


def going_on_from(name: str) -> Recipe:
    """Return how a model of this recipe goes on.

    An imported network continues like the default one, since its own training is unknown.
    """
    if name in RECIPES:
        return RECIPES[name]
    usual = find(DEFAULT)
    return replace(
        usual,
        name=name,
        words=RecipeWords.MADE_ELSEWHERE,
        parameters=0,
        going_on=replace(usual.numbers(going_on=True), recipe=name),
        published="",
        source="",
    )


def numbers_of(name: str, *, going_on: bool) -> TrainConfig:
    """Return a recipe's numbers. Raises ConfigError where nobody knows how that would begin."""
    recipe = going_on_from(name) if going_on else find(name)
    return recipe.numbers(going_on=going_on)


def check(config: TrainConfig) -> None:
    """Raise ConfigError where nobody knows how a network of the recipe begins."""
    numbers_of(config.recipe, going_on=bool(config.start_from))


def quick_form(name: str) -> str:
    """Return the name of a recipe's quick form. Raises ConfigError where it has none."""
    find(name)
    if name + _QUICK not in RECIPES:
        forms = [known.removesuffix(_QUICK) for known in RECIPES if known.endswith(_QUICK)]
        raise ConfigError("recipe", ConfigWords.NO_QUICK_FORM(recipe=name, others=forms))
    return name + _QUICK

"""The training's configuration: it checks itself, and JSON gives it back."""

from __future__ import annotations

import json
from typing import Any

import pytest

from digitpad.core.training import recipes
from digitpad.core.training.train_config import ConfigError, DataSource, TrainConfig


@pytest.mark.parametrize("recipe", recipes.RECIPES.values(), ids=lambda recipe: recipe.name)
def test_every_recipe_is_complete_and_comes_back_from_json(recipe: recipes.Recipe) -> None:
    assert recipe.config.recipe == recipe.name
    assert recipe.description.endswith(".")
    assert TrainConfig.from_json(json.loads(recipe.config.to_text())) == recipe.config


def test_going_on_takes_smaller_steps_where_a_recipe_says_so() -> None:
    digitnet, mlp = recipes.find("digitnet"), recipes.find("mlp-512")
    going_on = digitnet.numbers(going_on=True)
    assert going_on.recipe == "digitnet"
    assert going_on.learning_rate < digitnet.numbers(going_on=False).learning_rate / 10
    assert mlp.numbers(going_on=True) == mlp.config


def test_the_default_recipe_exists() -> None:
    assert recipes.find(recipes.DEFAULT).name == "digitnet"


def test_an_unknown_recipe_suggests_the_nearest() -> None:
    with pytest.raises(ConfigError, match="did you mean cnn-32-64"):
        recipes.find("cnn32-64")


def test_the_quick_form_is_another_recipe_and_not_all_have_one() -> None:
    assert recipes.find(recipes.quick_form("digitnet")).config.epochs == 1
    with pytest.raises(ConfigError, match="mlp-512 has no quick form; digitnet has one"):
        recipes.quick_form("mlp-512")
    with pytest.raises(ConfigError, match="did you mean digitnet"):
        recipes.quick_form("digtnet")


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("epochs", 0, "the number of epochs is 0, not in 1..10000"),
        ("epochs", 2.5, "the number of epochs is 2.5, not a whole number"),
        ("epochs", True, "not a whole number"),
        ("batch_size", -1, "the batch size is -1"),
        ("learning_rate", 0.0, "the learning rate is 0, not in"),
        ("learning_rate", float("nan"), "not a finite number"),
        ("learning_rate", "fast", "not a number"),
        ("seed", 2**40, "the seed is"),
        ("optimizer", "adm", "unknown optimizer adm: did you mean adam?"),
        ("backend", "mxnet", "unknown backend mxnet: there are auto, tensorflow"),
        ("augment", 1, "not true or false"),
        ("data", [], "nothing to learn from"),
        ("data", 7, "not a list"),
        ("data", [{"file": "x"}], "not a path with a weight"),
        ("data", ["mnist=0"], "the weight is 0"),
        ("data", ["mnist=nan"], "the weight is nan"),
        ("data", [""], "needs a name"),
        ("recipe", "", "no recipe"),
        ("blend", 0.5, "no model to blend with"),
        ("blend", 1.5, "the blend is 1.5, not in 0..1"),
        ("batchsize", 3, "unknown setting batchsize: did you mean batch_size?"),
    ],
)
def test_a_wrong_setting_says_which_and_why(field: str, value: Any, words: str) -> None:
    with pytest.raises(ConfigError) as caught:
        TrainConfig.from_json({field: value})
    assert words in str(caught.value)


def test_dashes_and_whole_numbers_are_taken_as_toml_has_them() -> None:
    config = TrainConfig.from_json({"batch-size": 64, "learning-rate": 1, "data": "mnist=2"})
    assert config.batch_size == 64
    assert config.learning_rate == 1.0
    assert config.data == (DataSource("mnist", 2.0),)


def test_a_name_with_an_equals_sign_is_a_name() -> None:
    assert DataSource.parse("a=b/pen.ndjson") == DataSource("a=b/pen.ndjson")
    assert DataSource.parse("a=b/pen.ndjson=0.5") == DataSource("a=b/pen.ndjson", 0.5)

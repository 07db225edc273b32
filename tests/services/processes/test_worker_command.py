"""The command line that the window gives the worker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from digitpad.core.training import recipes
from digitpad.core.training.train_config import ConfigError, DataSource, TrainConfig
from digitpad.services.processes.worker_command import train_arguments

GOING_ON = recipes.find("digitnet").numbers(going_on=True)


def test_a_recipe_as_it_is_needs_few_words() -> None:
    assert train_arguments(recipes.find("digitnet").config) == [
        "train", "--events", "--background", "--recipe", "digitnet", "--data", "mnist=1",
    ]  # fmt: skip


def test_what_was_changed_is_said() -> None:
    usual = recipes.find("digitnet").config
    config = TrainConfig.from_json(
        {
            **usual.to_json(),
            "epochs": 2,
            "learning_rate": 0.02,
            "augment": False,
            "keep_best": True,
            "start_from": "/a b/old.digitpad",
            "data": [{"path": "a=b.ndjson", "weight": 2.5}],
        }
    )
    arguments = train_arguments(config)
    text = " ".join(arguments)
    assert "--epochs 2 --learning-rate 0.02" in text
    assert "--no-augment" in arguments
    assert "--keep-best" in arguments
    assert arguments[arguments.index("--from") + 1] == "/a b/old.digitpad"
    assert DataSource.parse(arguments[-1]) == DataSource("a=b.ndjson", 2.5)


def test_going_on_needs_as_few_words() -> None:
    going_on = replace(GOING_ON, start_from="old.digitpad")
    assert train_arguments(going_on)[5:-2] == ["--from", "old.digitpad"]


def test_a_network_that_was_made_elsewhere_goes_on_under_its_name() -> None:
    config = replace(GOING_ON, recipe="imported", start_from="somebodys.digitpad")
    assert train_arguments(config)[3:-2] == ["--recipe", "imported", "--from", "somebodys.digitpad"]
    with pytest.raises(ConfigError, match="imported"):
        train_arguments(replace(config, start_from=""))

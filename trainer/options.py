"""The command line of a training: every number of `TrainConfig` has its option."""

from __future__ import annotations

import argparse
import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any, Final, NoReturn, get_type_hints

from digitpad.core import recipes
from digitpad.core.errors import FileError, os_error_cause
from digitpad.core.training.train_config import CHOICES, TrainConfig, unknown
from trainer.errors import UsageError

_HELP: Final = {
    "recipe": f"what to train: {', '.join(recipes.RECIPES)} (default {recipes.DEFAULT})",
    "data": "mnist, a file or a folder to learn from, with =WEIGHT if it counts more or less; "
    "may be repeated (default mnist)",
    "epochs": "how many times to go through the data",
    "batch_size": "pictures in each step",
    "optimizer": "how steps are made",
    "learning_rate": "how large steps are, at most",
    "schedule": "how the learning rate changes over the training",
    "warmup": "fraction of the steps in which a trapezoid rises",
    "cooldown": "fraction of the steps in which it falls at the end",
    "weight_decay": "how strongly weights are pulled towards zero",
    "loss": "what is made small",
    "label_smoothing": "how much of each label is spread over the other digits",
    "averaging": "decay of the moving average of the weights that becomes the model; 0 is off",
    "augment": "bend, turn and redraw the digits anew in every epoch",
    "picture_change": "how far that changes pictures, as a share of the usual; not ink",
    "keep_best": "keep the best epoch by validation, not the last",
    "patience": "stop after so many epochs that were no better by validation; 0 is never",
    "calibrate": "fit the softmax's temperature to the validation part; without it the temperature "
    "stays that of --from",
    "seed": "the same seed gives the same network",
    "start_from": "a .digitpad file to continue from",
    "freeze": "leave the layers up to the last pooling as they are",
    "blend": "how far to go from the weights of --from to the trained ones, 0 to 1",
    "backend": "what computes",
    "device": "where it computes",
    "mixed_precision": "compute in 16 bits where that is enough",
    "jit": "compile the steps with XLA",
    "threads": "threads of the CPU to use; 0 is all",
    "tensorboard": "also write a log for TensorBoard into the run's folder",
}
_FLAGS: Final = {"start_from": "--from"}


class Parser(argparse.ArgumentParser):
    """Raises UsageError where argparse would exit, and suggests the option that was meant."""

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> Any:
        """Refuse what is unknown here, where the options that could be meant are known."""
        parsed, rest = super().parse_known_args(args, namespace)
        if rest:
            self.error("unrecognized arguments: " + " ".join(rest))
        return parsed, rest

    def error(self, message: str) -> NoReturn:
        wrong = message.removeprefix("unrecognized arguments: ")
        if wrong != message:
            options = [name for name in self._option_string_actions if name.startswith("--")]
            message = unknown("option", wrong.split()[0].partition("=")[0], options)
        raise UsageError(message)


def add_config_options(parser: argparse.ArgumentParser) -> None:
    """Give ``parser`` an option for every field of `TrainConfig`."""
    hints = get_type_hints(TrainConfig)
    for item in fields(TrainConfig):
        flag = _FLAGS.get(item.name, "--" + item.name.replace("_", "-"))
        options: dict[str, Any] = {"dest": item.name, "help": _HELP[item.name]}
        if item.name == "data":
            options |= {"action": "append", "metavar": "SOURCE"}
        elif hints[item.name] is bool:
            options |= {"action": argparse.BooleanOptionalAction}
        elif item.name in CHOICES:
            options |= {"metavar": "|".join(CHOICES[item.name])}
        else:
            options |= {"type": hints[item.name], "metavar": item.name.rpartition("_")[2].upper()}
        parser.add_argument(flag, default=argparse.SUPPRESS, **options)
    parser.add_argument("--config", type=Path, metavar="FILE.toml", help="settings from a file")
    parser.add_argument("--quick", action="store_true", help="the recipe's quick form, of seconds")


def config_of(arguments: argparse.Namespace) -> TrainConfig:
    """Return the recipe's numbers, changed by the TOML file and then by the command line.

    Raises ConfigError or FileError.
    """
    names = {item.name for item in fields(TrainConfig)}
    given = {name: value for name, value in vars(arguments).items() if name in names}
    settings = {**_read_toml(arguments.config), **given} if arguments.config else given
    name = str(settings.get("recipe", recipes.DEFAULT))
    if arguments.quick:
        name = settings["recipe"] = recipes.quick_form(name)
    numbers = recipes.find(name).numbers(going_on=bool(settings.get("start_from")))
    return TrainConfig.from_json(settings, base=numbers)


def _read_toml(path: Path) -> dict[str, Any]:
    try:
        return {key.replace("-", "_"): v for key, v in tomllib.loads(path.read_text()).items()}
    except OSError as error:
        raise FileError(path, os_error_cause(error)) from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise FileError(path, f"not valid TOML: {error}") from None

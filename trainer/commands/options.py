"""Options of a training on the command line, one for every field of `TrainConfig`."""

from __future__ import annotations

import argparse
import tomllib
from dataclasses import fields
from pathlib import Path
from typing import Any, Final, get_type_hints

from digitpad.core.command_line.parser import number, some_path, some_text, whole_number
from digitpad.core.errors import FileError
from digitpad.core.files import untrusted_files
from digitpad.core.sentences.training_words import ConfigWords
from digitpad.core.training import recipes
from digitpad.core.training.train_config import CHOICES, ConfigError, TrainConfig
from trainer.errors import UsageError

_HELP: Final = {
    "recipe": f"what to train: {', '.join(recipes.RECIPES)} (default {recipes.DEFAULT})",
    "data": "mnist, a file or a folder to learn from, with =WEIGHT if it counts more or less; "
    "may be repeated (default: what the recipe goes on with after --from, else mnist)",
    "as_is": "leave digits that lie on their side, inverted or on their head so",
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
    "seed": "with the same data, backend and threads, the same seed gives the same network",
    "start_from": "a .digitpad file to continue from",
    "freeze": "leave the layers up to the last pooling as they are",
    "blend": "how far to go from the weights of --from to the trained ones, 0 to 1",
    "backend": "what computes",
    "device": "where it computes",
    "devices": "how many GPUs share each batch, or all; with --device cpu the processor is taken "
    "for so many",
    "mixed_precision": "compute in 16 bits where that is enough",
    "jit": "compile the steps with XLA",
    "threads": "threads of the CPU to use; 0 is all",
    "tensorboard": "also write a log for TensorBoard into the run's folder",
}
_FLAGS: Final = {"start_from": "--from"}


_KINDS: Final = {int: whole_number, float: number, str: some_text}


def add_config_options(parser: argparse.ArgumentParser) -> None:
    """Give ``parser`` an option for every field of `TrainConfig`."""
    hints = get_type_hints(TrainConfig)
    for item in fields(TrainConfig):
        flag = _FLAGS.get(item.name, "--" + item.name.replace("_", "-"))
        options: dict[str, Any] = {"dest": item.name, "help": _HELP[item.name]}
        if item.name == "data":
            options |= {"action": "append", "type": some_text, "metavar": "SOURCE"}
        elif hints[item.name] is bool:
            options |= {"action": argparse.BooleanOptionalAction}
        elif item.name in CHOICES:
            options |= {"metavar": "|".join(CHOICES[item.name])}
        elif item.name == "devices":
            options |= {"type": _devices, "metavar": "N|all"}
        else:
            kind, metavar = _KINDS[hints[item.name]], item.name.rpartition("_")[2].upper()
            options |= {"type": kind, "metavar": metavar}
        parser.add_argument(flag, default=argparse.SUPPRESS, **options)
    parser.add_argument(
        "--config", type=some_path, metavar="FILE.toml", help="settings from a file, named as here"
    )
    parser.add_argument("--quick", action="store_true", help="the recipe's quick form, of seconds")


def _devices(text: str) -> int:
    return 0 if text == "all" else whole_number(text)


def config_of(arguments: argparse.Namespace) -> TrainConfig:
    """Return the recipe's settings, overridden by the TOML file and then by the command line.

    Raises ConfigError or FileError.
    """
    names = {item.name for item in fields(TrainConfig)}
    given = {name: value for name, value in vars(arguments).items() if name in names}
    from_file = _read_toml(arguments.config) if arguments.config else {}
    try:
        return _config({**from_file, **given}, quick=arguments.quick)
    except ConfigError as error:
        if error.field in from_file and error.field not in given:
            raise UsageError(error.sentence.at(arguments.config)) from None
        raise


def _config(settings: dict[str, Any], *, quick: bool) -> TrainConfig:
    name = str(settings.get("recipe", recipes.DEFAULT))
    if quick:
        name = settings["recipe"] = recipes.quick_form(name)
    numbers = recipes.numbers_of(name, going_on=bool(settings.get("start_from")))
    return TrainConfig.from_json(settings, base=numbers).anchored()


_MOST_TOML_BYTES: Final = 1024 * 1024


def _read_toml(path: Path) -> dict[str, Any]:
    """Return a file's settings by `TrainConfig`'s names; the file may use the options' names."""
    try:
        text = untrusted_files.read_bytes(path, _MOST_TOML_BYTES)
        settings = tomllib.loads(text.decode("utf-8-sig"))  # editors on Windows write such a mark
    except UnicodeDecodeError:
        raise FileError(path, ConfigWords.NOT_UTF_8) from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise FileError(path, ConfigWords.NOT_VALID_TOML(reason=str(error))) from None
    names = {flag.removeprefix("--"): name for name, flag in _FLAGS.items()}
    return {names.get(key, key.replace("-", "_")): value for key, value in settings.items()}

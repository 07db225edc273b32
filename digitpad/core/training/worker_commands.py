"""The commands of the worker that people use: `digitpad` lists them, and hands over to it."""

from __future__ import annotations

from typing import Final

WORKER_COMMANDS: Final = {
    "train": "train a network by a recipe",
    "resume": "go on with a training that broke off",
    "adapt": "get a model used to one hand, in seconds",
    "evaluate": "score a model on labelled digits",
    "compare": "score two models on the same digits",
    "export": "take a model out of its file for other programs",
    "import": "make a model file of another program's model",
    "devices": "list the backends and GPUs, and say why one is missing",
    "fetch-mnist": "download MNIST, which trainings learn from",
}
"""A name and what it does."""
CALLER_VARIABLE: Final = "DIGITPAD_CALLED_AS"
"""The environment variable in which the worker is told how it was called, for its sentences."""
COMPANY_VARIABLE: Final = "DIGITPAD_COMPANY"
"""The environment variable in which each of several workers that train one network is told the
address of the first, how many they are, and its own number, from 0: ``host:port 2 1``."""

"""Which of Keras's backends computes, and on what."""

from __future__ import annotations

import importlib.util
import os
import sys
from typing import Any

from digitpad.core.sentences.worker_words import TrainerWords
from digitpad.core.training.backends import TITLES, installed
from digitpad.core.training.install_hints import backend_command, install_command
from digitpad.core.training.train_config import TrainConfig
from trainer.backends import devices
from trainer.errors import TrainerError
from trainer.process import backend_environment


def require_keras() -> None:
    """Raise TrainerError that says what to install if Keras or every backend is missing."""
    if not installed() or importlib.util.find_spec("keras") is None:
        raise TrainerError("backend", TrainerWords.NEEDS_KERAS(command=install_command()))


def choose(config: TrainConfig) -> str:
    """Return the backend to use. Raises TrainerError that says what to install."""
    require_keras()
    there = installed()
    if config.backend != "auto":
        if config.backend not in there:
            title, command = TITLES[config.backend], backend_command(config.backend)
            said = TrainerWords.BACKEND_NOT_INSTALLED(backend=title, command=command)
            raise TrainerError("backend", said)
        return config.backend
    if config.device == "cpu" or len(there) == 1:
        return there[0]
    return _first_with_gpu(there)


def _first_with_gpu(names: list[str]) -> str:
    """Return the first backend that sees a GPU. They are asked only if the machine has one."""
    if not devices.look_around().has_gpu:
        return names[0]
    chosen = devices.best([devices.probe(name) for name in names])
    return chosen.name if chosen else names[0]


def prepare(backend: str, config: TrainConfig) -> None:
    """Set what has to be set before Keras is imported."""
    backend_environment.prepare(
        backend,
        on_cpu=config.device == "cpu",
        threads=config.threads,
        devices=config.devices,
    )


def device_name() -> str:
    """Return the name of the device that Keras computes on, ``CPU`` or the GPU's own."""
    backend = os.environ["KERAS_BACKEND"]
    return {"tensorflow": _tensorflow, "jax": _jax, "torch": _torch}[backend]() or "CPU"


def _tensorflow() -> str:
    tf: Any = sys.modules["tensorflow"]
    gpus = tf.config.list_physical_devices("GPU")
    if not gpus:
        return ""
    return str(tf.config.experimental.get_device_details(gpus[0]).get("device_name", "GPU"))


def _jax() -> str:
    jax: Any = sys.modules["jax"]
    device = jax.devices()[0]
    return "" if device.platform == "cpu" else str(device.device_kind)


def _torch() -> str:
    torch: Any = sys.modules["torch"]
    if torch.cuda.is_available():
        return str(torch.cuda.get_device_name(0))
    return "Apple GPU" if torch.backends.mps.is_available() else ""

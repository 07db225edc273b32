"""Commands that install what is missing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.worker_words import DeviceWords
from digitpad.core.training.backends import TENSORFLOW

Extra = Literal["train", "jax", "torch", "onnx"]
"""As in ``[project.optional-dependencies]`` of pyproject.toml."""
_EXTRA_OF_BACKEND: Final[dict[str, Extra]] = {TENSORFLOW: "train", "jax": "jax", "torch": "torch"}
CUDA_BUILDS: Final[Mapping[str, Sentence | str]] = {
    TENSORFLOW: 'pip install "tensorflow[and-cuda]"',
    "jax": 'pip install "jax[cuda12]"',
    "torch": DeviceWords.BUILD_OF_PYTORCH(),
}
"""What makes a backend reach NVIDIA's GPUs."""


def install_command(extra: Extra = "train") -> str:
    """Return the command that installs one of the program's extras."""
    return f'pip install "digitpad[{extra}]"'


def backend_command(backend: str) -> str:
    """Return the command that installs one of the backends."""
    return install_command(_EXTRA_OF_BACKEND[backend])

"""Commands that install what is missing, for the way in which this copy was installed."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Final, Literal

from digitpad.core.command_line.typed import as_typed
from digitpad.core.files import paths, presence
from digitpad.core.installing import packages
from digitpad.core.processes import training_environment
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.worker_words import DeviceWords
from digitpad.core.training.backends import TENSORFLOW

Extra = Literal["train", "jax", "torch", "onnx"]
"""As in ``[project.optional-dependencies]`` of pyproject.toml."""
INSTALL_TRAINING: Final = "install-training"
"""The command of `digitpad` that makes an environment of the program's own."""
_EXTRA_OF_BACKEND: Final[dict[str, Extra]] = {TENSORFLOW: "train", "jax": "jax", "torch": "torch"}
CUDA_BUILDS: Final[Mapping[str, Sentence | str]] = {
    TENSORFLOW: "tensorflow[and-cuda]",
    "jax": "jax[cuda12]",
    "torch": DeviceWords.BUILD_OF_PYTORCH(),
}
"""What makes a backend reach NVIDIA's GPUs: a package, or a sentence that says where one is."""


def install_command(extra: Extra = "train") -> str:
    """Return the command that installs one of the program's extras for the Python that trains."""
    if paths.is_bundle():
        return _for_bundle(extra)
    if _is_checkout() and not training_environment.is_ours(sys.prefix):
        return _pip(sys.executable, "-e", f"{paths.code_root()}[{extra}]")
    return _pip(sys.executable, *packages.requirements(extra))


def backend_command(backend: str) -> str:
    """Return the command that installs one of the backends."""
    return install_command(_EXTRA_OF_BACKEND[backend])


def cuda_remedy(backend: str) -> Sentence | str:
    """Return the command that makes a backend reach NVIDIA's GPUs, or what else does."""
    build = CUDA_BUILDS[backend]
    return _pip(sys.executable, build) if isinstance(build, str) else build


def _for_bundle(extra: Extra) -> str:
    """A bundle is no Python: it makes an environment, to which further packages can be added."""
    own = training_environment.own_python()
    if own and extra != "train":
        return _pip(own, *packages.requirements(extra))
    found = shutil.which("digitpad")
    is_found = found is not None and Path(found).resolve() == Path(sys.executable).resolve()
    return as_typed(["digitpad" if is_found else sys.executable, INSTALL_TRAINING])


def _is_checkout() -> bool:
    return presence.is_file(paths.code_root() / "pyproject.toml")


def _pip(python: str, *arguments: str) -> str:
    """Return what installs for ``python``: it may lack pip, as uv's environments do."""
    pinned = ["-c", str(packages.constraints()), *arguments]
    if _has_pip(python):
        return as_typed([python, "-m", "pip", "install", *pinned])
    return as_typed(["uv", "pip", "install", "--python", python, *pinned])


def _has_pip(python: str) -> bool:
    if python == sys.executable:
        return find_spec("pip") is not None
    return any(Path(python).parents[1].glob("[Ll]ib*/**/site-packages/pip"))

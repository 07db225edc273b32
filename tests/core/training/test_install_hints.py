"""What a person is told to type installs something that there is."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import get_args

from digitpad.core.training.backends import BACKENDS
from digitpad.core.training.install_hints import (
    CUDA_BUILDS,
    Extra,
    backend_command,
    install_command,
)

PROJECT = Path(__file__).resolve().parents[3]


def test_every_extra_is_one_of_the_project() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert set(get_args(Extra)) <= project["optional-dependencies"].keys()
    assert install_command("onnx") == 'pip install "digitpad[onnx]"'


def test_every_backend_can_be_installed() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for backend in BACKENDS:
        extra = backend_command(backend).split("[")[1].split("]")[0]
        needed = project["optional-dependencies"][extra]
        assert any(requirement.startswith(backend) for requirement in needed)
    assert CUDA_BUILDS.keys() == set(BACKENDS)

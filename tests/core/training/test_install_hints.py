"""What a person is told to type installs something that there is, where it is looked for."""

from __future__ import annotations

import shlex
import sys
import tomllib
from pathlib import Path
from typing import get_args

import pytest

from digitpad.core.files import paths
from digitpad.core.processes import training_environment
from digitpad.core.training.backends import BACKENDS
from digitpad.core.training.install_hints import (
    CUDA_BUILDS,
    Extra,
    backend_command,
    cuda_remedy,
    install_command,
)

PROJECT = Path(__file__).resolve().parents[3]
EXTRAS = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"][
    "optional-dependencies"
]
PIP = [sys.executable, "-m", "pip", "install", "-c", str(PROJECT / "constraints.txt")]


def test_every_extra_is_one_of_the_project() -> None:
    assert set(get_args(Extra)) <= EXTRAS.keys()
    assert shlex.split(install_command("onnx")) == [*PIP, "-e", f"{PROJECT}[onnx]"]


def test_every_backend_can_be_installed() -> None:
    for backend in BACKENDS:
        extra = backend_command(backend).split("[")[1].split("]")[0]
        needed = EXTRAS[extra]
        assert any(requirement.startswith(backend) for requirement in needed)
    assert CUDA_BUILDS.keys() == set(BACKENDS)
    assert shlex.split(str(cuda_remedy("jax"))) == [*PIP, "jax[cuda12]"]


def test_a_wheel_names_the_packages_themselves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There is no index that has this program's own extras."""
    (tmp_path / "digitpad" / "resources").mkdir(parents=True)
    pinned = tmp_path / "digitpad" / "resources" / "constraints.txt"
    pinned.touch()
    monkeypatch.setattr(paths, "code_root", lambda: tmp_path)
    said = shlex.split(install_command())
    assert said == [*PIP[:5], str(pinned), *sorted(EXTRAS["train"])]


def test_a_bundle_makes_an_environment_and_adds_to_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "the program" / "digitpad"))
    monkeypatch.setattr(paths, "code_root", lambda: PROJECT)
    making = [str(tmp_path / "the program" / "digitpad"), "install-training"]
    assert shlex.split(install_command()) == making
    assert shlex.split(install_command("onnx")) == making, "there is nothing to add to yet"
    own = training_environment.folder()
    packages = own / "lib" / "python3.11" / "site-packages"
    for folder in (own / "bin", packages / "keras", packages / "pip"):
        folder.mkdir(parents=True)
    training_environment.python_of(own).touch()
    training_environment.finish(own, packages, ["keras"])
    python = str(training_environment.python_of(own))
    expected = [python, *PIP[1:], *sorted(EXTRAS["onnx"])]
    assert shlex.split(install_command("onnx")) == expected

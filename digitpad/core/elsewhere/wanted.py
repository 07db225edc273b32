"""What the environment on another computer has to hold, and whether it does."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from digitpad.core.installing import packages, pip_faults, pythons

_NAME: Final = re.compile(r"[\w.-]+")
_LEAST: Final = re.compile(r">=\s*([\d.]+)")
_BACKENDS: Final = ("tensorflow", "jax", "torch")


@dataclass(frozen=True)
class Wanted:
    """Packages with their versions."""

    requirements: tuple[str, ...]
    constraints: str
    modules: tuple[str, ...]
    needed_mb: int

    @property
    def digest(self) -> str:
        """Equal for equal packages."""
        text = "\n".join([*self.requirements, self.constraints])
        return hashlib.sha256(text.encode()).hexdigest()

    def to_json(self) -> dict[str, Any]:
        """Return what is sent to have an environment made."""
        return {
            "requirements": list(self.requirements),
            "constraints": self.constraints,
            "modules": list(self.modules),
            "options": list(pip_faults.PIP_OPTIONS),
            "digest": self.digest,
            "needed_mb": self.needed_mb,
            "fitting": [list(version) for version in pythons.VERSIONS],
        }


def for_training(*, cuda: bool, with_jax: bool = False) -> Wanted:
    """Return what trainings need, for CUDA or without, and JAX where it is asked for.

    Raises DigitPadError.
    """
    usual = packages.for_training()
    needed = usual.download_mb + usual.disk_mb
    required = packages.requirements("cuda", with_own=True) if cuda else usual.requirements
    modules = usual.modules
    if with_jax:
        required = [*required, *_jax(cuda=cuda)]
        modules = (*modules, "jax")
    text = packages.constraints().read_text(encoding="utf-8")
    return Wanted(tuple(required), text, modules, needed)


def digests(*, cuda: bool, with_jax: bool) -> set[str]:
    """Return the digests of the environments that serve: more packages than needed do no harm."""
    kinds = {True, with_jax}
    return {for_training(cuda=cuda, with_jax=kind).digest for kind in kinds}


def _jax(*, cuda: bool) -> list[str]:
    lines = [line for line in packages.requirements("jax") if line.startswith("jax")]
    return [line.replace("jax", "jax[cuda12]", 1) for line in lines] if cuda else lines


def needed_versions() -> dict[str, str]:
    """Return the packages that a Python has to have by itself, and their least versions.

    Of the backends any one is enough, so they are not among them. Raises DigitPadError.
    """
    found = {}
    for line in packages.requirements("train", with_own=True):
        name, least = _NAME.match(line), _LEAST.search(line)
        if name is not None and name[0].lower() not in _BACKENDS:
            found[name[0]] = least[1] if least else ""
    return found


def asked_for() -> list[str]:
    """Return the packages whose versions are asked for on the other side."""
    return [*needed_versions(), *_BACKENDS]


def lacking(versions: Mapping[str, str], *, with_jax: bool = False) -> list[str]:
    """Return what a Python with these ``versions`` lacks, or has too old, as pip takes it."""
    missing = [
        f"{name}>={least}" if least else name
        for name, least in needed_versions().items()
        if _number(versions.get(name, "")) < max(_number(least), (0,))
    ]
    if not any(versions.get(name) for name in _BACKENDS):
        missing.append(_BACKENDS[0])
    if with_jax and not versions.get("jax"):
        missing.append("jax")
    return missing


def _number(version: str) -> tuple[int, ...]:
    """Return a version as numbers; nothing at all is less than any."""
    return tuple(int(part) for part in re.findall(r"\d+", version.partition("+")[0])[:3])

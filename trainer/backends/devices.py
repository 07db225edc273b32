"""Which backends there are, which GPU each sees, and in plain words why not and what to do."""

from __future__ import annotations

import json
import platform
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

from digitpad.core.processes import child_process
from digitpad.core.training.backends import BACKENDS, TENSORFLOW, TITLES, installed
from digitpad.core.training.install_hints import CUDA_BUILDS, backend_command
from trainer.process.lifeline import lifeline

PROBE_SECONDS: Final = 120


@dataclass(frozen=True)
class Machine:
    """What there is to be seen, without asking any backend."""

    system: str
    """Linux · Windows · Darwin"""
    nvidia: bool
    """Whether NVIDIA's driver is loaded."""
    apple_gpu: bool = False

    @property
    def has_gpu(self) -> bool:
        return self.nvidia or self.apple_gpu


@dataclass(frozen=True)
class Seen:
    """What one backend says of itself."""

    name: str
    version: str = ""
    """Empty where it is not installed."""
    gpus: tuple[str, ...] = ()
    cuda: bool = False
    """Whether this build could use CUDA."""
    broken: str = ""
    """Why it could not even be asked."""


@dataclass(frozen=True)
class BackendReport:
    """One line of the list that a person reads."""

    name: str
    title: str
    version: str
    gpus: tuple[str, ...]
    advice: str
    """One sentence: what it computes on, or why not on a GPU and what to do."""


@dataclass(frozen=True)
class Survey:
    """Everything that ``trainer devices`` says."""

    backends: tuple[BackendReport, ...]
    backend: str
    """What ``--backend auto`` takes, or empty when nothing is installed."""
    device: str
    """What that computes on: the GPU's name or ``CPU``."""

    def to_json(self) -> str:
        return json.dumps(asdict(self), ensure_ascii=False)


def look_around() -> Machine:
    """Return what this machine has."""
    system = platform.system()
    nvidia = (
        Path("/proc/driver/nvidia/version").exists()
        or Path("/dev/dxg").exists()  # the GPU of Windows, seen from WSL2
        or shutil.which("nvidia-smi") is not None
    )
    return Machine(system, nvidia, system == "Darwin" and platform.machine() == "arm64")


def survey(names: Sequence[str] = BACKENDS) -> Survey:
    """Ask every backend, each in a process of its own and all at once."""
    machine = look_around()
    with ThreadPoolExecutor(len(names)) as pool:
        seen = list(pool.map(probe, names))
    chosen = best(seen)
    return Survey(
        backends=tuple(
            BackendReport(one.name, TITLES[one.name], one.version, one.gpus, advice(one, machine))
            for one in seen
        ),
        backend=chosen.name if chosen else "",
        device=(chosen.gpus or ("CPU",))[0] if chosen else "",
    )


def best(seen: Sequence[Seen]) -> Seen | None:
    """Return the first backend that sees a GPU, else the first that works, else None."""
    working = [one for one in seen if one.version and not one.broken]
    return next((one for one in working if one.gpus), working[0] if working else None)


def probe(name: str) -> Seen:
    """Ask one backend what it sees."""
    if name not in installed():
        return Seen(name)
    try:
        with lifeline() as standard_input:
            answer = subprocess.run(
                child_process.module_command("trainer.backends.probe", name),
                capture_output=True,
                stdin=standard_input,
                timeout=PROBE_SECONDS,
                env=child_process.environment(),
                cwd=child_process.folder(),
                check=True,
            )
        found: Mapping[str, Any] = json.loads(answer.stdout)
        return Seen(name, found["version"], tuple(found["gpus"]), found["cuda"])
    except subprocess.TimeoutExpired:
        return Seen(name, "?", broken=f"it did not answer in {PROBE_SECONDS} seconds")
    except subprocess.CalledProcessError as error:
        lines = error.stderr.decode("utf-8", errors="replace").strip().splitlines()
        return Seen(name, "?", broken=lines[-1] if lines else f"status {error.returncode}")
    except (ValueError, KeyError, OSError) as error:
        return Seen(name, "?", broken=str(error))


def advice(seen: Seen, machine: Machine) -> str:
    """Return one sentence for a person: which GPU, or why none and what to do."""
    title = TITLES[seen.name]
    if not seen.version:
        return f"{title} is not installed: {backend_command(seen.name)}."
    if seen.broken:
        return f"{title} does not start: {seen.broken}."
    if seen.gpus:
        return f"{title} computes on {seen.gpus[0]}."
    if seen.name == TENSORFLOW and machine.system == "Windows":
        return (
            "TensorFlow has had no GPU on native Windows since 2.11: "
            "use WSL2, or install PyTorch's build for CUDA that pytorch.org names."
        )
    if not machine.has_gpu:
        return f"{title} sees no GPU, because no driver for one is loaded on this machine."
    if machine.apple_gpu:
        return f"{title} does not reach Apple's GPU: install the torch extra, which does."
    if not seen.cuda:
        return f"{title} was installed without CUDA: {CUDA_BUILDS[seen.name]}."
    return f"{title} finds no CUDA libraries that fit the driver: {CUDA_BUILDS[seen.name]}."

"""Which backends are installed and which GPU each sees; if none, why and what to do."""

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

from digitpad.core.files import presence
from digitpad.core.processes import child_process
from digitpad.core.sentences.sentence import Sentence
from digitpad.core.sentences.worker_words import DeviceWords
from digitpad.core.training.backends import BACKENDS, TENSORFLOW, TITLES, installed
from digitpad.core.training.install_hints import backend_command, cuda_remedy
from trainer.process.lifeline import lifeline

PROBE_SECONDS: Final = 120


@dataclass(frozen=True)
class Machine:
    """What can be learnt about the machine without importing a backend."""

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
    """What one backend reports about itself."""

    name: str
    version: str = ""
    """Empty where it is not installed."""
    gpus: tuple[str, ...] = ()
    cuda: bool = False
    """Whether this build supports CUDA."""
    broken: Sentence | str = ""
    """Why it could not be asked, or empty."""


@dataclass(frozen=True)
class BackendReport:
    """One line of the list that ``devices`` prints."""

    name: str
    title: str
    version: str
    gpus: tuple[str, ...]
    advice: str
    """One sentence: what it computes on, or why not on a GPU and what to do."""
    sentence: Mapping[str, Any]
    """The same as `Sentence.to_json` writes it, for a window in another language."""


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
    """Return what this machine has, from drivers and the system's name."""
    system = platform.system()
    nvidia = (
        presence.exists(Path("/proc/driver/nvidia/version"))
        or presence.exists(Path("/dev/dxg"))  # the GPU of Windows, seen from WSL2
        or shutil.which("nvidia-smi") is not None
    )
    return Machine(system, nvidia, system == "Darwin" and platform.machine() == "arm64")


def survey(names: Sequence[str] = BACKENDS) -> Survey:
    """Ask every backend at the same time, each in its own process."""
    machine = look_around()
    with ThreadPoolExecutor(len(names)) as pool:
        seen = list(pool.map(probe, names))
    chosen = best(seen)
    return Survey(
        backends=tuple(
            BackendReport(
                name=one.name,
                title=TITLES[one.name],
                version=one.version,
                gpus=one.gpus,
                advice=str(said),
                sentence=said.to_json(),
            )
            for one in seen
            for said in [advice(one, machine)]
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
        return Seen(name, "?", broken=DeviceWords.PROBE_SILENT(seconds=PROBE_SECONDS))
    except subprocess.CalledProcessError as error:
        lines = error.stderr.decode("utf-8", errors="replace").strip().splitlines()
        status = DeviceWords.PROBE_STATUS(status=error.returncode)
        return Seen(name, "?", broken=lines[-1] if lines else status)
    except (ValueError, KeyError, OSError) as error:
        return Seen(name, "?", broken=str(error))


def advice(seen: Seen, machine: Machine) -> Sentence:
    """Return one sentence for a person: which GPU, or why none and what to do."""
    title = TITLES[seen.name]
    if not seen.version:
        return DeviceWords.BACKEND_MISSING(backend=title, command=backend_command(seen.name))
    if seen.broken:
        return DeviceWords.BACKEND_BROKEN(backend=title, reason=seen.broken)
    if seen.gpus:
        return DeviceWords.COMPUTES_ON(backend=title, device=seen.gpus[0])
    if seen.name == TENSORFLOW and machine.system == "Windows":
        return DeviceWords.NO_GPU_ON_WINDOWS()
    if not machine.has_gpu:
        return DeviceWords.NO_DRIVER(backend=title)
    if machine.apple_gpu:
        return DeviceWords.NOT_APPLES_GPU(backend=title)
    if not seen.cuda:
        return DeviceWords.WITHOUT_CUDA(backend=title, remedy=cuda_remedy(seen.name))
    return DeviceWords.NO_FITTING_CUDA(backend=title, remedy=cuda_remedy(seen.name))

"""The text of a problem report: versions, settings, the log; nothing personal."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import re
from collections.abc import Iterable, Iterator
from typing import Final

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication

from digitpad import __version__
from digitpad.core.files import fault_log
from digitpad.core.files.paths import DATA_VARIABLE, HOME_VARIABLE
from digitpad.core.models.model_file import ModelCard
from digitpad.services.settings import Settings
from digitpad.widgets.help import training_log

LOG_LINES: Final = 60
_PACKAGES: Final = (
    "PySide6-Essentials", "numpy", "pillow", "ai-edge-litert", "keras", "tensorflow", "jax",
    "torch",
)  # fmt: skip
_OF_THE_PROGRAM: Final = re.compile(r"(?:digitpad|trainer|site-packages|lib[\\/]python[\d.]+)[\\/]")
_FRAME: Final = re.compile(r'^(\s+File ")([^"]+)(",.*)$')
_TIME: Final = re.compile(r"\d{4}-\d\d-\d\dT[\d:+]+")
_KIND: Final = re.compile(r"[A-Za-z_][\w.]*")
_WORDED_BY_PYTHON: Final = frozenset(
    (
        "AttributeError", "ImportError", "IndexError", "MemoryError", "ModuleNotFoundError",
        "NameError", "RecursionError", "TypeError", "UnboundLocalError", "ZeroDivisionError",
    )
)  # fmt: skip


def problem_report(settings: Settings, card: ModelCard) -> str:
    """Return the report, in English, since developers read it."""
    parts = {
        "Versions": _versions(),
        "System": _system(),
        "Settings": _settings(settings, card),
        "Log": list(without_personal(_last_lines())) or ["nothing was written down"],
        "Last training": list(_last_training()) or ["none"],
    }
    return "\n\n".join("\n".join([f"{name}:", *lines]) for name, lines in parts.items()) + "\n"


def _versions() -> list[str]:
    found = [f"  DigitPad {__version__}", f"  Python {platform.python_version()}"]
    found.append(f"  Qt {qVersion()}")
    for name in _PACKAGES:
        try:
            found.append(f"  {name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            continue
    return found


def _system() -> list[str]:
    screens = [
        f"{screen.size().width()}x{screen.size().height()} at {screen.devicePixelRatio():g}"
        for screen in QGuiApplication.screens()
    ]
    return [
        f"  {platform.system()} {platform.release()}, {platform.machine()}",
        f"  {os.cpu_count()} processors",
        f"  window system {QGuiApplication.platformName()}, screens {', '.join(screens)}",
    ]


def _settings(settings: Settings, card: ModelCard) -> list[str]:
    """Return the settings that may matter, without the private names of models and folders."""
    is_set = [name for name in (HOME_VARIABLE, DATA_VARIABLE) if os.environ.get(name)]
    return [
        f"  appearance {settings.appearance}, pen {settings.pen_width}",
        f"  model of recipe {card.recipe}, {card.parameters:,} parameters",
        f"  set in the environment: {', '.join(is_set) or 'nothing'}",
    ]


def _last_lines() -> list[str]:
    try:
        text = fault_log.log_path().read_text(encoding="utf-8", errors="replace")
    except OSError:
        return []
    return text.splitlines()[-LOG_LINES:]


def _last_training() -> Iterator[str]:
    for line in training_log.last_lines():
        for said in training_log.events(line):
            yield from without_personal([said])


def without_personal(lines: Iterable[str]) -> Iterator[str]:
    """Yield the lines of tracebacks without personal names, folders or files.

    Paths of the program's own files begin at its folder. An error's sentence may name a file, a
    model or a tag, so it is kept only for errors whose text comes from Python itself.
    """
    for line in lines:
        frame = _FRAME.match(line)
        if frame is not None:
            yield f"{frame[1]}{_within_the_program(frame[2])}{frame[3]}"
        elif line.startswith((" ", "Traceback")) or _TIME.fullmatch(line):
            yield line
        else:
            yield _kind_of_error(line)


def _kind_of_error(line: str) -> str:
    kind, _, sentence = line.partition(": ")
    if kind in _WORDED_BY_PYTHON and not re.search(r"[\\/]", sentence):
        return line
    return f"{kind}: …" if _KIND.fullmatch(kind) else "…"


def _within_the_program(path: str) -> str:
    """Return ``path`` relative to the program's folder, or to that of Python's packages."""
    found = list(_OF_THE_PROGRAM.finditer(path))
    return path[found[0 if "site-packages" not in path else -1].start() :] if found else "…"

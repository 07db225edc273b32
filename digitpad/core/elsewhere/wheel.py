"""The program's wheel, repacked from what is running: as much of it as trains."""

from __future__ import annotations

import hashlib
import io
import zipfile
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

import digitpad
from digitpad.core.files import paths, presence
from digitpad.core.installing import packages

_PARTS: Final = ("digitpad/__init__.py", "digitpad/core", "trainer")
_TAG: Final = "Wheel-Version: 1.0\nGenerator: digitpad\nRoot-Is-Purelib: true\nTag: py3-none-any\n"


@dataclass(frozen=True)
class Wheel:
    """A wheel in memory."""

    data: bytes
    sha256: str


@cache
def repacked() -> Wheel:
    """Return the wheel; the same code gives the same bytes. Raises DigitPadError."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
        for name, data in sorted(_members().items()):
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=zipfile.ZIP_DEFLATED)
    data = buffer.getvalue()
    return Wheel(data, hashlib.sha256(data).hexdigest())


def _members() -> dict[str, bytes]:
    root = paths.code_root()
    files = [path for part in _PARTS for path in _modules(root / part)]
    found = {path.relative_to(root).as_posix(): path.read_bytes() for path in files}
    found["digitpad/resources/constraints.txt"] = packages.constraints().read_bytes()
    # It says which way up an unknown set of digits lies.
    model = paths.bundled_model()
    found[f"digitpad/resources/{model.name}"] = model.read_bytes()
    info = f"digitpad-{digitpad.__version__}.dist-info"
    return found | {f"{info}/METADATA": _metadata().encode(), f"{info}/WHEEL": _TAG.encode()}


def _modules(path: Path) -> list[Path]:
    return [path] if presence.is_file(path) else sorted(path.rglob("*.py"))


def _metadata() -> str:
    """Return what the wheel says of itself: of use to what names missing packages."""
    extra = "train"
    lines = ["Metadata-Version: 2.1", "Name: digitpad", f"Version: {digitpad.__version__}"]
    lines += [f"Provides-Extra: {extra}"]
    own = packages.requirements(extra, with_own=True)
    of_extra = packages.requirements(extra)
    lines += [f"Requires-Dist: {line}" for line in own if line not in of_extra]
    lines += [f'Requires-Dist: {line}; extra == "{extra}"' for line in of_extra]
    return "\n".join(lines) + "\n"

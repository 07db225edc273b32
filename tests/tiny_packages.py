"""A wheel of three lines, for a real pip that needs no network."""

from __future__ import annotations

import base64
import hashlib
import zipfile
from pathlib import Path

from digitpad.core.installing.packages import Packages

NAME = "tinykeras"
TINY = Packages((f"{NAME}>=1.0",), (NAME,))


def write_wheel(folder: Path, code: str = "", name: str = NAME, payload: int = 0) -> Path:
    """Write a wheel whose package holds ``code`` and a file of ``payload`` bytes."""
    info = f"{name}-1.0.dist-info"
    files = {
        f"{name}/__init__.py": code.encode(),
        f"{name}/payload.bin": bytes(payload),
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n".encode(),
        f"{info}/WHEEL": b"Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = f"{info}/RECORD"
    lines = [f"{path},sha256={_digest(data)},{len(data)}" for path, data in files.items()]
    files[record] = "\n".join([*lines, f"{record},,", ""]).encode()
    folder.mkdir(parents=True, exist_ok=True)
    wheel = folder / f"{name}-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, data in files.items():
            archive.writestr(path, data)
    return wheel


def _digest(data: bytes) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(data).digest()).rstrip(b"=").decode()

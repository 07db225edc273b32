"""The installer for Windows, made by Inno Setup; signed where a certificate is named."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from digitpad import __version__

SCRIPT = Path(__file__).with_name("win") / "digitpad.iss"
CERTIFICATE = "DIGITPAD_CERTIFICATE_SHA1"
"""The environment variable with the thumbprint of the certificate to sign with."""
_STAMP = "http://timestamp.digicert.com"


def make(program: Path, out: Path) -> Path:
    """Return the installer of the frozen ``program``, which needs no administrator."""
    _sign(program / "digitpad.exe")
    compiler = shutil.which("iscc") or r"C:\Program Files (x86)\Inno Setup 6\ISCC.exe"
    name = f"digitpad-{__version__}-windows"
    given = {"Version": __version__, "Program": program, "Out": out, "Name": name}
    words = [f"/D{key}={value}" for key, value in given.items()]
    subprocess.run([compiler, "/Q", *words, str(SCRIPT)], check=True)
    path = out / f"{name}.exe"
    _sign(path)
    return path


def _sign(path: Path) -> None:
    thumbprint = os.environ.get(CERTIFICATE)
    if thumbprint:
        words = ["/sha1", thumbprint, "/fd", "sha256", "/tr", _STAMP, "/td", "sha256"]
        subprocess.run(["signtool", "sign", *words, str(path)], check=True)

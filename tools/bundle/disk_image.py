"""The disk image for macOS; signed and notarized where the keys are in the environment."""

from __future__ import annotations

import os
import platform
import subprocess
from pathlib import Path

from digitpad import __version__

IDENTITY = "DIGITPAD_CODESIGN_IDENTITY"
"""The environment variable with the identity to sign with, such as a Developer ID."""
PROFILE = "DIGITPAD_NOTARY_PROFILE"
"""The environment variable with the name under which `notarytool store-credentials` keeps them."""


def make(contents: Path, out: Path) -> Path:
    """Return the image with the frozen ``DigitPad.app``, whose ``Contents`` is given."""
    app = contents.parent
    path = out / f"digitpad-{__version__}-macos-{platform.machine()}.dmg"
    identity = os.environ.get(IDENTITY)
    if identity:  # PyInstaller has signed it, but licences were added since
        _run("codesign", "--force", "--deep", "--options", "runtime", "--timestamp",
             "--sign", identity, str(app))  # fmt: skip
    else:  # macOS runs nothing on its own processors that is not signed at all
        _run("codesign", "--force", "--deep", "--sign", "-", str(app))
    _run("hdiutil", "create", "-volname", "DigitPad", "-srcfolder", str(app), "-ov",
         "-format", "ULMO", str(path))  # fmt: skip
    if identity and (profile := os.environ.get(PROFILE)):
        _run("codesign", "--timestamp", "--sign", identity, str(path))
        _run("xcrun", "notarytool", "submit", str(path), "--keychain-profile", profile, "--wait")
        _run("xcrun", "stapler", "staple", str(path))
    return path


def _run(*command: str) -> None:
    subprocess.run(command, check=True)

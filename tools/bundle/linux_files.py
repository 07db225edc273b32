"""What a Linux desktop asks of a program beside itself: everything that lies below ``share``."""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

from tools.bundle import icons, words

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).with_name("linux")
PLACES = {
    "digitpad.desktop": "applications/digitpad.desktop",
    "digitpad.metainfo.xml": "metainfo/org.example.digitpad.metainfo.xml",
    "digitpad.mime.xml": "mime/packages/digitpad.xml",
}


def make(share: Path) -> Path:
    """Write everything anew into ``share``, and return it."""
    shutil.rmtree(share, ignore_errors=True)
    for name, place in PLACES.items():
        _write(share / place, (HERE / name).read_bytes())
    for name, place in words.COMPLETIONS.items():
        _write(share / place, words.completion(name).encode())
    _write(share / "man/man1/digitpad.1.gz", gzip.compress(words.manual().encode(), mtime=0))
    scalable = share / "icons/hicolor/scalable"
    _write(scalable / "apps/digitpad.svg", icons.SVG.read_bytes())
    for size in icons.SIZES:
        path = share / f"icons/hicolor/{size}x{size}/apps/digitpad.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        icons.picture(size).save(path, optimize=True)
    return share


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)

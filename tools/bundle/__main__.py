"""Build what people install without a Python: python -m tools.bundle [--out FOLDER]

On Linux a .tar.xz and a .deb, on Windows an installer, on macOS a disk image. PyInstaller cannot
build for another system than the one it runs on. The `bundle` extra has what this needs.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from tools.bundle import freeze, linux_files, report

ROOT = Path(__file__).resolve().parents[2]


def build(out: Path, level: int) -> list[Path]:
    """Build for the system that this runs on and return the files to give away.

    level: how hard the archives of Linux are compressed, from 0 to 9.
    """
    program = freeze.freeze(out / "build")
    print(report.of_folder(program))
    if sys.platform == "win32":
        from tools.bundle import installer

        return [installer.make(program, out)]
    if sys.platform == "darwin":
        from tools.bundle import disk_image

        return [disk_image.make(program, out)]
    from tools.bundle import deb, tarball

    share = linux_files.make(out / "build" / "share")
    return [tarball.make(program, share, out, level), deb.make(program, share, out, level)]


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.bundle", description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "dist", help="where the files go")
    parser.add_argument("--fast", action="store_true", help="compress little: files to try")
    options = parser.parse_args()
    for made in build(options.out.absolute(), level=0 if options.fast else 6):
        print(f"{made}: {made.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()

"""Build the source distribution, install from it elsewhere, and let it pass the tests of core."""

from __future__ import annotations

import os
import subprocess
import sys
import tarfile
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def run(*command: str | Path, cwd: Path) -> None:
    """Run a command; a failure ends the check."""
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "DIGITPAD_HOME": str(cwd / "home")}
    environment.pop("PYTHONPATH", None)
    subprocess.run([str(part) for part in command], cwd=cwd, env=environment, check=True)


def main(tests: list[str]) -> None:
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        elsewhere = Path(folder)
        run(sys.executable, "-m", "build", "--sdist", "--outdir", elsewhere, ROOT, cwd=elsewhere)
        (archive,) = elsewhere.glob("digitpad-*.tar.gz")
        with tarfile.open(archive) as packed:
            packed.extractall(elsewhere, filter="data")
        source = elsewhere / archive.name.removesuffix(".tar.gz")
        venv.create(elsewhere / "venv", with_pip=True)
        python = elsewhere / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
        run(
            python, "-m", "pip", "install", "--quiet", "--constraint", source / "constraints.txt",
            "--editable", f"{source}[dev,train,files]", cwd=elsewhere,
        )  # fmt: skip
        run(python, "-m", "pytest", "-q", *tests, cwd=source)
    print("the source distribution installs and passes the tests of core")


if __name__ == "__main__":
    main(sys.argv[1:] or ["tests/core"])

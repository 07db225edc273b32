"""What is installed for trainings is what pyproject.toml asks for, less the screen."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from digitpad.core.installing import packages

PROJECT = Path(__file__).resolve().parents[3]


def test_everything_but_the_screen_is_installed() -> None:
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["train"]]
    names = {re.split(r"[<>=;\[ ]", line)[0].lower() for line in wanted}
    chosen = packages.for_training()
    installed = {re.split(r"[<>=;\[ ]", line)[0].lower() for line in chosen.requirements}
    assert installed == names - {"pyside6-essentials", "pyqtgraph"}
    assert not [line for line in chosen.requirements if "extra" in line]
    assert chosen.download_mb < chosen.disk_mb


def test_every_package_has_a_version() -> None:
    pinned = packages.constraints().read_text(encoding="utf-8").lower()
    for line in packages.for_training().requirements:
        name = re.split(r"[<>=;\[ ]", line)[0].lower()
        assert re.search(rf"^{re.escape(name)}==", pinned, re.MULTILINE), name

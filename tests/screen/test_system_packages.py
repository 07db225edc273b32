"""Every library has a package in the words of every package manager."""

from __future__ import annotations

from pathlib import Path

import pytest

from digitpad.screen import system_packages
from digitpad.screen.system_packages import MANAGERS, install_command, libraries


@pytest.mark.parametrize(
    ("program", "command"),
    [
        ("apt-get", "apt install libgl1 libxcb-cursor0"),
        ("dnf", "dnf install libglvnd-glx xcb-util-cursor"),
        ("pacman", "pacman -S libglvnd xcb-util-cursor"),
        ("zypper", "zypper install libglvnd libxcb-cursor0"),
    ],
)
def test_the_command_is_the_systems_own(
    program: str, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / program).touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    wanted = ["libGL.so.1", "libxcb-cursor.so.0", "libnobody-knows.so.1"]
    assert install_command(wanted).removeprefix("sudo ") == command
    assert install_command(["libnobody-knows.so.1"]) == ""


def test_a_package_is_named_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pacman").touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert install_command(libraries("xcb")).count("libxcb ") == 1


def test_a_system_without_a_known_manager_gets_no_command(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert install_command(libraries("xcb")) == ""


def test_every_library_has_a_name_for_every_manager() -> None:
    for platform in ("xcb", "wayland", "offscreen"):
        for library in libraries(platform):
            assert len(system_packages._PACKAGES[library].split()) == len(MANAGERS)

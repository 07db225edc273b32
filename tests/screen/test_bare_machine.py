"""A machine without a screen, or without what Qt needs: one sentence, exit status 1, no abort."""

from __future__ import annotations

import ctypes.util
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from digitpad.screen.check import NoWindowError, require_screen

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="other systems bring all of it")
PROGRAM = [sys.executable, "-m", "digitpad"]
HIDE = """
set -e
cd "$1"; mkdir upper work
mount -t overlay overlay -o "lowerdir=$2,upperdir=$PWD/upper,workdir=$PWD/work" "$2"
for name in $3; do rm -f "$2/$name"*; done
shift 3; exec "$@"
"""
"""Takes libraries away for one process: an overlay in a mount namespace of its own."""


def said(*command: str, **variables: str) -> str:
    """Run the program; return its one line, after an orderly end with exit status 1."""
    theirs = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_SESSION_TYPE")
    environment = {name: value for name, value in os.environ.items() if name not in theirs}
    done = subprocess.run(
        [*command, *PROGRAM],
        env=environment | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    (line,) = done.stderr.splitlines()
    assert done.returncode == 1
    return line


@pytest.fixture
def without(tmp_path: Path) -> list[str]:
    """The start of a command whose process lacks Qt's libraries; add the names and the command."""
    folder = library_folder()
    (tmp_path / "overlay").mkdir()
    command = ["unshare", "--mount", "sh", "-c", HIDE, "sh", str(tmp_path / "overlay"), str(folder)]
    if shutil.which("unshare") is None or subprocess.run([*command, "", "true"]).returncode:
        pytest.skip("libraries cannot be taken away here")
    shutil.rmtree(tmp_path / "overlay")
    (tmp_path / "overlay").mkdir()
    return command


def library_folder() -> Path:
    """Where the system's libraries are."""
    for folder in (f"/usr/lib/{os.uname().machine}-linux-gnu", "/usr/lib64", "/usr/lib"):
        if Path(folder, "libGL.so.1").exists():
            return Path(folder)
    pytest.skip("the libraries of this system are somewhere else")


@pytest.mark.skipif(ctypes.util.find_library("xcb-cursor") is None, reason="it is missing anyway")
def test_a_missing_library_is_named_with_what_installs_it(without: list[str]) -> None:
    line = said(*without, "libxcb-cursor.so libxcb-icccm.so", DISPLAY=":4711")
    assert "libxcb-keysyms" not in line, "that one is there"
    assert "digitpad recognize FILE works without" in line
    if shutil.which("apt-get"):
        assert "apt install libxcb-cursor0 libxcb-icccm4 installs them" in line


def test_what_qt_itself_is_linked_with_is_named_too(without: list[str]) -> None:
    line = said(*without, "libGL.so.1 libEGL.so.1", QT_QPA_PLATFORM="offscreen")
    if shutil.which("apt-get"):
        assert "apt install libgl1 libegl1 installs them" in line
    assert "xcb" not in line, "where there is no X11, nothing of it is needed"


def test_a_missing_screen_is_called_one() -> None:
    no_screen = "there is no screen to open a window on"
    assert no_screen in said()
    assert no_screen in said(DISPLAY="", WAYLAND_DISPLAY="")
    assert no_screen in said(QT_QPA_PLATFORM="xcb")


def test_a_screen_that_does_not_answer_is_named() -> None:
    assert "the screen :4711, which DISPLAY names, does not answer" in said(DISPLAY=":4711")


def test_a_screen_that_refuses_is_named(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind(str(tmp_path / "screen"))  # takes no connection: as full as can be
        line = said(QT_QPA_PLATFORM="xcb", DISPLAY=f"unix:{tmp_path / 'screen'}")
        assert "which DISPLAY names, does not answer or refuses this user" in line


def test_a_way_to_a_screen_that_qt_does_not_have_is_named() -> None:
    assert "QT_QPA_PLATFORM names nonsense" in said(QT_QPA_PLATFORM="nonsense")


@pytest.mark.skipif(
    ctypes.util.find_library("wayland-cursor") is None, reason="Qt's plugin for Wayland needs it"
)
def test_wayland_is_taken_where_x11_does_not_answer(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket(socket.AF_UNIX) as compositor:
        compositor.bind(str(tmp_path / "wayland"))
        compositor.listen()
        for name, value in {
            "DISPLAY": ":4711",
            "WAYLAND_DISPLAY": str(tmp_path / "wayland"),
        }.items():
            monkeypatch.setenv(name, value)
        for name in ("QT_QPA_PLATFORM", "XDG_SESSION_TYPE"):
            monkeypatch.delenv(name, raising=False)
        require_screen()
        assert os.environ["QT_QPA_PLATFORM"] == "wayland"
    monkeypatch.delenv("QT_QPA_PLATFORM")
    with pytest.raises(NoWindowError, match="the screen :4711, which DISPLAY names, does not"):
        require_screen()

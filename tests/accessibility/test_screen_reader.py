"""What a screen reader finds on the real accessibility bus. Run with ``-m accessibility``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

pytest.importorskip("jeepney", reason="jeepney speaks to the accessibility bus")

from tests.accessibility.bus import Bus, Node
from tests.learnt import PAGES
from tools.compile_translations import compile_all

pytestmark = [
    pytest.mark.accessibility,
    pytest.mark.skipif(
        not (shutil.which("dbus-daemon") and shutil.which("Xvfb")),
        reason="needs dbus-daemon, at-spi2-core and Xvfb",
    ),
]
NEED_A_NAME = {
    "push button", "check box", "radio button", "toggle button", "slider", "combo box", "canvas",
    "chart", "graphic", "menu item", "check menu item", "radio menu item", "text", "table", "list",
    "spin button", "button menu", "frame", "dialog", "progress bar", "animation", "icon",
}  # fmt: skip
WINDOWS = ("my_digits", "browse_test_set", "models", "retrain", "about", "shortcuts", "manual")
NETWORKS = 4
"""So many are compared at first."""
UNITS = 1
"""So many layers at least have rows of units among those that are seen at first."""
SAID = {
    "en": "7, more than 99 percent",
    "de": "7, mehr als 99 Prozent",
    "zh_CN": "7\uff0c\u8d85\u8fc7 99%",
}


@dataclass
class Program:
    """The program on a screen of its own, and the bus on which it is met."""

    process: subprocess.Popen[bytes]
    bus: Bus

    def do(self, words: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(words.encode() + b"\n")
        self.process.stdin.flush()

    def tree(self, windows: int = 1, charts: int = 0) -> list[Node]:
        """Return the controls once there are so many windows and charts."""
        for _ in range(60):
            nodes = [node for node in self.bus.tree() if node.is_showing]
            found = (
                sum(node.depth == 1 for node in nodes),
                sum(node.role == "chart" for node in nodes),
            )
            if found[0] >= windows and found[1] >= charts:
                return nodes
            self.bus.heard(0.5)
        raise AssertionError(f"{found} windows and charts instead of {windows} and {charts}")


@pytest.fixture
def session() -> Iterator[str]:
    """The address of a bus for this test alone."""
    command = ["dbus-daemon", "--session", "--nofork", "--print-address"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as daemon:
        assert daemon.stdout is not None
        yield daemon.stdout.readline().decode().strip()
        daemon.terminate()


@pytest.fixture
def screen() -> Iterator[str]:
    """A display for this test alone."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24"]
    with subprocess.Popen(command, pass_fds=(writing,), stderr=subprocess.DEVNULL) as server:
        os.close(writing)
        with os.fdopen(reading) as number:
            yield f":{number.readline().strip()}"
        server.terminate()


@pytest.fixture(params=["en", "de", "zh_CN"])
def program(
    request: pytest.FixtureRequest, session: str, screen: str, own_folders: Path
) -> Iterator[Program]:
    compile_all()
    own_folders.mkdir(exist_ok=True)
    (own_folders / "window.ini").write_text("[General]\ntour_seen=true\n", encoding="utf-8")
    environment = os.environ | {
        "DISPLAY": screen,
        "DBUS_SESSION_BUS_ADDRESS": session,
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "DIGITPAD_LANGUAGE": request.param,
    }
    environment.pop("QT_QPA_PLATFORM", None)
    command = [sys.executable, "-m", "tests.accessibility.program"]
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE) as process:
        bus = Bus(session)
        yield Program(process, bus)
        bus.close()
        process.kill()


def test_every_control_has_a_role_and_a_name(program: Program) -> None:
    program.tree()
    for number, window in enumerate(WINDOWS, start=2):
        program.do(window)
        program.tree(number)
    program.do("draw compare_networks")
    nodes = program.tree(len(WINDOWS) + 1, charts=1 + NETWORKS)
    check_nodes(nodes)
    shown = {node.role for node in nodes}
    assert {"canvas", "chart", "graphic"} <= shown, "\n".join(map(str, nodes))


def test_every_map_and_page_beside_the_pad_has_a_role_and_a_name(program: Program) -> None:
    program.tree()
    program.do("draw inside")
    nodes = program.tree(charts=1 + UNITS)
    check_nodes(nodes)
    program.do("story")
    check_nodes(program.tree())


def test_every_page_of_how_a_network_learnt_is_named(program: Program) -> None:
    program.tree()
    shown: set[str] = set()
    for _ in range(PAGES):
        program.do("learn")
        program.bus.heard(3)  # the library of the curves has to be loaded
        nodes = program.tree(2)
        check_nodes(nodes)
        shown |= {node.role for node in nodes}
    assert {"chart", "graphic", "table", "slider", "page tab"} <= shown, shown


def check_nodes(nodes: list[Node]) -> None:
    """Fail where a control has no name, or a filler has words that nobody hears."""
    for before, node in pairwise(nodes):
        assert node.name or node.role not in NEED_A_NAME, (before, node)
    hidden = [node for node in nodes if node.role == "filler" and node.name + node.description]
    assert not hidden, hidden


def test_the_reading_is_announced_once_a_stroke(
    program: Program, request: pytest.FixtureRequest
) -> None:
    program.tree()
    program.bus.listen()
    program.do("draw")
    language = request.node.callspec.params["program"]
    assert program.bus.heard(3) == [SAID[language]]
    program.do("announce draw")
    assert program.bus.heard(2) == []

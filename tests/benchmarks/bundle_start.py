"""How long from the start of a bundle to its window on the screen, beside the start from source.

python -m tests.benchmarks.bundle_start PROGRAM [RUNS]

PROGRAM is the bundle's `digitpad`. Both are started in turn on an X server of their own (Xvfb),
which tells when a window of theirs is there; the model is read before. No window manager.
"""

from __future__ import annotations

import contextlib
import ctypes
import ctypes.util
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIMIT_SECONDS = 0.8
LIMIT_RATIO = 1.5
_SUBSTRUCTURE = 1 << 19
_MAPPED = 19
_SMALLEST_PX = 300


class Screen:
    """An X server that reports windows as they appear."""

    def __init__(self) -> None:
        read, write = os.pipe()
        size = ["-screen", "0", "1366x900x24", "-nolisten", "tcp"]
        self._server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), *size], pass_fds=[write], stderr=subprocess.DEVNULL
        )
        os.close(write)
        with os.fdopen(read) as answer:
            self.name = f":{answer.readline().strip()}"
        self._x = ctypes.CDLL(ctypes.util.find_library("X11") or "libX11.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(self.name.encode()))
        self._x.XDefaultRootWindow.restype = ctypes.c_ulong
        root = ctypes.c_ulong(self._x.XDefaultRootWindow(self._display))
        self._x.XSelectInput(self._display, root, ctypes.c_long(_SUBSTRUCTURE))
        self._x.XSync(self._display, 0)

    def await_window(self) -> None:
        """Return as soon as a window of some size is there."""
        event = (ctypes.c_long * 24)()
        while True:
            self._x.XNextEvent(self._display, ctypes.byref(event))
            if event[0] & 0xFFFFFFFF == _MAPPED and self._width(event[5]) >= _SMALLEST_PX:
                return

    def forget(self) -> None:
        """Drop what has been reported so far."""
        self._x.XSync(self._display, 1)

    def close(self) -> None:
        self._server.terminate()
        self._server.wait()

    def _width(self, window: int) -> int:
        found = [ctypes.c_ulong(), *(ctypes.c_uint() for _ in range(6))]
        window_id = ctypes.c_ulong(window)
        self._x.XGetGeometry(self._display, window_id, *map(ctypes.byref, found))
        return found[3].value


def seconds(command: list[str], screen: Screen, home: str) -> tuple[float, float]:
    """Return how long ``command`` takes until its window is there, and end it.

    Seconds by the clock, and of a processor's time, which a busy machine does not lengthen as much.
    """
    environment = os.environ | {"DISPLAY": screen.name, "DIGITPAD_HOME": home}
    environment.pop("QT_QPA_PLATFORM", None)
    screen.forget()
    start = time.perf_counter()
    program = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL, cwd=ROOT)
    screen.await_window()
    took = time.perf_counter() - start
    program.kill()
    _, program.returncode, used = os.wait4(program.pid, 0)
    return took, used.ru_utime + used.ru_stime


def main(bundle: str, runs: int) -> None:
    commands = {"source": [sys.executable, "-m", "digitpad"], "bundle": [bundle]}
    times: dict[str, list[tuple[float, float]]] = {name: [] for name in commands}
    with contextlib.closing(Screen()) as screen, tempfile.TemporaryDirectory() as home:
        for command in commands.values():  # fills the disk's cache
            seconds(command, screen, home)
        for _ in range(runs):
            for name, command in commands.items():
                times[name].append(seconds(command, screen, home))
    print(f"start to window, {runs} runs of each in turn")
    print(
        f"{'':10}{'median s':>10}{'fastest':>9}{'mean':>8}{'sd':>8}{'limit':>8}{'processor s':>13}"
    )
    for name, found in times.items():
        took, used = zip(*found, strict=True)
        mean, spread, limit = statistics.mean(took), statistics.stdev(took), LIMIT_SECONDS
        middle, processor = statistics.median(took), statistics.median(used)
        row = f"{name:10}{middle:10.3f}{min(took):9.3f}{mean:8.3f}{spread:8.3f}{limit:8}"
        print(f"{row}{processor:13.3f}")
    medians = [statistics.median(took for took, _ in found) for found in times.values()]
    print(f"{'ratio':10}{medians[1] / medians[0]:10.3f}{'':25}{LIMIT_RATIO:>8}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 15)

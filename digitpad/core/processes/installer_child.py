"""A child that installs packages: pip or uv, line by line, and never longer than this process."""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import IO, Final

_TICK_SECONDS: Final = 0.2
_TURNS_ASIDE: Final = (
    "VIRTUAL_ENV", "CONDA_PREFIX", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT", "PIP_USER",
    "PIP_REQUIRE_VIRTUALENV", "PIP_NO_DEPS", "PIP_DRY_RUN", "UV_PROJECT_ENVIRONMENT",
    "UV_SYSTEM_PYTHON", "UV_NO_DEPS",
)  # fmt: skip
"""What would have pip or uv install somewhere else; the person's mirrors, proxies and certificates
stay."""
_GUARD: Final = """
import os, signal, subprocess, sys, threading
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL)
def end():
    sys.stdin.buffer.read()
    os.name == "posix" and os.killpg(0, signal.SIGKILL)
    child.kill()
threading.Thread(target=end, daemon=True).start()
status = child.wait()
sys.stdout.flush()
os.kill(os.getpid(), -status) if status < 0 else os._exit(status)
"""
"""Ends the installer when the window that started it is gone, however that ended."""


def environment(temporary: Path) -> dict[str, str]:
    """Return the variables of an installer that asks nothing and speaks English."""
    known = {
        name: value
        for name, value in os.environ.items()
        if name not in _TURNS_ASIDE and not name.startswith("PYTHON")
    }
    ours = {"PIP_NO_INPUT": "1", "PIP_DISABLE_PIP_VERSION_CHECK": "1", "UV_NO_PROGRESS": "1"}
    folders = dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(temporary))
    return known | ours | folders | {"LC_ALL": "C", "PYTHONUTF8": "1", "PYTHONUNBUFFERED": "1"}


def run(
    python: str,
    command: Sequence[str],
    temporary: Path,
    hear: Callable[[str], object],
    tick: Callable[[], object],
) -> int:
    """Run ``command`` to its end; return its exit status, or minus the number of a signal.

    python: what watches over it. temporary: the folder for its temporary files. hear: called with
    each line that it prints. tick: called five times a second; what it raises ends the child.
    """
    process = subprocess.Popen(
        [python, "-I", "-c", _GUARD, *command],
        env=environment(temporary),
        stdin=subprocess.PIPE,  # closed when this process ends, which ends the child
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    assert process.stdout is not None
    reader = threading.Thread(target=_read, args=(process.stdout, lines), daemon=True)
    reader.start()
    try:
        _listen(lines, hear, tick)
        return process.wait()
    finally:
        _end(process)
        reader.join()


def _listen(
    lines: queue.SimpleQueue[str | None],
    hear: Callable[[str], object],
    tick: Callable[[], object],
) -> None:
    while True:
        tick()
        with contextlib.suppress(queue.Empty):
            line = lines.get(timeout=_TICK_SECONDS)
            if line is None:
                return
            hear(line)


def _read(stream: IO[bytes], lines: queue.SimpleQueue[str | None]) -> None:
    for line in stream:
        lines.put(line.decode("utf-8", errors="replace").rstrip())
    lines.put(None)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Close the child's input, which ends it and what it has started, and wait for it."""
    assert process.stdin is not None
    with contextlib.suppress(OSError):
        process.stdin.close()
    process.wait()
    assert process.stdout is not None
    process.stdout.close()

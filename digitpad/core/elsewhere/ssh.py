"""The system's ssh: how it is called, and what it says when it does not get there."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from digitpad.core.elsewhere.computer import Computer
from digitpad.core.errors import DigitPadError
from digitpad.core.sentences.elsewhere_words import FarWords
from digitpad.core.sentences.sentence import Sentence

BOOT: Final = "import sys;b=sys.stdin.buffer;s=b.read(int(b.readline()));exec(s,dict(s=s,b=b))"
"""What Python is told on its command line: the rest comes through standard input. It has no sign
in it that any shell would take for its own."""
_PYTHONS: Final = ("python3.13", "python3.12", "python3.11", "python3")
SSH_FAILED: Final = 255
NOTHING_FOUND: Final = 127
_OPTIONS: Final = (
    "BatchMode=yes",
    "ServerAliveInterval=15",
    "ServerAliveCountMax=3",
    "RequestTTY=no",
    "ForwardAgent=no",
    "ForwardX11=no",
    "ClearAllForwardings=yes",
    "ControlMaster=no",
)


def command(computer: Computer) -> list[str]:
    """Return what starts Python on the computer. Raises DigitPadError without ssh."""
    ssh = shutil.which("ssh")
    if ssh is None:
        raise DigitPadError(FarWords.NO_SSH)
    options = [word for option in _OPTIONS for word in ("-o", option)]
    options += ["-o", f"ConnectTimeout={computer.seconds}"]
    return [ssh, "-T", "-e", "none", *options, "--", computer.destination, _on_arrival(computer)]


def _on_arrival(computer: Computer) -> str:
    """Return the line for the shell there, whichever it is: it only starts a plain sh."""
    names = [computer.python] if computer.python else list(_PYTHONS)
    words = " ".join(shlex.quote(name) for name in names)
    # One that is found may not run: pyenv has a python3.13 for every version that it could have.
    tried = f'for p in {words}; do "$p" -c "" 2>/dev/null && exec "$p" -I -c "{BOOT}"; done'
    return f"exec sh -c {shlex.quote(f'{tried}; exit {NOTHING_FOUND}')}"


def host_of(computer: Computer) -> str:
    """Return the host that ssh connects to for the computer, by its settings."""
    ssh = shutil.which("ssh")
    if ssh is None:
        raise DigitPadError(FarWords.NO_SSH)
    asked = [ssh, "-G", "--", computer.destination]
    done = subprocess.run(asked, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    found = re.search(r"^hostname (\S+)$", done.stdout, re.MULTILINE)
    host = found[1] if found else computer.address.rpartition("@")[2]
    return f"[{host}]" if ":" in host else host


@dataclass(frozen=True)
class Obstacle:
    """Why a connection did not come about."""

    said: Sentence
    may_pass: bool = True
    """Whether trying again may help."""


def explain(computer: Computer, status: int, lines: Sequence[str]) -> Obstacle:
    """Return why a connection did not come about.

    status: with which ssh ended. lines: what it and the other side wrote on standard error.
    """
    address = computer.address
    last = next((line.strip() for line in reversed(lines) if line.strip()), "")[:200]
    if status == NOTHING_FOUND:
        names = computer.python or ", ".join(_PYTHONS)
        said = FarWords.NO_PYTHON_THERE(computer=computer.name, names=names)
        return Obstacle(said, may_pass=False)
    if status != SSH_FAILED:
        began = last or f"status {status}"
        return Obstacle(FarWords.DID_NOT_BEGIN(computer=computer.name, said=began))
    for pattern, obstacle in _causes(address, computer.seconds):
        if re.search(pattern, "\n".join(lines)):
            return obstacle
    return Obstacle(FarWords.SSH_SAYS(address=address, said=last or f"status {status}"))


def _causes(address: str, seconds: int) -> Iterator[tuple[str, Obstacle]]:
    """Yield what ssh says, in English alone, and what it means."""
    changed = FarWords.HOST_KEY_CHANGED(address=address)
    yield "REMOTE HOST IDENTIFICATION HAS CHANGED", Obstacle(changed, may_pass=False)
    unknown = FarWords.HOST_KEY_UNKNOWN(address=address)
    yield "Host key verification failed|host key is known for", Obstacle(unknown, may_pass=False)
    refused = FarWords.KEY_REFUSED(address=address)
    yield "Permission denied|Too many authentication", Obstacle(refused, may_pass=False)
    yield "Could not resolve hostname", Obstacle(FarWords.NOT_FOUND(address=address))
    yield "timed out", Obstacle(FarWords.NO_ANSWER(address=address, seconds=seconds))
    yield "Connection refused", Obstacle(FarWords.NO_SERVER(address=address))
    no_way = FarWords.NO_WAY_THERE(address=address)
    yield "No route to host|Network is unreachable|Host is down", Obstacle(no_way)

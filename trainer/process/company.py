"""Which of several computers' processes this is, where several train one network together.

Whoever starts them says it in a variable of the environment.
"""

from __future__ import annotations

import os
import socket
import time
from typing import Final

from digitpad.core.sentences.worker_words import TrainerWords
from digitpad.core.training.worker_commands import COMPANY_VARIABLE
from trainer.errors import TrainerError

_ALONE: Final = ":0 1 0"
JOIN_SECONDS: Final = 180
"""How long the first process is waited for: another computer may import its packages slowly."""
_TRY_SECONDS: Final = 0.5


def count() -> int:
    """Return how many processes train together; 1 where this one is alone."""
    return int(_said()[1])


def number() -> int:
    """Return this process's number, from 0. The first one alone writes files."""
    return int(_said()[2])


def address() -> str:
    """Return ``host:port`` of the first process, which the others connect to."""
    return _said()[0]


def _said() -> list[str]:
    return os.environ.get(COMPANY_VARIABLE, _ALONE).split()


def is_first() -> bool:
    return number() == 0


def reach_first(seconds: float = JOIN_SECONDS) -> None:
    """Wait until the first process takes connections. Raises TrainerError after ``seconds``."""
    host, _, port = address().rpartition(":")
    until = time.monotonic() + seconds
    while True:
        try:
            with socket.create_connection((host.strip("[]"), int(port)), timeout=seconds):
                return
        except OSError:
            if time.monotonic() > until:
                said = TrainerWords.FIRST_NOT_REACHED(address=address(), seconds=round(seconds))
                raise TrainerError("backend", said) from None
        time.sleep(_TRY_SECONDS)

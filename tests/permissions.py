"""A folder that a process may not look into, also where root runs the tests."""

from __future__ import annotations

import ctypes
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

_DROP_FROM_BOUNDING_SET = 24
_DAC_OVERRIDE, _DAC_READ_SEARCH = 1, 2


@contextmanager
def locked(folder: Path) -> Iterator[Path]:
    """Give a folder into which its owner may neither look nor write, until the block ends."""
    folder.mkdir(parents=True, exist_ok=True)
    folder.chmod(0)
    try:
        yield folder
    finally:
        folder.chmod(0o700)


def bound_by_permissions() -> dict[str, Callable[[], Any]]:
    """Return arguments of ``subprocess.run`` for a child whom permissions bind, root or not."""
    return {"preexec_fn": _give_up_privileges} if os.geteuid() == 0 else {}


def _give_up_privileges() -> None:
    system = ctypes.CDLL(None)
    for privilege in (_DAC_OVERRIDE, _DAC_READ_SEARCH):
        system.prctl(_DROP_FROM_BOUNDING_SET, privilege, 0, 0, 0)

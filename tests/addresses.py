"""Addresses on this machine, ``HOST:PORT``: silent ones, ones that refuse, free ones."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def silent_address() -> Iterator[str]:
    """Take connections without ever saying a word."""
    with _bound() as taken:
        taken.listen()
        yield _address_of(taken)


@contextmanager
def refusing_address() -> Iterator[str]:
    """Refuse connections, and keep the port so that nobody else gets it."""
    with _bound() as taken:
        yield _address_of(taken)


def free_address() -> str:
    with _bound() as probe:
        return _address_of(probe)


def _bound() -> socket.socket:
    taken = socket.socket()
    taken.bind(("127.0.0.1", 0))
    return taken


def _address_of(taken: socket.socket) -> str:
    return f"127.0.0.1:{taken.getsockname()[1]}"

"""A server on this machine that has a small MNIST, for tests of the download."""

from __future__ import annotations

import functools
import hashlib
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import numpy as np

from tests import sample_digits


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        del format, args


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serve the files in ``folder``, which is made; give the address of its mnist.npz."""
    folder.mkdir()
    handler = functools.partial(_Quiet, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/mnist.npz"
        server.shutdown()
        thread.join()


def put_set(folder: Path) -> str:
    """Write a small set, 20 of its digits for testing, into ``folder``; return its SHA-256."""
    drawn, labels = sample_digits.pictures(60)
    path = folder / "mnist.npz"
    parts = {"x_train": drawn[20:], "y_train": labels[20:], "x_test": drawn[:20]}
    np.savez(path, **parts, y_test=labels[:20])
    return hashlib.sha256(path.read_bytes()).hexdigest()

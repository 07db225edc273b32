"""Downloading MNIST from a server on loopback that behaves, breaks off, lies or is not there."""

from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from digitpad.core.datasets import locate
from digitpad.core.errors import FileError
from digitpad.core.training import protocol
from tests.addresses import refusing_address
from tests.trainer.worker import PROJECT, run
from trainer.data.fetch_mnist import fetch
from trainer.errors import RunCancelled, TrainerError
from trainer.process.control import Control

CONTENT = bytes(range(256)) * 2000
SHA256 = hashlib.sha256(CONTENT).hexdigest()


class Server(ThreadingHTTPServer):
    """Serves CONTENT; ``breaks_after`` bytes the connection ends, once."""

    daemon_threads = True
    breaks_after = 0
    knows_ranges = True
    silent = False
    length: str | None = None
    """What is said of the length instead of the truth."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.ranges: list[str | None] = []
        self.asked = threading.Event()
        self.released = threading.Event()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/mnist.npz"


class Handler(BaseHTTPRequestHandler):
    server: Server

    def do_GET(self) -> None:
        self.server.asked.set()
        if self.server.silent:
            self.server.released.wait()
            return
        if self.path != "/mnist.npz":
            self.send_error(404)
            return
        wanted = self.headers.get("Range")
        self.server.ranges.append(wanted)
        first = int(wanted.removeprefix("bytes=").rstrip("-")) if wanted else 0
        first = first if self.server.knows_ranges else 0
        if first >= len(CONTENT):
            self.send_error(416)
            return
        self.send_response(206 if first else 200)
        self.send_header("Content-Length", self.server.length or str(len(CONTENT) - first))
        self.end_headers()
        end = self.server.breaks_after or len(CONTENT)
        self.server.breaks_after = 0
        self.wfile.write(CONTENT[first:end])

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server() as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield running
        running.released.set()
        running.shutdown()
        thread.join()


def test_a_download_arrives_with_progress(server: Server, tmp_path: Path) -> None:
    events: list[protocol.Event] = []
    target = tmp_path / "new folder" / "mnist.npz"
    fetch(target, events.append, Control(), url=server.url, sha256=SHA256)
    assert target.read_bytes() == CONTENT
    assert events[-1] == protocol.Download(len(CONTENT), len(CONTENT))
    left = sorted(path.name for path in target.parent.iterdir())
    assert left == ["mnist.npz", "mnist.npz.lock"]


@pytest.mark.parametrize("knows_ranges", [True, False])
def test_what_broke_off_is_gone_on_with(server: Server, tmp_path: Path, knows_ranges: bool) -> None:
    server.breaks_after, server.knows_ranges = 100_000, knows_ranges
    target = tmp_path / "mnist.npz"
    with pytest.raises(TrainerError, match="the same command goes on with it"):
        fetch(target, lambda _: None, Control(), url=server.url, sha256=SHA256)
    assert not target.exists()
    fetch(target, lambda _: None, Control(), url=server.url, sha256=SHA256)
    assert target.read_bytes() == CONTENT
    assert server.ranges == [None, "bytes=100000-"]


def test_a_part_that_is_whole_already_is_used(server: Server, tmp_path: Path) -> None:
    (tmp_path / "mnist.npz.part").write_bytes(CONTENT)
    fetch(tmp_path / "mnist.npz", lambda _: None, Control(), url=server.url, sha256=SHA256)
    assert (tmp_path / "mnist.npz").read_bytes() == CONTENT


def test_a_server_that_sends_something_else_is_not_believed(server: Server, tmp_path: Path) -> None:
    target = tmp_path / "mnist.npz"
    target.write_bytes(b"the one from before")
    with pytest.raises(TrainerError, match=f"something else than MNIST: SHA-256 {SHA256}"):
        fetch(target, lambda _: None, Control(), url=server.url)
    assert target.read_bytes() == b"the one from before"
    assert not (tmp_path / "mnist.npz.part").exists()


def test_a_server_that_is_silent_is_not_waited_for(server: Server, tmp_path: Path) -> None:
    server.silent = True
    with pytest.raises(TrainerError, match="does not answer in time"):
        fetch(
            tmp_path / "mnist.npz",
            lambda _: None,
            Control(),
            url=server.url,
            timeout_seconds=0.2,
        )


def test_two_do_not_download_to_the_same_file(server: Server, tmp_path: Path) -> None:
    server.silent = True
    target = tmp_path / "mnist.npz"
    with ThreadPoolExecutor() as beside:
        first = beside.submit(fetch, target, lambda _: None, Control(), url=server.url)
        server.asked.wait()
        with pytest.raises(TrainerError, match=r"mnist\.npz is being downloaded already"):
            fetch(target, lambda _: None, Control(), url=server.url, timeout_seconds=0.2)
        server.released.set()
    assert isinstance(first.exception(), TrainerError)
    server.silent = False
    fetch(target, lambda _: None, Control(), url=server.url, sha256=SHA256)
    assert target.read_bytes() == CONTENT


def test_an_answer_that_is_no_file_says_so(server: Server, tmp_path: Path) -> None:
    with pytest.raises(TrainerError, match="the server answers 404 Not Found"):
        fetch(tmp_path / "x", lambda _: None, Control(), url=server.url + "x")


def test_an_unreachable_server_says_so(tmp_path: Path) -> None:
    with refusing_address() as address:
        url = f"http://{address}/mnist.npz"
        with pytest.raises(TrainerError, match=r"cannot be reached: .*refused"):
            fetch(tmp_path / "x", lambda _: None, Control(), url=url)


@pytest.mark.parametrize("length", ["many", "-5"])
def test_a_length_that_is_none_is_not_believed(server: Server, tmp_path: Path, length: str) -> None:
    server.length = length
    events: list[protocol.Event] = []
    fetch(tmp_path / "mnist.npz", events.append, Control(), url=server.url, sha256=SHA256)
    assert events[-1] == protocol.Download(len(CONTENT), 0)


def test_what_is_there_already_is_not_downloaded_again(server: Server, tmp_path: Path) -> None:
    (tmp_path / "mnist.npz").write_bytes(CONTENT)
    fetch(tmp_path / "mnist.npz", lambda _: None, Control(), url=server.url, sha256=SHA256.upper())
    assert not server.asked.is_set()


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no Ctrl-C to one process alone")
def test_ctrl_c_does_not_wait_for_a_silent_server(server: Server) -> None:
    server.silent = True
    waiting = subprocess.Popen(
        [sys.executable, "-m", "trainer", "fetch-mnist", "--url", server.url, "--timeout", "600"],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    server.asked.wait()
    waiting.send_signal(signal.SIGINT)
    try:
        said, errors = waiting.communicate(timeout=5)
    except subprocess.TimeoutExpired:  # Python drops one that comes while it tidies up an object
        waiting.send_signal(signal.SIGINT)
        said, errors = waiting.communicate()
    cancelled = "Cancelled; the same command goes on with the download.\n"
    assert (waiting.returncode, said, errors) == (130, cancelled, "")


def test_a_cancel_keeps_what_is_there(server: Server, tmp_path: Path) -> None:
    control = Control()
    control.cancel()
    with pytest.raises(RunCancelled):
        fetch(tmp_path / "mnist.npz", lambda _: None, control, url=server.url, sha256=SHA256)
    assert 0 < (tmp_path / "mnist.npz.part").stat().st_size < len(CONTENT)


def test_a_folder_that_cannot_be_made_says_so(server: Server, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FileError, match="cannot be written"):
        fetch(tmp_path / "file" / "mnist.npz", lambda _: None, Control(), url=server.url)


def test_the_command_puts_it_where_mnist_is_looked_for(server: Server) -> None:
    worker = run(["fetch-mnist", "--url", server.url, "--sha256", SHA256])
    assert (locate.own_data_folder() / "mnist.npz").read_bytes() == CONTENT
    assert isinstance(worker.events[-1], protocol.Completed)


@pytest.mark.skipif(os.name == "nt", reason="Windows starts no process without standard input")
def test_without_standard_input_nobody_waits_for_an_answer(server: Server) -> None:
    server.silent = True
    fetching = ["-m", "trainer", "fetch-mnist", "--events", "--timeout", "1", "--url", server.url]
    ended = subprocess.run(
        ["sh", "-c", 'exec "$@" <&-', "sh", sys.executable, *fetching],
        cwd=PROJECT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert "Traceback" not in ended.stderr
    assert '"type": "failed", "kind": "network"' in ended.stdout

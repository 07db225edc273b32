"""The real pip against networks that do not work: each trouble is one sentence."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from digitpad.core.installing import pip_faults
from digitpad.core.processes import installer_child
from digitpad.core.sentences.sentence import Sentence
from tests.addresses import refusing_address

FREE = 10**9


class AsksForAPassword(BaseHTTPRequestHandler):
    """A proxy that lets nobody through without a name."""

    def refuse(self) -> None:
        self.send_response(407, "Proxy Authentication Required")
        self.send_header("Proxy-Authenticate", "Basic")
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_GET = do_CONNECT = refuse  # noqa: N815

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass


@pytest.fixture
def proxy() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), AsksForAPassword)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def trouble(tmp_path: Path, *options: str) -> Sentence:
    """Return why pip cannot install a package into a folder."""
    command = [sys.executable, "-I", "-m", "pip", "install", "tinykeras", *options]
    target = ["--target", str(tmp_path / "target"), *pip_faults.PIP_OPTIONS]
    lines: list[str] = []
    status = installer_child.run(
        sys.executable, [*command, *target], tmp_path, lines.append, lambda: None
    )
    assert status
    return pip_faults.explain(lines, status, tmp_path, FREE, "3.11.2")


@pytest.fixture(autouse=True)
def nothing_of_the_persons(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    for name in ("http_proxy", "https_proxy", "HTTP_PROXY", "HTTPS_PROXY", "all_proxy"):
        monkeypatch.delenv(name, raising=False)


def test_a_server_that_cannot_be_reached_is_named(tmp_path: Path) -> None:
    with refusing_address() as address:
        said = str(trouble(tmp_path, "--index-url", f"http://{address}/simple"))
    assert said == "the server 127.0.0.1 cannot be reached: is there a network?"


def test_a_name_that_nobody_knows_is_named(tmp_path: Path) -> None:
    said = str(trouble(tmp_path, "--index-url", "https://index.invalid/simple"))
    assert said == "the server index.invalid cannot be reached: is there a network?"


def test_a_proxy_that_asks_for_a_password_is_named(
    tmp_path: Path, proxy: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("https_proxy", proxy)
    said = str(trouble(tmp_path, "--index-url", "https://index.invalid/simple"))
    assert said.startswith("the proxy asks for a name and a password: set https_proxy=http://NAME")


def test_a_proxy_that_is_not_there_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with refusing_address() as address:
        monkeypatch.setenv("https_proxy", f"http://{address}")
        said = str(trouble(tmp_path, "--index-url", "https://index.invalid/simple"))
    assert said == "the proxy that https_proxy names in the environment cannot be reached"


def test_what_is_not_built_for_this_system_is_named(tmp_path: Path) -> None:
    said = str(trouble(tmp_path, "--no-index", "--find-links", str(tmp_path)))
    assert said == "there is no build of tinykeras for this system and Python 3.11.2"


def test_an_installer_that_is_killed_is_named(tmp_path: Path) -> None:
    assert "ended from outside, by SIGKILL" in str(
        pip_faults.explain(["Collecting keras"], -9, tmp_path, FREE, "3.12")
    )


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("OSError: [Errno 28] No space left on device", "is full"),
        ("error: Failed to write: No space left on device (os error 28)", "is full"),
        ("ERROR: No matching distribution found for tensorflow==2.21.0", "no build of tensorflow"),
        ("  x Because there is no version of keras==9, we can conclude", "no build of keras"),
        ("error: client error (Connect): dns error", "cannot be reached"),
        ("SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED]", "not trusted"),
        ("ERROR: something that nobody has thought of", "installer says: ERROR: something that"),
        ("", "ended with status 3"),
    ],
)
def test_what_pip_and_uv_print_is_understood(line: str, said: str, tmp_path: Path) -> None:
    assert said in str(pip_faults.explain(["Collecting it", line], 3, tmp_path, FREE, "3.12"))

"""The download, with the real command against a real server on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from pytestqt.qtbot import QtBot

from digitpad.core.datasets import locate
from digitpad.core.scoring.picture_set import open_set
from digitpad.services.training.mnist_download import MnistDownload
from tests.mnist_server import put_set, serving


@pytest.fixture
def address(tmp_path: Path) -> Iterator[str]:
    """A server of the files in ``served``."""
    with serving(tmp_path / "served") as address:
        yield address


def served_set(tmp_path: Path) -> str:
    """Put a small set where the server finds it; return its SHA-256."""
    return put_set(tmp_path / "served")


def test_what_is_downloaded_can_be_browsed(
    qtbot: QtBot, tmp_path: Path, address: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(locate.FOLDER_VARIABLE, raising=False)
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    sha256 = served_set(tmp_path)
    download = MnistDownload(options=("--url", address, "--sha256", sha256))
    received: list[int] = []
    download.progressed.connect(lambda event: received.append(event.received_bytes))
    with qtbot.waitSignal(download.done, timeout=60_000):
        download.start()
    assert received[-1] == (tmp_path / "served" / "mnist.npz").stat().st_size
    assert len(open_set("mnist")) == 20
    assert not download.is_running


def test_a_server_that_has_it_not_is_one_sentence(qtbot: QtBot, address: str) -> None:
    download = MnistDownload(options=("--url", address))
    with qtbot.waitSignal(download.failed, timeout=60_000) as ended:
        download.start()
    assert "404" in ended.args[0]


def test_something_else_than_mnist_is_not_kept(
    qtbot: QtBot, tmp_path: Path, address: str, own_folders: Path
) -> None:
    served_set(tmp_path)
    download = MnistDownload(options=("--url", address))
    with qtbot.waitSignal(download.failed, timeout=60_000) as ended:
        download.start()
    assert "something else than MNIST" in ended.args[0]
    assert not (own_folders / "datasets" / "mnist.npz").exists()


def test_a_download_that_is_killed_is_called_one(qtbot: QtBot, address: str) -> None:
    download = MnistDownload(options=("--url", address))
    with qtbot.waitSignal(download.failed, timeout=60_000) as ended:
        download.start()
        download.findChild(QProcess).kill()
    assert ended.args[0].startswith("The download ")

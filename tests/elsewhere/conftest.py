"""A real ssh server for the tests of other computers, and digits to train on in seconds."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from digitpad.core.training.train_config import DataSource, TrainConfig
from tests import sample_digits
from tests.elsewhere.ssh_server import SshServer, serving


@pytest.fixture(scope="session")
def tiny_mnist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with MNIST's files: 600 drawn digits to learn from and 100 to be tested on."""
    return sample_digits.write_mnist(tmp_path_factory.mktemp("tiny"), 600, 100)


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[SshServer]:
    """A server that is reached as ``loopback``, by this process and its children."""
    with serving(tmp_path / "sshd") as running:
        monkeypatch.setenv("PATH", f"{running.client}{os.pathsep}{os.environ['PATH']}")
        yield running


@pytest.fixture
def config(tiny_mnist: Path) -> TrainConfig:
    data = (DataSource(str(tiny_mnist)),)
    return TrainConfig(recipe="mlp-512", data=data, epochs=2, seed=3, batch_size=16)


@pytest.fixture
def long(config: TrainConfig) -> TrainConfig:
    """A training far too long to wait for."""
    return replace(config, epochs=5000)

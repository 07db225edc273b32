"""Two computers that one ssh server makes of this machine train one network together."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from digitpad.core.elsewhere import computers, whereabouts
from digitpad.core.models import model_file
from digitpad.core.training.protocol import Cancel, Cancelled, Completed, EpochEnd, Failed, Started
from digitpad.core.training.worker_commands import COMPANY_VARIABLE
from tests.elsewhere.far_side import is_safe, left_in, processes_of, wait_until, workers_of
from tests.elsewhere.ssh_server import SshServer
from tests.trainer import worker
from tests.trainer.worker import Worker

pytestmark = pytest.mark.sshd


@contextmanager
def training(server: SshServer, data: Path, run: Path, epochs: int = 5000) -> Iterator[Worker]:
    """Train on the computers ``one`` and ``two``."""
    computers.add(server.computer(name="one"))
    computers.add(server.computer(name="two", folder=str(server.folder / "far-two")))
    options = ["--recipe", "softmax-regression", "--epochs", str(epochs), "--batch-size", "60"]
    options += ["--device", "cpu", "--seed", "3", "--data", str(data), "--output", str(run)]
    running = worker.start(["train", "--workers-on", "one,two", *options])
    try:
        yield running
    finally:
        running.kill()


def nothing_is_left(server: SshServer) -> bool:
    far = [server.folder / name for name in ("far", "far-two")]
    return not workers_of(server.folder) and not any(
        left_in(place) or processes_of(place) for place in far
    )


def number_of(process: int) -> str:
    """Return which of the workers a process is."""
    for variable in Path(f"/proc/{process}/environ").read_text().split("\0"):
        name, _, value = variable.partition("=")
        if name == COMPANY_VARIABLE:
            return value.split()[-1]
    raise AssertionError("it is alone")


def test_the_whole_command_trains_to_a_model(
    server: SshServer, tiny_mnist: Path, tmp_path: Path
) -> None:
    with training(server, tiny_mnist, tmp_path / "run", epochs=2) as running:
        end = running.end()
    assert isinstance(end, Completed), end
    (started,) = (event for event in running.events if isinstance(event, Started))
    assert (started.backend, started.device) == ("jax", "2 × CPU")
    assert len([event for event in running.events if isinstance(event, EpochEnd)]) == 2
    assert model_file.read_card(tmp_path / "run" / "model.digitpad").recipe == "softmax-regression"
    assert json.loads((tmp_path / "run" / "config.json").read_text())["backend"] == "jax"
    assert nothing_is_left(server)
    assert whereabouts.of(tmp_path / "run") is None


def test_a_worker_that_is_killed_is_named_and_the_run_goes_on_at_the_first(
    server: SshServer, tiny_mnist: Path, tmp_path: Path
) -> None:
    with training(server, tiny_mnist, tmp_path / "run") as running:
        running.until(is_safe)
        held = {number_of(process): process for process in workers_of(server.folder)}
        os.kill(held["1"], signal.SIGKILL)
        end = running.end()
    assert isinstance(end, Failed)
    assert end.message == (
        "On two: The training was ended by the system, most likely because memory ran out."
    )
    wait_until(lambda: nothing_is_left(server))
    resumed = worker.start(["resume", tmp_path / "run"])
    started = resumed.until(lambda event: isinstance(event, Started))
    resumed.tell(Cancel())
    assert isinstance(resumed.end(), Cancelled)
    resumed.kill()
    assert isinstance(started, Started)
    assert started.first_epoch > 1
    assert started.device == "CPU"


def test_a_cancel_leaves_nothing_anywhere(
    server: SshServer, tiny_mnist: Path, tmp_path: Path
) -> None:
    with training(server, tiny_mnist, tmp_path / "run") as running:
        running.until(is_safe)
        assert len(workers_of(server.folder)) == 2
        running.tell(Cancel())
        assert isinstance(running.end(), Cancelled)
    wait_until(lambda: nothing_is_left(server))


def test_a_computer_that_refuses_is_said(
    server: SshServer, tiny_mnist: Path, tmp_path: Path
) -> None:
    computers.add(server.computer(name="one"))
    computers.add(server.computer(name="two", address="127.0.0.1:1"))
    options = ["--batch-size", "60", "--data", tiny_mnist, "--output", tmp_path / "run"]
    end = worker.run(["train", "--workers-on", "one,two", *options]).events[-1]
    assert isinstance(end, Failed)
    assert end.kind == "connection"
    assert end.message == "127.0.0.1:1 takes no connections: does its ssh server run?"
    assert nothing_is_left(server)

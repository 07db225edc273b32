"""Trainings through a real ssh server on this machine, and every fault on the way."""

from __future__ import annotations

import os
import signal
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.elsewhere import whereabouts
from digitpad.core.training import protocol
from digitpad.core.training.protocol import Cancelled, Completed, EpochEnd, Failed
from digitpad.core.training.train_config import DataSource, TrainConfig
from tests.elsewhere.far_side import (
    begun,
    is_safe,
    left_in,
    processes_of,
    wait_until,
    workers_of,
)
from tests.elsewhere.ssh_server import SshServer
from tests.hands import my_digit
from tests.trainer import worker

pytestmark = pytest.mark.sshd


# As if it were here


def test_it_gives_the_same_network_bit_for_bit(
    server: SshServer, config: TrainConfig, tiny_mnist: Path, tmp_path: Path
) -> None:
    there = begun(server, config, tmp_path / "there")
    end = there.end()
    assert isinstance(end, Completed), end
    options = ["--recipe", "mlp-512", "--epochs", "2", "--seed", "3", "--batch-size", "16"]
    worker.run(["train", *options, "--data", tiny_mnist, "--output", tmp_path / "here"])
    models = [tmp_path / place / "model.digitpad" for place in ("there", "here")]
    tflite = [zipfile.ZipFile(model).read("model.tflite") for model in models]
    assert tflite[0] == tflite[1]
    weights = [np.load(tmp_path / place / "checkpoint.npz") for place in ("there", "here")]
    names = [name for name in weights[0].files if name != "meta"]
    assert len(names) > 8
    assert all(np.array_equal(weights[0][name], weights[1][name]) for name in names)
    assert end.model == str(models[0])
    assert worker.kinds(there.events)[-2:] == ["checkpoint", "status"]
    assert left_in(server.folder / "far") == set()
    assert whereabouts.of(there.folder.path) is None


def test_data_go_over_once_and_own_digits_are_deleted(
    server: SshServer, config: TrainConfig, tmp_path: Path
) -> None:
    from digitpad.core.my_digits.for_training import my_digits_file, write_my_digits
    from digitpad.core.my_digits.store import MyDigits

    with MyDigits() as mine:
        mine.add_new(my_digit(seed) for seed in range(30))
    write_my_digits(my_digits_file())
    own = my_digits_file().read_bytes()
    config = replace(config, data=(*config.data, DataSource(str(my_digits_file()))), epochs=5000)
    there = begun(server, config, tmp_path / "run")
    there.until(lambda event: isinstance(event, protocol.Started))
    stored = {path.name: path.stat().st_ino for path in (server.folder / "far/data").iterdir()}
    assert len(stored) == 4
    assert own in [path.read_bytes() for path in server.folder.glob("far/runs/**/*.gz")]
    there.inbox.put(protocol.Cancel())
    assert isinstance(there.end(), Cancelled)
    assert {path.name for path in (server.folder / "far/data").iterdir()} == stored.keys()
    assert left_in(server.folder / "far") == set()
    again = begun(server, replace(config, epochs=1), tmp_path / "again")
    assert isinstance(again.end(), Completed)
    now = {path.name: path.stat().st_ino for path in (server.folder / "far/data").iterdir()}
    assert now == stored


def test_pause_and_stop_reach_it(server: SshServer, long: TrainConfig, tmp_path: Path) -> None:
    there = begun(server, long, tmp_path / "run")
    there.until(is_safe)
    there.inbox.put(protocol.Pause())
    there.until(lambda event: isinstance(event, protocol.Status) and event.phase == "paused")
    there.inbox.put(protocol.Resume())
    there.until(lambda event: isinstance(event, protocol.Status) and event.phase == "training")
    there.inbox.put(protocol.Stop())
    end = there.end()
    assert isinstance(end, Completed)
    assert end.stopped


def test_a_cancel_leaves_nothing_there_and_a_checkpoint_here(
    server: SshServer, long: TrainConfig, tmp_path: Path
) -> None:
    there = begun(server, long, tmp_path / "run")
    there.until(is_safe)
    there.inbox.put(protocol.Cancel())
    end = there.end()
    assert isinstance(end, Cancelled)
    assert end.epoch >= 1
    assert left_in(server.folder / "far") == set()
    wait_until(lambda: not workers_of(server.folder) and not processes_of(server.folder / "far"))
    goes_on = worker.start(["resume", tmp_path / "run", "--host", "here"])
    started = goes_on.until(lambda event: isinstance(event, protocol.Started))
    goes_on.kill()
    assert isinstance(started, protocol.Started)
    assert started.first_epoch == end.epoch + 1


def test_two_trainings_on_one_computer_do_not_meet(
    server: SshServer, config: TrainConfig, tmp_path: Path
) -> None:
    both = [begun(server, config, tmp_path / name) for name in ("one", "two")]
    ends = [there.end() for there in both]
    assert all(isinstance(end, Completed) for end in ends), ends
    models = [zipfile.ZipFile(tmp_path / one / "model.digitpad") for one in ("one", "two")]
    assert models[0].read("model.tflite") == models[1].read("model.tflite")


def test_a_shell_may_greet(server: SshServer, config: TrainConfig, tmp_path: Path) -> None:
    server.greeting.write_text("Welcome!\n" * 1000 + "no end of line")
    there = begun(server, replace(config, epochs=1), tmp_path / "run")
    assert isinstance(there.end(), Completed)


# The connection


def test_a_connection_that_drops_is_made_again_and_nothing_is_missed(
    server: SshServer, config: TrainConfig, tmp_path: Path
) -> None:
    config = replace(config, epochs=60)
    there = begun(server, config, tmp_path / "run")
    there.until(is_safe)
    server.cut()
    there.until(
        lambda event: isinstance(event, protocol.Status) and event.sentence == "connected-again"
    )
    assert isinstance(there.end(), Completed)
    epochs = [event.epoch for event in there.events if isinstance(event, EpochEnd)]
    assert epochs == list(range(1, 61))
    assert len([event for event in there.events if isinstance(event, protocol.Started)]) == 1


def test_ssh_itself_may_be_killed(server: SshServer, long: TrainConfig, tmp_path: Path) -> None:
    there = begun(server, long, tmp_path / "run")
    there.until(is_safe)
    visit = there.training._visit
    assert visit is not None
    os.kill(visit.connection.process_id, signal.SIGKILL)
    there.until(
        lambda event: isinstance(event, protocol.Status) and event.sentence == "connected-again"
    )
    there.inbox.put(protocol.Stop())
    assert isinstance(there.end(), Completed)


def test_whoever_comes_back_finds_the_training(
    server: SshServer, long: TrainConfig, tmp_path: Path
) -> None:
    command = ["train", "--recipe", "mlp-512", "--epochs", "5000", "--host", "loopback"]
    from digitpad.core.elsewhere import computers

    computers.add(server.computer())
    first = worker.start([*command, "--data", long.data[0].path, "--output", tmp_path / "run"])
    first.until(is_safe)
    first.kill()  # as a laptop that is out of power
    (held,) = workers_of(server.folder)
    second = worker.start(["resume", tmp_path / "run"])
    second.until(is_safe)
    assert workers_of(server.folder) == [held]
    second.tell(protocol.Cancel())
    assert isinstance(second.end(), Cancelled)
    second.kill()
    assert left_in(server.folder / "far") == set()


def test_a_worker_that_is_killed_is_said_and_can_be_resumed(
    server: SshServer, long: TrainConfig, tmp_path: Path
) -> None:
    there = begun(server, long, tmp_path / "run")
    there.until(is_safe)
    (held,) = workers_of(server.folder)
    os.kill(held, signal.SIGKILL)
    end = there.end()
    assert isinstance(end, Failed)
    assert end.kind == "memory"
    assert end.message == (
        "On loopback: The training was ended by the system, most likely because memory ran out."
    )
    assert end.run == str(tmp_path / "run")
    assert there.folder.finished_epochs >= 1
    assert left_in(server.folder / "far") == set()


def test_what_nobody_holds_any_more_is_resumed(
    server: SshServer, long: TrainConfig, tmp_path: Path
) -> None:
    there = begun(server, long, tmp_path / "run")
    there.until(is_safe)
    from digitpad.core.elsewhere.far.places import KEEPER, read_record

    (run,) = (server.folder / "far/runs").iterdir()
    os.kill(int(read_record(run / KEEPER)["pid"]), signal.SIGKILL)
    there.until(lambda event: isinstance(event, protocol.Status) and event.sentence == "resuming")
    started = [event for event in there.events if isinstance(event, protocol.Started)]
    there.until(lambda event: isinstance(event, protocol.Started) and event not in started)
    there.inbox.put(protocol.Stop())
    assert isinstance(there.end(), Completed)
    assert left_in(server.folder / "far") == set()

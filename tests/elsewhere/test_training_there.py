"""Trainings through a real ssh server on this machine, and every fault on the way."""

from __future__ import annotations

import os
import signal
import socket
import sys
import zipfile
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.elsewhere import whereabouts
from digitpad.core.training import protocol
from digitpad.core.training.protocol import Cancelled, Completed, EpochEnd, Failed
from digitpad.core.training.run_folder import RunFolder
from digitpad.core.training.train_config import DataSource, TrainConfig
from tests.disks import small_file_system
from tests.elsewhere.far_side import (
    Followed,
    follow,
    left_in,
    processes_of,
    wait_until,
    workers_of,
)
from tests.elsewhere.ssh_server import SshServer
from tests.hands import my_digit
from tests.trainer import worker

pytestmark = pytest.mark.sshd


@pytest.fixture
def config(tiny_mnist: Path) -> TrainConfig:
    data = (DataSource(str(tiny_mnist)),)
    return TrainConfig(recipe="mlp-512", data=data, epochs=2, seed=3, batch_size=16)


@pytest.fixture
def long(config: TrainConfig) -> TrainConfig:
    """A training far too long to wait for."""
    return replace(config, epochs=5000)


def begun(server: SshServer, config: TrainConfig, path: Path, **settings: object) -> Followed:
    folder = RunFolder.create(path, config)
    return follow(server.computer(**settings), config, folder).start()


def is_safe(event: protocol.Event) -> bool:
    return isinstance(event, protocol.Checkpoint)


def refusal(server: SshServer, config: TrainConfig, path: Path, **settings: object) -> str:
    end = begun(server, config, path, **settings).end()
    assert isinstance(end, Failed), end
    assert left_in(server.folder / "far") == set()
    return end.message


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


# What stands in the way


def test_a_full_disk_there_is_named(server: SshServer, config: TrainConfig, tmp_path: Path) -> None:
    with small_file_system(tmp_path / "small", "2m") as small:
        said = refusal(server, config, tmp_path / "run", folder=str(small / "far"))
        assert said.startswith("On loopback: ")
        assert said.endswith("no space left on device")


def test_a_disk_that_fills_up_later_is_named(
    server: SshServer, long: TrainConfig, tmp_path: Path
) -> None:
    with small_file_system(tmp_path / "small", "14m") as small:
        there = begun(server, long, tmp_path / "run", folder=str(small / "far"))
        end = there.end()
        assert isinstance(end, Failed)
        assert end.kind == "disk"
        assert end.message.startswith("On loopback: ")
        assert end.message.endswith("no space left on device")
        assert left_in(small / "far") == set()


def fake_python(folder: Path, answer: str) -> str:
    """Write a program that says of itself what ``answer`` says, and else is this Python."""
    path = folder / "python-that-lies"
    path.write_text(
        f"#!/bin/sh\ncase \"$3\" in *ensurepip*) echo '{answer}'; exit;; esac\n"
        f'exec {sys.executable} "$@"\n'
    )
    path.chmod(0o755)
    return str(path)


def test_a_python_that_is_too_old_is_named(
    server: SshServer, config: TrainConfig, tmp_path: Path
) -> None:
    python = fake_python(tmp_path, '["/usr/bin/python3", [3, 9, 2], true, {}]')
    assert refusal(server, config, tmp_path / "run", python=python, ready=False) == (
        "Python 3.11, 3.12 or 3.13 is needed on loopback, and there is only /usr/bin/python3, "
        "which is Python 3.9.2: name another one for this computer"
    )


def test_a_python_without_pip_is_named(
    server: SshServer, config: TrainConfig, tmp_path: Path
) -> None:
    python = fake_python(tmp_path, '["/usr/bin/python3", [3, 12, 2], false, {}]')
    assert refusal(server, config, tmp_path / "run", python=python, ready=False) == (
        "/usr/bin/python3 on loopback lacks Python's venv and pip: python3-venv brings them"
    )


def test_a_python_without_tensorflow_is_named(
    server: SshServer, config: TrainConfig, tmp_path: Path
) -> None:
    from digitpad.core.elsewhere import wanted

    versions = ", ".join(f'"{name}": "99"' for name in wanted.needed_versions())
    python = fake_python(tmp_path, f'["/usr/bin/python3", [3, 12, 2], true, {{{versions}}}]')
    assert refusal(server, config, tmp_path / "run", python=python) == (
        "/usr/bin/python3 on loopback lacks what trainings need: tensorflow"
    )


def test_no_python_at_all_is_said(server: SshServer, config: TrainConfig, tmp_path: Path) -> None:
    assert refusal(server, config, tmp_path / "run", python="/nowhere/python") == (
        "there is no Python on loopback under these names: /nowhere/python"
    )


def test_a_real_python_that_is_far_too_old_says_so_itself(
    server: SshServer, config: TrainConfig, tmp_path: Path
) -> None:
    old = tmp_path / "old"
    trick = "import sys; sys.version_info = (3, 8, 10, 'final', 0); import runpy"
    old.write_text(
        f'#!/bin/sh\n[ -z "$2" ] && exit\nexec {sys.executable} -I -c "{trick}; exec(\'$3\')"\n'
    )
    old.chmod(0o755)
    said = refusal(server, config, tmp_path / "run", python=str(old))
    assert said.endswith(
        "on loopback is Python 3.8.10, and 3.11, 3.12 or 3.13 is needed: name another one for "
        "this computer"
    )


def test_another_version_of_the_program_there_is_replaced(
    server: SshServer, config: TrainConfig, tmp_path: Path
) -> None:
    older = server.folder / "far/code" / ("0" * 64)
    older.mkdir(parents=True)
    (older / "trainer.py").write_text("raise SystemExit('another version')")
    there = begun(server, replace(config, epochs=1), tmp_path / "run")
    assert isinstance(there.end(), Completed)
    assert not older.exists()


def test_another_host_key_stops_it(server: SshServer, config: TrainConfig, tmp_path: Path) -> None:
    own = (server.folder / "client-key.pub").read_text().split()
    server.known_hosts.write_text(f"[127.0.0.1]:{server.port} {own[0]} {own[1]}\n")
    assert refusal(server, config, tmp_path / "run").startswith(
        "loopback shows another key than before, so it may be another computer: "
    )
    server.known_hosts.write_text("")
    assert refusal(server, config, tmp_path / "unknown").startswith(
        "ssh does not know loopback yet: type ssh loopback once"
    )


def test_a_refused_key_is_said(server: SshServer, config: TrainConfig, tmp_path: Path) -> None:
    (server.folder / "authorized_keys").write_text("")
    assert refusal(server, config, tmp_path / "run") == (
        "loopback refuses your key: ssh loopback has to work in a terminal without a password"
    )


def test_a_host_that_never_answers_is_not_waited_for(
    server: SshServer, config: TrainConfig, tmp_path: Path
) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        port = silent.getsockname()[1]
        there = begun(server, config, tmp_path / "run", address=f"127.0.0.1:{port}", seconds=1)
        end = there.end()
    assert isinstance(end, Failed)
    assert end.message == f"127.0.0.1:{port} did not answer within 1 seconds"
    assert end.kind == "connection"
    (said,) = there.events
    assert isinstance(said, protocol.Status)
    assert said.text == "Connecting to loopback, for at most 1 seconds…"


def test_a_server_that_is_not_there_is_said(
    server: SshServer, config: TrainConfig, tmp_path: Path
) -> None:
    with socket.socket() as taken:  # which does not listen
        taken.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{taken.getsockname()[1]}"
        said = refusal(server, config, tmp_path / "run", address=address)
    assert said == f"{address} takes no connections: does its ssh server run?"


def test_the_worker_is_called_behind_a_prefix(
    server: SshServer, config: TrainConfig, tmp_path: Path
) -> None:
    srun = tmp_path / "a command $HOME; 'srun'"
    srun.write_text(f'#!/bin/sh\necho "$1" >> "{tmp_path}/called"; shift; exec "$@"\n')
    srun.chmod(0o755)
    import shlex

    prefix = shlex.join([str(srun), "--gres=gpu:1 `id`"])
    there = begun(server, replace(config, epochs=1), tmp_path / "run", prefix=prefix)
    assert isinstance(there.end(), Completed)
    assert (tmp_path / "called").read_text() == "--gres=gpu:1 `id`\n"

"""Full disks, Pythons that do not fit, keys and hosts: each is said, and nothing is left there."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from digitpad.core.training import protocol
from digitpad.core.training.protocol import Completed, Failed
from digitpad.core.training.train_config import TrainConfig
from tests.addresses import refusing_address, silent_address
from tests.disks import small_file_system
from tests.elsewhere.far_side import (
    begun,
    left_in,
)
from tests.elsewhere.ssh_server import SshServer

pytestmark = pytest.mark.sshd


def refusal(server: SshServer, config: TrainConfig, path: Path, **settings: object) -> str:
    end = begun(server, config, path, **settings).end()
    assert isinstance(end, Failed), end
    assert left_in(server.folder / "far") == set()
    return end.message


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
    with silent_address() as address:
        there = begun(server, config, tmp_path / "run", address=address, seconds=1)
        end = there.end()
    assert isinstance(end, Failed)
    assert end.message == f"{address} did not answer within 1 seconds"
    assert end.kind == "connection"
    (said,) = there.events
    assert isinstance(said, protocol.Status)
    assert said.text == "Connecting to loopback, for at most 1 seconds…"


def test_a_server_that_is_not_there_is_said(
    server: SshServer, config: TrainConfig, tmp_path: Path
) -> None:
    with refusing_address() as address:
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

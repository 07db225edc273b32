"""Commands that the worker does: its words, its status, its Ctrl-C."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from digitpad.core.files.paths import bundled_model
from digitpad.core.training.install_hints import install_command
from digitpad.core.training.protocol import Failed, parse_line
from digitpad.core.training.worker_commands import WORKER_COMMANDS
from tests.program import digitpad, without_keras


@pytest.mark.parametrize("name", WORKER_COMMANDS)
def test_every_command_has_its_help_without_keras_too(name: str, tmp_path: Path) -> None:
    done = digitpad(name, "--help", **without_keras(tmp_path))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"usage: digitpad {name} [-h]")


@pytest.mark.parametrize(
    "line",
    [
        ["train"],
        ["adapt", str(bundled_model()), "mine.ndjson"],
        ["resume", "run"],
        ["import", "theirs.keras"],
    ],
    ids=lambda line: line[0],
)
def test_what_is_missing_is_said_with_how_to_get_it(
    line: list[str], tmp_path: Path, own_folders: Path
) -> None:
    (tmp_path / "theirs.keras").touch()
    (tmp_path / "mine.ndjson").write_text('{"word":"7","drawing":[[[0,60,25],[0,0,100]]]}\n')
    done = digitpad(*line, cwd=tmp_path, **without_keras(tmp_path))
    sentence = f"digitpad: Training needs Keras: {install_command()}\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", sentence)
    assert not (own_folders / "runs").exists()


def test_a_slip_is_answered_by_the_worker_in_the_name_of_the_program() -> None:
    done = digitpad("train", "--recpe", "digitnet")
    sentence = "digitpad: unknown option --recpe: did you mean --recipe?\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, "", sentence)


def test_a_trainer_in_the_current_folder_is_not_run(tmp_path: Path) -> None:
    (tmp_path / "trainer.py").write_text("raise SystemExit('not this one')")
    done = digitpad("fetch-mnist", "--help", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")


def test_the_window_of_another_program_can_speak_with_the_worker_through_it() -> None:
    """Standard output is the worker's own, with the protocol's lines and nothing else."""
    done = digitpad("train", "--events", "--recipe", "nosuch")
    assert isinstance(parse_line(done.stdout.encode()), Failed)
    assert done.returncode == 2


SILENT_SERVER = """
import socket, sys
with socket.create_server(("127.0.0.1", 0)) as server:
    print(server.getsockname()[1], flush=True)
    connection, _ = server.accept()
    print("asked", flush=True)
    connection.recv(10**6)
    connection.recv(1)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no Ctrl-C to one process alone")
def test_ctrl_c_reaches_the_worker() -> None:
    server = subprocess.Popen(
        [sys.executable, "-c", SILENT_SERVER], stdout=subprocess.PIPE, encoding="utf-8"
    )
    assert server.stdout is not None
    url = f"http://127.0.0.1:{server.stdout.readline().strip()}/"
    command = [sys.executable, "-m", "digitpad", "fetch-mnist", "--url", url]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as waiting:
        assert server.stdout.readline() == "asked\n"
        waiting.send_signal(signal.SIGINT)
        said, errors = waiting.communicate()
    server.communicate()
    assert (waiting.returncode, errors) == (130, b"")
    assert said == b"Cancelled; the same command goes on with the download.\n"


CHILD = """
import os, signal, sys
def ended(*_):
    os.write(1, b"interrupted\\n")  # print may just be at work on "ready"
    sys.exit(7)
signal.signal(signal.SIGINT, ended)
print("ready", flush=True)
signal.pause()
"""
PARENT = """
import os, sys
from digitpad.commands.hand_over import wait_for
sys.exit(wait_for([sys.executable, "-c", sys.argv[1]], os.environ))
"""


@pytest.mark.skipif(os.name == "nt", reason="uses the signals of one terminal")
def test_where_a_process_cannot_become_another_it_waits_for_it() -> None:
    """As on Windows. Ctrl-C goes to both, and only the worker decides what it means."""
    command = [sys.executable, "-c", PARENT, CHILD]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    ) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == b"ready\n"
        os.killpg(parent.pid, signal.SIGINT)
        said, errors = parent.communicate()
    assert (parent.returncode, said, errors) == (7, b"interrupted\n", b"")

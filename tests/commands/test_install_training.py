"""`digitpad install-training`, as far as it goes without installing anything."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from digitpad.cli import main
from digitpad.core.files.file_lock import FileLock
from digitpad.core.processes import training_environment
from digitpad.core.training.run_folder import RunFolder
from digitpad.core.training.train_config import TrainConfig


@pytest.fixture
def nothing_trains(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(training_environment, "this_python_trains", lambda: False)


def test_where_trainings_can_run_nothing_is_installed(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], own_folders: Path
) -> None:
    monkeypatch.setenv("DIGITPAD_PYTHON", "/opt/python")
    assert main(["install-training"]) == 0
    said = "there is a Python with the packages for trainings already: /opt/python"
    assert capsys.readouterr().err == f"digitpad: {said}\n"
    assert not own_folders.exists()


@pytest.mark.usefixtures("nothing_trains")
def test_the_sizes_are_said_first_and_a_second_one_waits_its_turn(
    capsys: pytest.CaptureFixture[str], own_folders: Path
) -> None:
    lock = FileLock(own_folders / "training-packages.lock")
    assert lock.take()
    assert main(["install-training"]) == 1
    lock.release()
    sizes, refusal = capsys.readouterr().err.splitlines()
    assert sizes.startswith("digitpad: about 720 MB to download, 2440 MB on the disk, in ")
    assert refusal.endswith("not installed: another window of DigitPad is installing them just now")


@pytest.mark.usefixtures("nothing_trains")
@pytest.mark.skipif(os.name == "nt", reason="needs a script that is a program")
def test_a_python_that_is_too_old_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, own_folders: Path
) -> None:
    old = tmp_path / "old"
    old.write_text(f"#!/bin/sh\necho '[\"{old}\", [3, 8, 10], true]'\n")
    old.chmod(0o755)
    assert main(["install-training", "--python", str(old)]) == 1
    assert f"is needed for it, not {old}, which is Python 3.8.10;" in capsys.readouterr().err
    assert [path.name for path in own_folders.iterdir()] == ["training-packages.lock"]


def test_it_can_be_deleted_again(capsys: pytest.CaptureFixture[str], own_folders: Path) -> None:
    packages = own_folders / "training-packages" / "lib"
    packages.mkdir(parents=True)
    training_environment.finish(packages.parent, packages, [])
    assert training_environment.own_python() == "", "it has no Python"
    python = training_environment.python_of(packages.parent)
    python.parent.mkdir()
    python.symlink_to(sys.executable)
    assert training_environment.own_python() == str(python)
    for said in ("is deleted", "there is no environment"):
        assert main(["install-training", "--remove"]) == 0
        assert said in capsys.readouterr().err
    assert not packages.parent.exists()


def test_it_is_not_deleted_under_a_training(
    capsys: pytest.CaptureFixture[str], own_folders: Path
) -> None:
    environment = own_folders / "training-packages"
    environment.mkdir(parents=True)
    run = RunFolder.create(None, TrainConfig(recipe="digitnet"))
    assert main(["install-training", "--remove"]) == 1
    assert "not deleted: a training is running in them" in capsys.readouterr().err
    assert environment.exists()
    run.lock.release()
    assert main(["install-training", "--remove"]) == 0
    assert not environment.exists()

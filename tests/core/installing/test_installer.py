"""An environment is made with the real pip from a folder with one small wheel, or not at all."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from digitpad.core.errors import DigitPadError, WorkCancelled
from digitpad.core.files.file_lock import FileLock
from digitpad.core.installing import installer
from digitpad.core.installing.packages import Packages
from digitpad.core.installing.progress import Progress
from digitpad.core.processes import child_process, training_environment
from tests.disks import small_file_system
from tests.tiny_packages import NAME, TINY, write_wheel

PROJECT = Path(__file__).resolve().parents[3]


@pytest.fixture(autouse=True)
def no_network(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which pip looks for packages; it looks nowhere else."""
    wheels = tmp_path / "wheels"
    write_wheel(wheels)
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(wheels))
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setattr(training_environment, "this_python_trains", lambda: False)
    monkeypatch.setattr(installer, "find_uv", lambda: None)
    return wheels


def never() -> None:
    pass


def install(packages: Packages = TINY, **options: object) -> list[Progress]:
    """Install; return what was reported."""
    seen: list[Progress] = []
    installer.install(packages, seen.append, never, **options)  # type: ignore[arg-type]
    return seen


def nothing_is_left(home: Path) -> bool:
    """Whether there is no environment, whole or begun."""
    return training_environment.own_python() == "" and not list(home.glob("*-*/"))


def test_the_worker_runs_in_what_was_installed_until_it_is_deleted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = tmp_path / "my 数字"
    monkeypatch.setenv("DIGITPAD_HOME", str(home))
    assert child_process.worker_lacks_packages()
    monkeypatch.setenv("PIP_TARGET", str(home / "elsewhere"))  # a person's own habit
    steps = [str(progress.step) for progress in install()]
    assert steps[0].startswith("Making an environment with Python 3.1")
    assert steps[-1] == "Trying it"
    python = child_process.worker_command()[0]
    assert Path(python).is_relative_to(home)
    assert not child_process.worker_lacks_packages()
    assert [path.name for path in home.iterdir() if path.is_dir()] == ["training-packages"]
    ask = f"import json, sys, {NAME}, trainer; print(json.dumps([trainer.__file__, sys.prefix]))"
    for variables in (child_process.environment(), child_process.environment(PYTHONPATH="")):
        done = subprocess.run(
            [python, "-P", "-c", ask], env=variables, cwd="/", capture_output=True, check=True
        )
        code, prefix = json.loads(done.stdout)
        assert code == str(PROJECT / "trainer" / "__init__.py"), "the program's own code is found"
        assert Path(prefix) == training_environment.folder()
    assert install() == [], "a second window finds it there"

    shutil.rmtree(next(training_environment.folder().glob(f"**/{NAME}")))
    assert child_process.worker_lacks_packages(), "an environment with a hole is none"
    assert install()
    assert not child_process.worker_lacks_packages()
    assert installer.remove()
    assert not installer.remove()
    assert nothing_is_left(home)


def test_packages_that_do_not_work_are_not_used(own_folders: Path, no_network: Path) -> None:
    write_wheel(no_network, "raise ImportError('needs a processor with AVX')")
    with pytest.raises(DigitPadError, match=r"do not work here: .*needs a processor with AVX"):
        install()
    assert nothing_is_left(own_folders)


def test_a_disk_that_fills_in_the_middle_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with small_file_system(tmp_path / "small", "6m") as small:
        monkeypatch.setenv("DIGITPAD_HOME", str(small))
        with pytest.raises(DigitPadError, match=f"the disk of {small} is full"):
            install()
        assert nothing_is_left(small)


def test_a_disk_that_is_too_small_is_said_before_anything_is_written(own_folders: Path) -> None:
    with pytest.raises(DigitPadError, match="2000000000 MB are needed and"):
        install(replace(TINY, download_mb=10**9, disk_mb=10**9))
    assert nothing_is_left(own_folders)


def test_one_window_at_a_time_installs(own_folders: Path) -> None:
    lock = FileLock(own_folders / "training-packages.lock")
    assert lock.take()
    with pytest.raises(DigitPadError, match="another window of DigitPad is installing them"):
        install()
    with pytest.raises(
        DigitPadError, match="not deleted: another window of DigitPad is installing"
    ):
        installer.remove()
    lock.release()


def test_cancelled_it_leaves_nothing(own_folders: Path) -> None:
    def cancel() -> None:
        if list(own_folders.glob("making-*/pyvenv.cfg")):
            raise WorkCancelled

    with pytest.raises(WorkCancelled):
        installer.install(TINY, lambda _: None, cancel)
    assert nothing_is_left(own_folders)


CHILD = """
from digitpad.core.installing import installer
from tests.tiny_packages import TINY
installer.install(TINY, lambda _: None, lambda: None)
"""


@pytest.mark.skipif(sys.platform != "linux", reason="asks /proc who is there")
def test_killed_in_the_middle_nothing_goes_on_and_nothing_is_used(own_folders: Path) -> None:
    environment = os.environ | {"PYTHONPATH": str(PROJECT)}
    child = subprocess.Popen([sys.executable, "-c", CHILD], env=environment)
    while not list(own_folders.glob("making-*/pyvenv.cfg")):
        assert child.poll() is None
        time.sleep(0.01)
    (begun,) = own_folders.glob("making-*")
    child.kill()
    child.wait()
    while running_in(begun):
        time.sleep(0.01)
    assert training_environment.own_python() == ""
    installer.remove()  # as every installation does first
    assert nothing_is_left(own_folders)


def running_in(folder: Path) -> list[bytes]:
    """Return the command lines of processes that have to do with a folder."""
    found = []
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):  # it has ended meanwhile
            found.append(place.read_bytes())
    return [line for line in found if os.fsencode(folder) in line]

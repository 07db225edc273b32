"""Children start isolated: each test starts a real one where somebody has left something."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from digitpad.core.datasets.locate import find_mnist
from digitpad.core.processes import child_process, keras_home
from digitpad.core.processes.child_process import NoInterpreterError
from tests import sample_digits

PROJECT = Path(__file__).resolve().parents[3]
TELL = """
import json, os, sys
import digitpad, trainer
print(json.dumps({"folder": os.getcwd(), "path": sys.path, "trainer": trainer.__file__,
    "variables": dict(os.environ), "utf8": sys.flags.utf8_mode}))
print("七 é", file=sys.stderr)
"""


def told(code: str = TELL, **variables: str) -> Any:
    """Run ``code`` as a child and return the JSON that it prints."""
    found = subprocess.run(
        [sys.executable, "-P", "-c", code],
        env=child_process.environment(**variables),
        cwd=child_process.folder(),
        capture_output=True,
        check=True,
    )
    assert found.stderr.decode("utf-8").strip() == "七 é"
    return json.loads(found.stdout)


@pytest.fixture
def somewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which a person happens to be, with modules in it that nobody wants."""
    folder = tmp_path / "somewhere"
    folder.mkdir()
    for name in ("trainer", "digitpad", "json", "keras", "numpy"):
        (folder / f"{name}.py").write_text("raise SystemExit('imported from the wrong folder')")
    monkeypatch.chdir(folder)
    return folder


def test_nothing_of_the_current_folder_is_imported(
    somewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([".", "", str(PROJECT / "elsewhere")]))
    found = told()
    assert found["trainer"] == str(PROJECT / "trainer" / "__init__.py")
    assert str(somewhere) not in found["path"]
    assert str(PROJECT / "elsewhere") in found["path"], "what the person added from the root stays"
    assert Path(found["folder"]) == child_process.folder() != somewhere


def test_a_module_is_run_without_the_current_folder(somewhere: Path) -> None:
    for command in (child_process.worker_command(), child_process.module_command("trainer")):
        found = subprocess.run(
            [*command, "--help"],
            env=child_process.environment(),
            cwd=somewhere,
            capture_output=True,
            check=True,
        )
        assert b"Trains networks" in found.stdout


def test_settings_of_python_and_keras_stay_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    theirs = {
        "PYTHONWARNINGS": "error",
        "PYTHONIOENCODING": "cp1252",
        "PYTHONOPTIMIZE": "2",
        "KERAS_BACKEND": "nonsense",
        "KERAS_MAX_EPOCHS": "1",
        "TF_USE_LEGACY_KERAS": "1",
        "LC_ALL": "de_DE.ISO-8859-1",
        "LANG": "tr_TR",
    }
    for name, value in theirs.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("CUDA_VISIBLE_DEVICES", "1")
    found = told(KERAS_BACKEND="jax")
    variables = found["variables"]
    assert found["utf8"] == 1
    assert {name: variables.get(name) for name in theirs} == dict.fromkeys(theirs) | {
        "PYTHONIOENCODING": "utf-8",
        "KERAS_BACKEND": "jax",
    }
    assert variables["CUDA_VISIBLE_DEVICES"] == "1", "which device there is, is the person's to say"
    assert child_process.terminal_environment()["LANG"] == "tr_TR"


def test_folders_named_from_here_are_found_from_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("DIGITPAD_HOME", "DIGITPAD_DATA", "KERAS_HOME"):
        monkeypatch.setenv(name, name.lower())
    variables = told()["variables"]
    assert variables["DIGITPAD_HOME"] == str(tmp_path / "digitpad_home")
    assert variables["DIGITPAD_DATA"] == str(tmp_path / "digitpad_data")
    assert keras_home.persons_folder(variables) == tmp_path / "keras_home"


def test_the_settings_of_keras_are_not_the_persons_and_their_data_are_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = tmp_path / "theirs"
    sample_digits.write_mnist(theirs / "datasets" / "mnist", 20, 10)
    monkeypatch.setenv("KERAS_HOME", str(theirs))
    variables = told()["variables"]
    assert Path(variables["KERAS_HOME"]) == child_process.folder() / "keras"
    for name in ("KERAS_HOME", "DIGITPAD_KERAS_HOME"):
        monkeypatch.setenv(name, variables[name])
    assert find_mnist() == theirs / "datasets" / "mnist"
    again = told()["variables"]  # a child's child
    assert again["DIGITPAD_KERAS_HOME"] == str(theirs)
    assert again["KERAS_HOME"] == variables["KERAS_HOME"]


def test_a_data_folder_that_cannot_be_made_is_no_hindrance(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("DIGITPAD_HOME", str(tmp_path / "file" / "home"))
    assert Path(told()["folder"]).is_dir()


def test_another_interpreter_trains_where_one_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIGITPAD_PYTHON", "/opt/python")
    assert child_process.worker_command("train")[0] == "/opt/python"
    assert child_process.module_command("digitpad")[0] == sys.executable
    assert "DIGITPAD_PYTHON" not in child_process.environment(), "its children are of its own kind"


def test_a_frozen_program_is_no_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    with pytest.raises(NoInterpreterError, match="DIGITPAD_PYTHON can name one"):
        child_process.worker_command("train")
    monkeypatch.setenv("DIGITPAD_PYTHON", "/opt/python")
    assert child_process.worker_command("train")[0] == "/opt/python"


def test_a_bundle_runs_its_own_modules_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    module = child_process.BUNDLE_MODULES[0]
    assert child_process.module_command(module, "x") == [sys.executable, "run-module", module, "x"]
    with pytest.raises(NoInterpreterError):
        child_process.module_command("trainer.backends.probe")


def test_a_bundle_shows_the_workers_python_its_code_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setenv("DIGITPAD_PYTHON", "/opt/python")
    monkeypatch.delenv("PYTHONPATH", raising=False)
    root = Path(child_process.__file__).parents[3] / "code"
    assert child_process.environment()["PYTHONPATH"] == str(root)

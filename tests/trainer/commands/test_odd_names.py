"""Folders and files whose names are no UTF-8: they are names like any other."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from digitpad.core.files import paths
from digitpad.core.models import model_file
from tests.trainer.worker import command_line

if sys.platform in ("win32", "darwin"):
    pytest.skip("its names are always UTF-8", allow_module_level=True)

ODD = os.fsdecode(b"m\xff")


def test_a_training_ends_well_in_such_a_folder(tiny_mnist: Path, tmp_path: Path) -> None:
    run = tmp_path / ODD
    arguments = ["train", "--recipe", "softmax-regression", "--epochs", "1", "--tensorboard"]
    ended = command_line([*arguments, "--data", tiny_mnist, "--output", run])
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout.endswith(f"Model: {tmp_path}/m\\xff/model.digitpad\n")
    model_file.read(run / "model.digitpad", with_keras=True)
    assert any((run / "tensorboard" / "train").iterdir())
    scored = command_line(["evaluate", run / "model.digitpad", "--data", tiny_mnist, "--json"])
    assert json.loads(scored.stdout)["model"] == str(run / "model.digitpad")
    broken = command_line(["train", "--data", run, "--output", tmp_path / "other"])
    assert broken.returncode == 1
    assert f"{tmp_path}/m\\xff/history.csv: has no labels" in broken.stderr


@pytest.mark.parametrize("form", ["litert", "keras", "saved-model"])
def test_a_model_is_exported_under_such_a_name(form: str, tmp_path: Path) -> None:
    target = tmp_path / ODD
    ended = command_line(["export", paths.bundled_model(), "--format", form, "--output", target])
    assert (ended.returncode, ended.stdout) == (0, f"{tmp_path}/m\\xff\n"), ended.stderr
    assert target.exists()


def test_a_keras_file_under_such_a_name_is_imported(tmp_path: Path) -> None:
    source, target = tmp_path / f"{ODD}.keras", tmp_path / f"{ODD}.digitpad"
    source.write_bytes(model_file.read(paths.bundled_model(), with_keras=True).keras)
    ended = command_line(["import", source, "--output", target])
    assert (ended.returncode, ended.stdout) == (0, f"{tmp_path}/m\\xff.digitpad\n"), ended.stderr
    model_file.read(target)

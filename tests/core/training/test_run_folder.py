"""A new run spoils nothing that is in its folder, and what broke off at once is not in its way."""

from __future__ import annotations

from pathlib import Path

import pytest

from digitpad.core.errors import FileError
from digitpad.core.training.run_folder import RunFolder
from digitpad.core.training.train_config import TrainConfig

FIRST, SECOND = TrainConfig(seed=1), TrainConfig(seed=2)


@pytest.mark.parametrize(
    "name", ["model.digitpad", "checkpoint.npz", "exporting-holidays", "a.txt"]
)
def test_a_folder_with_other_things_in_it_is_not_touched(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("dear to somebody")
    with pytest.raises(FileError, match="is not empty: choose a new folder"):
        RunFolder.create(tmp_path, FIRST)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_a_file_is_no_folder(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("dear to somebody")
    with pytest.raises(FileError, match=r"cannot be written: "):
        RunFolder.create(tmp_path / "file", FIRST)


def test_a_run_that_never_got_to_a_checkpoint_gives_way(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text(FIRST.to_text())
    (tmp_path / "lock").touch()
    (tmp_path / "events.jsonl").write_text("of the first")
    (tmp_path / ".config.json.x.part").touch()
    RunFolder.create(tmp_path, SECOND).lock.release()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["config.json", "lock"]
    assert (tmp_path / "config.json").read_text() == SECOND.to_text()


@pytest.mark.parametrize("name", ["model.digitpad", "checkpoint.npz"])
def test_a_run_with_something_to_lose_does_not(tmp_path: Path, name: str) -> None:
    (tmp_path / "config.json").write_text(FIRST.to_text())
    (tmp_path / name).touch()
    with pytest.raises(FileError, match="already holds a run; resume it or choose another"):
        RunFolder.create(tmp_path, SECOND)
    assert (tmp_path / "config.json").read_text() == FIRST.to_text()


@pytest.mark.parametrize(
    ("recipe", "named"),
    [
        ("digitnet-small", "digitnet-small"),
        ("../../../escaped", "escaped"),
        ("C:\\a b*", "C-a-b"),
        ("x" * 300, "x" * 40),
        ("…", "model"),
    ],
)
def test_a_recipe_is_a_name_and_no_path(own_folders: Path, recipe: str, named: str) -> None:
    run = RunFolder.create(None, TrainConfig(recipe=recipe))
    run.lock.release()
    assert run.path.parent == own_folders / "runs"
    assert run.path.name[len("2026-01-01-120000-") :] == named

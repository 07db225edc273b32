"""What is kept of files that do not change is used only as long as they do not, and if whole."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from digitpad.core.datasets.load import held_out_pens
from digitpad.core.files import paths
from digitpad.core.training.train_config import DataSource
from tests import sample_digits
from trainer.data.held_out import pens_to_test
from trainer.data.kept import FOLDER, Arrays, kept
from trainer.data.training_data import gather


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path / "home"))
    path = tmp_path / "source.txt"
    path.write_text("3")
    return path


class Maker:
    """Makes as many numbers as a file says, and counts how often."""

    def __init__(self, path: Path) -> None:
        self.path, self.times = path, 0

    def __call__(self) -> Arrays:
        self.times += 1
        return {"numbers": np.arange(float(self.path.read_text()))}

    def kept(self) -> list[float]:
        arrays = kept("numbers", [self.path], self, lambda arrays: "numbers" in arrays)
        found: list[float] = arrays["numbers"].tolist()
        return found


def kept_files() -> list[Path]:
    return sorted((paths.data_home() / FOLDER).iterdir())


def test_it_is_made_once_and_again_when_a_file_changes(source: Path) -> None:
    make = Maker(source)
    assert make.kept() == make.kept() == [0, 1, 2]
    assert make.times == 1
    source.write_text("4")
    assert make.kept() == make.kept() == [0, 1, 2, 3]
    assert make.times == 2
    assert len(kept_files()) == 1  # what is out of date goes


@pytest.mark.parametrize("damage", ["cut", "flipped", "empty", "foreign", "other"])
def test_what_is_damaged_is_made_again(source: Path, damage: str) -> None:
    make = Maker(source)
    make.kept()
    (path,) = kept_files()
    content = path.read_bytes()
    middle = content.index(np.arange(3.0).tobytes())
    flipped = content[:middle] + b"\1" + content[middle + 1 :]
    if damage == "other":
        np.savez(path, others=np.arange(3.0))
    else:
        bad = {"cut": content[:-40], "flipped": flipped, "empty": b"", "foreign": b"PK\3\4 no"}
        path.write_bytes(bad[damage])
    assert make.kept() == [0, 1, 2]
    assert make.times == 2
    assert make.kept() == [0, 1, 2]
    assert make.times == 2


def test_a_folder_that_takes_nothing_costs_time_alone(source: Path) -> None:
    (source.parent / "home").write_text("a file where the folder should be")
    make = Maker(source)
    assert make.kept() == make.kept() == [0, 1, 2]
    assert make.times == 2


@pytest.mark.usefixtures("source")
def test_pens_that_were_kept_are_the_pens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path))
    sample_digits.write_pens(tmp_path / "pen")
    mnist = sample_digits.write_mnist(tmp_path / "mnist", 60, 20)
    data = gather([DataSource(str(mnist))], augment=False, seed=0)
    expected = held_out_pens()
    assert expected is not None
    for _ in range(2):
        found = pens_to_test(data)
        assert found is not None
        assert np.array_equal(found.pictures, expected.drawn())
        assert np.array_equal(found.labels, expected.labels)
    assert [path.name[:5] for path in kept_files()] == ["pens-"]

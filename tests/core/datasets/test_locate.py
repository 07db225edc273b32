"""Finding MNIST and splitting what was read."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from digitpad.core.datasets import locate
from digitpad.core.datasets.digits import Dataset, Digits
from digitpad.core.datasets.load import held_out_pens, load_dataset
from digitpad.core.datasets.split import part_of_writer
from digitpad.core.errors import FileError
from digitpad.core.pictures.preprocess import picture_of_ink
from tests import sample_digits


def test_missing_mnist_names_the_command_that_fetches_it() -> None:
    with pytest.raises(locate.MissingMnistError, match="digitpad fetch-mnist"):
        load_dataset("mnist")


def test_a_folder_without_mnist_is_named_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path / "mnsit"))
    with pytest.raises(locate.MissingMnistError, match=r", nor in .*mnsit, the DIGITPAD_DATA: "):
        load_dataset("mnist")


def test_mnist_is_found_where_it_may_be_the_given_folder_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("KERAS_HOME", str(tmp_path / "keras"))
    in_keras = tmp_path / "keras" / "datasets" / "mnist.npz"
    in_keras.parent.mkdir(parents=True)
    in_keras.write_bytes(b"")
    assert locate.find_mnist() == in_keras
    own = sample_digits.write_mnist(locate.own_data_folder() / "mnist", 20, 10)
    assert locate.find_mnist() == own
    given = sample_digits.write_mnist(tmp_path / "given", 20, 10, ".gz")
    monkeypatch.setenv("DIGITPAD_DATA", str(given))
    assert locate.find_mnist() == given
    assert load_dataset("mnist").kind == "mnist"
    torchvision = sample_digits.write_mnist(tmp_path / "root" / "MNIST" / "raw", 20, 10)
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path / "root"))
    assert locate.find_mnist() == torchvision


def test_held_out_pens_are_the_writers_that_no_training_learns_from(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert held_out_pens() is None
    monkeypatch.setenv("DIGITPAD_DATA", str(tmp_path))
    sample_digits.write_pens(tmp_path / "pen", held_out=20)
    found = held_out_pens()
    assert found is not None
    assert len(found) == 20, "letters are left aside"
    assert {part_of_writer(writer) for writer in found.writers} == {"test"}
    (tmp_path / "pen" / "sources.json").write_text('{"licence": "CC BY 4.0"}')
    assert len(held_out_pens() or ()) == 20, "files of other things are left aside too"
    (tmp_path / "pen" / "broken.ndjson.gz").write_bytes(b"no gzip")
    with pytest.raises(FileError, match=r"broken\.ndjson\.gz"):
        held_out_pens()


def test_ink_is_split_by_writer() -> None:
    inks, labels = sample_digits.inks(400)
    writers = tuple(f"writer {index % 40}" for index in range(400))
    parts = Dataset("pens", "pen", Digits(labels, inks=inks, writers=writers)).parts()
    seen = [set(parts[part].writers) for part in ("train", "validation", "test")]
    assert sum(len(writers) for writers in seen) == len(set().union(*seen)) == 40
    assert sum(len(digits) for digits in parts.values()) == 400
    assert len(parts["validation"])


@pytest.mark.parametrize("writer", ["", "only one"])
def test_ink_of_unknown_writers_still_has_a_validation_part(writer: str) -> None:
    inks, labels = sample_digits.inks(120)
    dataset = Dataset("mine", "pen", Digits(labels, inks=inks, writers=(writer,) * 120))
    sizes = {part: len(digits) for part, digits in dataset.parts().items()}
    assert sizes == {"train": 110, "validation": 10, "test": 0}


def test_the_split_is_the_same_every_time() -> None:
    pictures, labels = sample_digits.pictures(120)
    dataset = Dataset("some", "some", Digits(labels, pictures))
    first, second = dataset.parts(), dataset.parts()
    assert first["train"].sha256() == second["train"].sha256() != first["validation"].sha256()


def test_ink_is_drawn_as_the_pad_draws_it() -> None:
    inks, labels = sample_digits.inks(10)
    drawn = Digits(labels, inks=inks).drawn()
    assert drawn.dtype == np.float32
    assert np.array_equal(drawn[3], picture_of_ink(inks[3]))

"""Readings kept on disk: what comes back, what does not, and what a bad disk does."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.errors import FileError
from digitpad.core.scoring.score_cache import KEPT, ScoreCache, pictures_sha256

MODEL, PICTURES = "a" * 64, "b" * 64


@pytest.fixture
def cache(tmp_path: Path) -> ScoreCache:
    return ScoreCache(tmp_path / "scores")


def readings(count: int = 5) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(0)
    return (
        random.random((count, 10), dtype=np.float32),
        random.random((count, 6), dtype=np.float32),
    )


def test_what_is_put_comes_back_bit_for_bit(cache: ScoreCache) -> None:
    probabilities, features = readings()
    cache.put(MODEL, PICTURES, probabilities, features)
    kept = cache.get(MODEL, PICTURES, 5)
    assert kept is not None
    assert np.array_equal(kept[0], probabilities)
    assert np.array_equal(kept[1], features)


def test_another_model_other_pictures_or_another_count_is_not_kept(cache: ScoreCache) -> None:
    cache.put(MODEL, PICTURES, *readings())
    assert cache.get("c" * 64, PICTURES, 5) is None
    assert cache.get(MODEL, "c" * 64, 5) is None
    assert cache.get(MODEL, PICTURES, 6) is None


@pytest.mark.parametrize("keep_bytes", [0, 3, 200])
def test_a_damaged_file_counts_as_none(cache: ScoreCache, tmp_path: Path, keep_bytes: int) -> None:
    cache.put(MODEL, PICTURES, *readings())
    (file,) = (tmp_path / "scores").glob("*.npz")
    file.write_bytes(file.read_bytes()[:keep_bytes])
    assert cache.get(MODEL, PICTURES, 5) is None


def test_a_changed_byte_anywhere_ends_in_no_error(cache: ScoreCache, tmp_path: Path) -> None:
    cache.put(MODEL, PICTURES, *readings(1))
    (file,) = (tmp_path / "scores").glob("*.npz")
    whole = file.read_bytes()
    for position in range(len(whole)):
        changed = bytearray(whole)
        changed[position] ^= 255
        file.write_bytes(changed)
        kept = cache.get(MODEL, PICTURES, 1)
        assert kept is None or kept[0].shape == (1, 10)


def test_an_array_of_pickled_objects_is_not_loaded(cache: ScoreCache, tmp_path: Path) -> None:
    cache.put(MODEL, PICTURES, *readings())
    (file,) = (tmp_path / "scores").glob("*.npz")
    np.savez(file, probabilities=np.array([{}], dtype=object), features=np.zeros((5, 6)))
    assert cache.get(MODEL, PICTURES, 5) is None


def test_the_longest_unused_goes_first(cache: ScoreCache, tmp_path: Path) -> None:
    for number in range(KEPT):
        cache.put(f"{number:02}" * 32, PICTURES, *readings())
    files = sorted((tmp_path / "scores").glob("*.npz"))
    for age, file in enumerate(files):
        os.utime(file, (1000 + age, 1000 + age))
    assert cache.get("00" * 32, PICTURES, 5) is not None  # used again: no longer the oldest
    cache.put("ff" * 32, PICTURES, *readings())
    assert cache.get("00" * 32, PICTURES, 5) is not None
    assert cache.get("01" * 32, PICTURES, 5) is None
    assert len(list((tmp_path / "scores").glob("*.npz"))) == KEPT


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    (tmp_path / "scores").write_text("a file where the folder should be")
    with pytest.raises(FileError, match="scores"):
        ScoreCache(tmp_path / "scores").put(MODEL, PICTURES, *readings())


def test_a_changed_set_is_noticed(cache: ScoreCache) -> None:
    assert not cache.changed_since("here.gz", "1")
    assert not cache.changed_since("here.gz", "1")
    assert not cache.changed_since("there.gz", "2")
    assert cache.changed_since("here.gz", "2")
    assert not cache.changed_since("here.gz", "2")


def test_the_hash_tells_one_pixel() -> None:
    pictures = np.zeros((3, 28, 28), np.uint8)
    before = pictures_sha256(pictures)
    pictures[2, 14, 14] = 1
    assert pictures_sha256(pictures) != before
    assert pictures_sha256(pictures[:, :, ::-1][:, :, ::-1]) == pictures_sha256(pictures)

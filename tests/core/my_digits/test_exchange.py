"""Own digits in files: out and in again, and files that are not as they should be."""

from __future__ import annotations

import gzip
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from digitpad.core.datasets import idx_set
from digitpad.core.datasets.load import load_dataset
from digitpad.core.datasets.orientation import upside_down
from digitpad.core.errors import FileError, WorkCancelled
from digitpad.core.ink import codec
from digitpad.core.ink.ink_file import read_pages
from digitpad.core.ink.ndjson import Drawing, read_ndjson, to_ndjson_line
from digitpad.core.my_digits.drawing import now
from digitpad.core.my_digits.exporting import (
    export_idx,
    export_inkml,
    export_ndjson,
    export_pictures,
)
from digitpad.core.my_digits.importing import import_ink
from digitpad.core.my_digits.store import MyDigits
from digitpad.core.pictures.preprocess import picture_of_ink
from tests import sample_digits
from tests.disks import small_file_system
from tests.hands import any_ink, my_digit


@pytest.fixture
def digits() -> Iterator[MyDigits]:
    with MyDigits() as opened:
        yield opened


def without_ids(digits: MyDigits) -> list[object]:
    return [
        replace(digit, id=None, shown=None, source=digit.source.IMPORT) for digit in digits.all()
    ]


@pytest.mark.parametrize("name", ["mine.ndjson", "mine.ndjson.gz"])
def test_what_is_exported_and_imported_is_the_same(
    digits: MyDigits, tmp_path: Path, name: str
) -> None:
    digits.add_new(replace(my_digit(seed), writer="me", key_id=f"k{seed}") for seed in range(30))
    assert export_ndjson(digits, tmp_path / name) == 30
    with MyDigits(tmp_path / "other.sqlite") as other:
        imported = import_ink(other, tmp_path / name)
        assert (len(imported.added), imported.known, imported.problems) == (30, 0, ())
        assert without_ids(other) == without_ids(digits)
        export_ndjson(other, tmp_path / f"again-{name}")
    assert (tmp_path / f"again-{name}").read_bytes() == (tmp_path / name).read_bytes()


@pytest.mark.parametrize(
    "time",
    [
        "9999-12-31T23:59:59-05:00",
        "9999-12-31 23:59:59 UTC",
        "0001-01-01T00:00:00+05:00",
        "1969-12-31 23:00:00 UTC",
    ],
)
def test_a_time_that_no_clock_shows_counts_as_none(
    digits: MyDigits, tmp_path: Path, time: str
) -> None:
    path = tmp_path / "odd.ndjson"
    path.write_text(f'{{"word": "1", "timestamp": "{time}", "drawing": [[[0, 0], [0, 9]]]}}\n')
    before = now()
    import_ink(digits, path)
    (summary,) = digits.summaries()
    assert before <= summary.added_at <= now()
    assert export_ndjson(digits, tmp_path / "mine.ndjson") == 1


def test_half_a_letter_in_a_name_is_no_error(digits: MyDigits, tmp_path: Path) -> None:
    path = tmp_path / "odd.ndjson"
    names = r'"key_id": "a\ud800", "writer": "\udfff"'
    path.write_text(f'{{"word": "1", {names}, "drawing": [[[0, 0], [0, 9]]]}}\n')
    import_ink(digits, path)
    (digit,) = digits.all()
    assert (digit.key_id, digit.writer) == ("a?", "?")


def test_importing_a_file_twice_adds_nothing(digits: MyDigits, tmp_path: Path) -> None:
    digits.add_new(my_digit(seed) for seed in range(12))
    export_ndjson(digits, tmp_path / "mine.ndjson")
    imported = import_ink(digits, tmp_path / "mine.ndjson")
    assert (imported.added, imported.known) == ((), 12)


def test_real_pen_digits_come_in_and_out_unchanged(
    digits: MyDigits, tmp_path: Path, pen_folder: Path
) -> None:
    source = tmp_path / "some.ndjson"
    with gzip.open(pen_folder / "unipen-1a.ndjson.gz", "rb") as file:
        source.write_bytes(b"".join(islice(file, 600)))
    imported = import_ink(digits, source)
    export_ndjson(digits, tmp_path / "out.ndjson.gz")
    given = {codec.digest(found.ink): found for found in read_ndjson(source)}
    written = {codec.digest(found.ink): found for found in read_ndjson(tmp_path / "out.ndjson.gz")}
    assert len(imported.added) == len(given) == len(written)
    for key, drawing in given.items():
        assert written[key].ink == drawing.ink
        assert written[key].word == drawing.word


def test_broken_lines_are_named_and_the_rest_is_taken(digits: MyDigits, tmp_path: Path) -> None:
    path = tmp_path / "mixed.ndjson"
    path.write_text(
        '{"word": "7", "drawing": [[[0, 1], [0, 1]]]}\n'
        '{"word": "7", "drawing": [[[0, 1], [0]]]}\n'
        "garbage\n"
        '{"word": "A", "drawing": [[[0, 1], [0, 5]]]}\n'
        '{"drawing": [[[0, 1], [0, 6]]]}\n'
        '{"word": "3", "drawing": [[[0, 1, 2], [0, 1, 0]]]}\n'
    )
    imported = import_ink(digits, path)
    assert len(imported.added) == 2
    assert [str(problem).removeprefix(str(path)) for problem in imported.problems] == [
        ", line 2: the lists of stroke 1 differ in length",
        ", line 3: not valid JSON",
        ': drawing 4 is labelled "A", which is no digit 0–9',
        ": drawing 5 is without a label",
    ]


def test_a_file_cut_short_keeps_what_came_before(digits: MyDigits, tmp_path: Path) -> None:
    short = (replace(my_digit(n), ink=any_ink(n, strokes=1, points=2)) for n in range(1500))
    digits.add_new(short)
    export_ndjson(digits, tmp_path / "mine.ndjson.gz")
    data = (tmp_path / "mine.ndjson.gz").read_bytes()
    (tmp_path / "cut.ndjson.gz").write_bytes(data[: len(data) * 3 // 4])
    with MyDigits(tmp_path / "other.sqlite") as other:
        with pytest.raises(FileError, match=r"cut\.ndjson\.gz: the compressed data is damaged"):
            import_ink(other, tmp_path / "cut.ndjson.gz")
        assert len(other) == 1000


def test_inkml_comes_back_the_same(digits: MyDigits, tmp_path: Path) -> None:
    digits.add_new(
        replace(my_digit(seed), writer="Zoë <& Co>", key_id=f"k{seed}") for seed in range(30)
    )
    assert export_inkml(digits, tmp_path / "mine.inkml") == 30
    with MyDigits(tmp_path / "other.sqlite") as other:
        imported = import_ink(other, tmp_path / "mine.inkml")
        assert (len(imported.added), imported.known, imported.problems) == (30, 0, ())
        assert without_ids(other) == without_ids(digits)
    assert len(list(read_pages(tmp_path / "mine.inkml"))) == 30


def test_ink_that_stands_on_its_head_is_turned_over_and_it_is_said(
    digits: MyDigits, tmp_path: Path
) -> None:
    inks, labels = sample_digits.inks(40)
    lines = [
        to_ndjson_line(Drawing(upside_down(ink), word=str(label)))
        for ink, label in zip(inks, labels, strict=True)
    ]
    path = tmp_path / "theirs.ndjson"
    path.write_text("\n".join(lines))
    imported = import_ink(digits, path)
    assert "stands on its head" in str(imported.note)
    assert [digit.ink for digit in digits.all()] == list(inks)
    left = import_ink(digits, path, as_is=True)
    assert (left.note, len(left.added)) == (None, 40)


def test_ones_own_digits_may_be_read_badly_but_those_of_others_are_named(
    digits: MyDigits, tmp_path: Path
) -> None:
    inks, labels = sample_digits.inks(40)
    wrong = [str((label + 3) % 10) for label in labels]
    known = list(zip(inks, wrong, strict=True))
    own = [to_ndjson_line(Drawing(ink, word, drawn_at=now())) for ink, word in known]
    others = [to_ndjson_line(Drawing(ink, word, writer="w")) for ink, word in known]
    (tmp_path / "own.ndjson").write_text("\n".join(own))
    (tmp_path / "others.ndjson").write_text("\n".join(others))
    assert import_ink(digits, tmp_path / "own.ndjson").note is None
    assert load_dataset(str(tmp_path / "own.ndjson")).notes == ()
    said = "others.ndjson: these do not look like digits: 0 % agree with their labels"
    assert str(import_ink(digits, tmp_path / "others.ndjson").note) == said
    assert [str(note) for note in load_dataset(str(tmp_path / "others.ndjson")).notes] == [said]


@pytest.mark.parametrize(
    ("name", "data", "cause"),
    [
        ("letter.txt", b"dear diary\n" * 50, "is no ink file: line 1: not valid JSON"),
        ("seven.png", b"\x89PNG\r\n\x1a\n" * 2000, "is no ink file: line 1: not valid JSON"),
        ("none.ndjson", b"", "there are no drawings in it"),
        ("none.inkml", b"", "there are no drawings in it"),
    ],
)
def test_a_file_of_another_kind_is_named_once(
    digits: MyDigits, tmp_path: Path, name: str, data: bytes, cause: str
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(FileError) as caught:
        import_ink(digits, tmp_path / name)
    assert str(caught.value) == f"{tmp_path / name}: {cause}"


def test_a_missing_file_is_named(digits: MyDigits, tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"none\.ndjson: no such file"):
        import_ink(digits, tmp_path / "none.ndjson")


def test_pictures_lie_in_a_folder_for_each_digit(digits: MyDigits, tmp_path: Path) -> None:
    digits.add_new([my_digit(1, label=4), my_digit(2, label=4), my_digit(3, label=0)])
    export_pictures(digits, tmp_path / "pictures")
    assert len(list((tmp_path / "pictures" / "4").iterdir())) == 2
    (zero,) = (tmp_path / "pictures" / "0").iterdir()
    with Image.open(zero) as picture:
        pixels = np.asarray(picture)
    assert np.abs(pixels / 255 - picture_of_ink(any_ink(3))).max() <= 0.5 / 255 + 1e-6


def test_idx_files_are_read_back_by_the_reader_of_mnist(digits: MyDigits, tmp_path: Path) -> None:
    digits.add_new(my_digit(seed) for seed in range(25))
    export_idx(digits, tmp_path / "idx")
    found = idx_set.read(tmp_path / "idx" / idx_set.TRAINING_PICTURES).digits
    kept = list(digits.all())
    assert found.labels.tolist() == [digit.label for digit in kept]
    expected = np.rint(np.stack([picture_of_ink(digit.ink) for digit in kept]) * 255)
    assert np.array_equal(found.pictures, expected)


def test_a_folder_with_something_in_it_is_left_alone(digits: MyDigits, tmp_path: Path) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "note").touch()
    for export in (export_pictures, export_idx):
        with pytest.raises(FileError, match="is not empty"):
            export(digits, tmp_path / "full")
    assert [path.name for path in (tmp_path / "full").iterdir()] == ["note"]


def test_an_export_that_fails_leaves_the_old_file(digits: MyDigits, tmp_path: Path) -> None:
    digits.add(my_digit(1))
    (tmp_path / "mine.ndjson").mkdir()
    (tmp_path / "note").touch()
    with pytest.raises(FileError, match="cannot be written"):
        export_ndjson(digits, tmp_path / "mine.ndjson")
    with pytest.raises(FileError, match="cannot be written"):
        export_ndjson(digits, tmp_path / "note" / "mine.ndjson")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["home", "mine.ndjson", "note"]


@pytest.mark.parametrize("export", [export_ndjson, export_inkml, export_pictures, export_idx])
def test_an_export_to_a_full_disk_is_said_and_leaves_nothing(
    digits: MyDigits, full_disk: Path, export: Callable[[MyDigits, Path], int]
) -> None:
    digits.add_new(my_digit(seed) for seed in range(120))
    with pytest.raises(FileError, match=r"out\.ndjson\.gz: cannot be written: no space left"):
        export(digits, full_disk / "out.ndjson.gz")
    assert not list(full_disk.iterdir())


def test_an_import_onto_a_full_disk_is_said_and_keeps_what_was_saved(tmp_path: Path) -> None:
    line = '{"word": "7", "drawing": [[[0, %d], [0, 100]]]}\n'
    path = tmp_path / "theirs.ndjson"
    path.write_text("".join(line % number for number in range(8000)))
    with small_file_system(tmp_path / "disk", "1m") as disk:
        with MyDigits(disk / "d.sqlite") as small:
            with pytest.raises(FileError, match="no space left on the disk; not saved"):
                import_ink(small, path)
            kept = len(small)
        with MyDigits(disk / "d.sqlite") as small:
            assert len(small) == kept
            assert 0 < kept < 8000
            assert kept % 1000 == 0


def test_whoever_watches_an_export_can_end_it(digits: MyDigits, tmp_path: Path) -> None:
    digits.add_new(my_digit(seed) for seed in range(120))

    def enough(done: int) -> None:
        if done == 100:
            raise WorkCancelled

    for export in (export_ndjson, export_pictures, export_idx):
        with pytest.raises(WorkCancelled):
            export(digits, tmp_path / "out.ndjson.gz", enough)
        assert [path.name for path in tmp_path.iterdir()] == ["home"]


def test_gzipped_exports_of_the_same_digits_are_the_same_bytes(
    digits: MyDigits, tmp_path: Path
) -> None:
    digits.add(my_digit(1))
    export_ndjson(digits, tmp_path / "a.ndjson.gz")
    export_ndjson(digits, tmp_path / "b.ndjson.gz")
    a, b = ((tmp_path / name).read_bytes() for name in ("a.ndjson.gz", "b.ndjson.gz"))
    assert a == b
    assert gzip.decompress(a).count(b"\n") == 1

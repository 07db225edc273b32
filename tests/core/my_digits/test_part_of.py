"""The number that a digit was taught in: kept, taken out and in again, and missing in old files."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from digitpad.core.ink.cuts import NO_CUTS
from digitpad.core.ink.parts import Span
from digitpad.core.my_digits import part_of
from digitpad.core.my_digits.backup import back_up, read_backup
from digitpad.core.my_digits.database import rescue
from digitpad.core.my_digits.exporting import export_ink
from digitpad.core.my_digits.importing import import_ink
from digitpad.core.my_digits.part_of import PartOf, is_mended, new_number
from digitpad.core.my_digits.store import MyDigits
from tests.hands import my_digit

OLD = Path(__file__).parents[2] / "data" / "version-3.sqlite"
NUMBER = new_number()
PARTS = [PartOf(NUMBER, 0), None, PartOf(NUMBER, 1, is_mended=True)]


@pytest.fixture
def digits(tmp_path: Path) -> MyDigits:
    made = MyDigits(tmp_path / "my-digits.sqlite")
    for label, part in enumerate(PARTS):
        made.add(replace(my_digit(label), part_of=part))
    return made


def parts(digits: MyDigits) -> list[PartOf | None]:
    return [digit.part_of for digit in digits.get(range(1, 4))]


def test_it_is_kept(digits: MyDigits) -> None:
    assert parts(digits) == PARTS


def test_a_deleted_digit_comes_back_with_it(digits: MyDigits) -> None:
    digits.restore(digits.delete([1, 3]))
    assert parts(digits) == PARTS


@pytest.mark.parametrize("name", ["out.ndjson", "out.inkml"])
def test_an_ink_file_carries_it(digits: MyDigits, tmp_path: Path, name: str) -> None:
    export_ink(digits, tmp_path / name)
    with MyDigits(tmp_path / "other.sqlite") as other:
        import_ink(other, tmp_path / name)
        assert {digit.part_of for digit in other.all()} == set(PARTS)


def test_a_backup_carries_it(digits: MyDigits, tmp_path: Path) -> None:
    back_up(digits, tmp_path / "backup.sqlite")
    with MyDigits(tmp_path / "other.sqlite") as other:
        other.replace_all(read_backup(tmp_path / "backup.sqlite").digits)
        assert {digit.part_of for digit in other.all()} == set(PARTS)


def test_an_old_file_opens_and_takes_it(tmp_path: Path) -> None:
    path = tmp_path / "my-digits.sqlite"
    shutil.copy(OLD, path)
    with MyDigits(path) as digits:
        assert [digit.label for digit in digits.all()] == [1, 4, 7]
        assert parts(digits) == [None] * 3
        assert digits.rescue is None
        number = digits.add(replace(my_digit(2), part_of=PARTS[2])).id
        assert digits.get([number])[0].part_of == PARTS[2]
    assert path.with_name("my-digits.version-3.sqlite").read_bytes()


def test_an_old_backup_is_read(tmp_path: Path) -> None:
    with MyDigits(tmp_path / "my-digits.sqlite") as digits:
        backup = read_backup(OLD)
        assert (len(backup), backup.unreadable) == (3, 0)
        digits.replace_all(backup.digits)
        assert [digit.label for digit in digits.all()] == [1, 4, 7]


def test_rows_of_an_old_file_are_found_page_by_page(tmp_path: Path) -> None:
    """Rows that were not written since keep their fewer columns, also in a file of today."""
    path = tmp_path / "my-digits.sqlite"
    shutil.copy(OLD, path)
    MyDigits(path).close()
    assert [row[1] for row in rescue.sound_rows(path)] == [7, 1, 4]


@pytest.mark.parametrize("text", [None, "", "[]", "{", '{"number":1,"place":0,"mended":true}'])
def test_what_is_no_place_in_a_number_is_none(text: str | None) -> None:
    assert part_of.from_text(text) is None


def test_only_what_a_person_cut_or_joined_is_mended() -> None:
    one, other, third = ((Span(stroke),) for stroke in range(3))
    cuts = NO_CUTS.joining(one, other)
    assert is_mended(cuts, (*one, *other))
    assert not is_mended(cuts, third)

"""What can go wrong with the file of own digits: nothing that was called saved is lost."""

from __future__ import annotations

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest

from digitpad.core.errors import FileError
from digitpad.core.my_digits import drawing as my_digit_row
from digitpad.core.my_digits.database import rescue, schema
from digitpad.core.my_digits.store import MyDigits
from tests.disks import fill, small_file_system
from tests.hands import my_digit

ROOT = Path(__file__).parents[3]
KILLS = 50
SAVES = 100

SAVING_CHILD = """
import sys
from tests.hands import my_digit
from digitpad.core.my_digits.store import MyDigits
first, count = int(sys.argv[2]), int(sys.argv[3])
with MyDigits(__import__("pathlib").Path(sys.argv[1])) as digits:
    print("open", flush=True)
    for seed in range(first, first + count):
        saved = digits.add(my_digit(seed))
        print(saved.id, seed, flush=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "my-digits.sqlite"


def start_saving(path: Path, first: int, count: int) -> subprocess.Popen[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", SAVING_CHILD, str(path), str(first), str(count)]
    return subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)


def add_digits(path: Path, count: int) -> list[int]:
    with MyDigits(path) as digits:
        return digits.add_new(my_digit(seed) for seed in range(count))


def test_every_drawing_called_saved_is_there_after_kill_9(path: Path) -> None:
    moments = random.Random(7)
    for kill in range(KILLS):
        first = kill * SAVES
        with start_saving(path, first, SAVES) as child:
            assert child.stdout is not None
            assert child.stdout.readline() == "open\n"
            # After this many saves, and then at some moment of the next one, which takes some ms.
            said = [child.stdout.readline() for _ in range(moments.randrange(SAVES - 1))]
            threading.Event().wait(moments.uniform(0, 0.004))
            child.kill()
            said += [line for line in child.stdout if line.endswith("\n")]
        with MyDigits(path) as digits:
            assert digits.rescue is None
            promised = [tuple(map(int, line.split())) for line in said]
            found = {digit.id: digit.label for digit in digits.get([id_ for id_, _ in promised])}
        assert found == {id_: seed % 10 for id_, seed in promised}


def test_two_programs_save_at_once(path: Path) -> None:
    children = [start_saving(path, first, 60) for first in (0, 1000, 2000)]
    for child in children:
        child.communicate()
        assert child.returncode == 0
    with MyDigits(path) as digits:
        assert len(digits) == 180


def damage_everything(data: bytearray) -> None:
    data[:] = random.Random(7).randbytes(len(data))


def damage_the_header(data: bytearray) -> None:
    data[:4096] = random.Random(7).randbytes(4096)


def damage_an_inner_page(data: bytearray) -> None:
    pages = [start for start in range(4096, len(data), 4096) if data[start] == 0x05]
    for start in pages:
        data[start : start + 4096] = bytes(4096)


def damage_a_tenth(data: bytearray) -> None:
    for start in range(4096, len(data), 40960):
        data[start + 100 : start + 4000] = bytes(3900)


def cut_in_half(data: bytearray) -> None:
    del data[len(data) // 2 :]


@pytest.mark.parametrize(
    ("damage", "least"),
    [
        (damage_everything, 0),
        (damage_the_header, 290),
        (damage_an_inner_page, 300),
        (damage_a_tenth, 200),
        (cut_in_half, 100),
    ],
)
def test_a_damaged_file_is_moved_aside_and_what_can_be_read_is_saved(
    path: Path, damage: Callable[[bytearray], None], least: int
) -> None:
    add_digits(path, 300)
    data = bytearray(path.read_bytes())
    damage(data)
    path.write_bytes(data)
    with MyDigits(path) as digits:
        assert digits.rescue is not None
        assert digits.rescue.saved == len(digits) >= least
        assert digits.rescue.kept_as.read_bytes() == data
        originals = {my_digit(seed).ink.strokes[0].points.tobytes() for seed in range(300)}
        assert all(digit.ink.strokes[0].points.tobytes() in originals for digit in digits.all())
        digits.add(my_digit(1000))
    with MyDigits(path) as digits:
        assert digits.rescue is None


def test_no_damage_stops_the_rescue(path: Path) -> None:
    """Each time some bytes change anywhere, lengths and numbers of rows among them."""
    add_digits(path, 40)
    with MyDigits(path) as digits:
        originals = {digit.ink.strokes[0].points.tobytes() for digit in digits.all()}
    sound = path.read_bytes()
    least = 40
    for seed in range(150):
        chance = random.Random(seed)
        data = bytearray(sound)
        for place in chance.sample(range(len(data)), 1 + seed):
            data[place] = chance.choice([0, 0x0D, 0x7F, 0x80, 0xFF, chance.randrange(256)])
        damaged = path.with_name(f"damaged-{seed}.sqlite")
        damaged.write_bytes(data)
        rescued = path.with_name(f"rescued-{seed}.sqlite")
        rescue.write_rescued(rescued, rescue.sound_rows(damaged))
        with MyDigits(rescued) as digits:
            found = {digit.ink.strokes[0].points.tobytes() for digit in digits.all()}
        assert found <= originals
        least = min(least, len(found))
    assert 0 < least < 40, "most drawings outlive it, and not all"


def test_rows_are_read_from_the_log_of_a_file_that_was_killed(path: Path) -> None:
    with MyDigits(path) as digits:
        digits.add_new(my_digit(seed) for seed in range(40))
        # As after kill -9: the drawings are in the log and the file itself is still empty.
        copy = path.with_name("copy.sqlite")
        shutil.copy(path, copy)
        shutil.copy(f"{path}-wal", f"{copy}-wal")
    assert len(list(rescue.sound_rows(copy))) == 40


def test_a_drawing_that_rotted_on_the_disk_is_left_out(path: Path) -> None:
    ids = add_digits(path, 3)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE drawings SET ink = x'00ff' WHERE id = ?", (ids[1],))
        connection.commit()
    with MyDigits(path) as digits:
        assert [digit.id for digit in digits.all()] == [ids[0], ids[2]]


def test_a_file_of_an_older_version_is_backed_up_and_brought_up_to_date(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.executescript(schema.MIGRATIONS[0])
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
        row = dict(list(my_digit_row.to_row(my_digit(1)).items())[: my_digit_row.OLDEST_COLUMNS])
        marks = ", ".join("?" * len(row))
        insert = f"INSERT INTO drawings ({', '.join(row)}) VALUES ({marks})"
        connection.execute(insert, tuple(row.values()))
    with MyDigits(path) as digits:
        assert digits.counts()[1] == 1
        digits.keep_vectors("model", {1: np.zeros(4, np.float32)})
    with closing(sqlite3.connect(path.with_name("my-digits.version-1.sqlite"))) as backup:
        assert schema.version_of(backup) == 1
        assert backup.execute("SELECT label FROM drawings").fetchall() == [(1,)]


def test_a_file_of_a_newer_version_is_left_as_it_is(path: Path) -> None:
    add_digits(path, 3)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {schema.VERSION + 1}")
    before = path.read_bytes()
    with pytest.raises(FileError, match=r"my-digits.sqlite: a newer DigitPad wrote it"):
        MyDigits(path)
    assert path.read_bytes() == before


def test_a_database_of_another_program_is_left_as_it_is(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE recipes (name)")
    with pytest.raises(FileError, match="of another program"):
        MyDigits(path)


def test_a_folder_in_the_way_is_named(path: Path) -> None:
    path.mkdir()
    with pytest.raises(FileError, match=r"my-digits.sqlite"):
        MyDigits(path)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of one megabyte."""
    with small_file_system(tmp_path / "disk", "1m") as folder:
        yield folder


def save(digits: MyDigits, seeds: Iterable[int]) -> None:
    for seed in seeds:
        digits.add(my_digit(seed))


def test_a_full_disk_is_said_and_what_was_saved_stays(small_disk: Path) -> None:
    path = small_disk / "my-digits.sqlite"
    saved = []
    with MyDigits(path) as digits:
        with pytest.raises(FileError, match=r"no space left on the disk; not saved"):
            saved.extend(digits.add(my_digit(seed)).id for seed in range(2000))
        assert len(saved) > 20
        assert [digit.id for digit in digits.all()] == saved
    with MyDigits(path) as digits:
        assert [digit.id for digit in digits.all()] == saved


def test_a_disk_full_to_the_last_byte_still_shows_the_digits(small_disk: Path) -> None:
    path = small_disk / "my-digits.sqlite"
    ids = add_digits(path, 20)
    filler = small_disk / "filler"
    fill(filler)
    with MyDigits(path) as digits:
        assert [digit.id for digit in digits.all()] == ids
        with pytest.raises(FileError, match="not saved"):
            save(digits, range(100, 400))
        filler.unlink()
        digits.add(my_digit(9999))


def test_a_damaged_file_on_a_full_disk_waits_for_the_next_start(small_disk: Path) -> None:
    path = small_disk / "my-digits.sqlite"
    add_digits(path, 100)
    damaged = bytearray(path.read_bytes())
    damage_the_header(damaged)
    path.write_bytes(damaged)
    filler = small_disk / "filler"
    fill(filler)
    for _ in range(2):
        with pytest.raises(FileError, match=r"cannot be kept: .*no space left|full"):
            MyDigits(path)
        assert path.read_bytes() == damaged
    filler.unlink()
    with MyDigits(path) as digits:
        assert digits.rescue is not None
        assert digits.rescue.saved == len(digits) >= 90
    assert not list(small_disk.glob("*.part*"))


RESCUING_CHILD = """
import sys
from pathlib import Path
from digitpad.core.my_digits.store import MyDigits
with MyDigits(Path(sys.argv[1])) as digits:
    print(len(digits), digits.rescue is not None)
"""


def test_one_of_two_programs_rescues_a_damaged_file(path: Path) -> None:
    add_digits(path, 300)
    data = bytearray(path.read_bytes())
    damage_the_header(data)
    path.write_bytes(data)
    command = [sys.executable, "-c", RESCUING_CHILD, str(path)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    children = [
        subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, text=True)
        for _ in range(3)
    ]
    said = sorted(child.communicate()[0].split() for child in children)
    assert len({count for count, _ in said}) == 1
    assert [rescued for _, rescued in said] == ["False", "False", "True"]
    assert len(list(path.parent.glob("*.damaged-*"))) == 1


def test_a_rescue_that_was_killed_at_its_last_step_is_finished(path: Path) -> None:
    add_digits(path, 300)
    with MyDigits(path) as digits:
        digits.add(my_digit(1000))
        stale_log = path.with_name(f"{path.name}-wal").read_bytes()
    path.replace(f"{path}.rescued")
    path.with_name(f"{path.name}-wal").write_bytes(stale_log)
    with MyDigits(path) as digits:
        assert digits.rescue is None
        assert len(digits) == 301
    assert not Path(f"{path}.rescued").exists()


def test_saving_goes_to_the_file_that_is_there_now(path: Path) -> None:
    add_digits(path, 3)
    with MyDigits(path) as window:
        path.replace(path.with_name("moved-by-its-owner.sqlite"))
        saved = window.add(my_digit(9))
        with MyDigits(path) as other:
            assert [digit.id for digit in other.all()] == [saved.id]


@pytest.fixture
def read_only_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder on a file system that takes no writes, even from root; three digits in it."""
    if os.name == "nt":
        pytest.skip("no folder there is made read-only by its mode")
    folder = tmp_path / "shelf"
    folder.mkdir()
    add_digits(folder / "my-digits.sqlite", 3)
    if os.geteuid() == 0:
        command = ["mount", "--bind", "-o", "ro", str(folder), str(folder)]
        if subprocess.run(command).returncode != 0:
            pytest.skip("this root cannot mount")
        yield folder
        subprocess.run(["umount", "--lazy", str(folder)], check=True)
    else:
        folder.chmod(0o500)
        yield folder
        folder.chmod(0o700)


def test_digits_in_a_read_only_folder_can_be_read(read_only_folder: Path) -> None:
    with MyDigits(read_only_folder / "my-digits.sqlite") as digits:
        assert len(list(digits.all())) == 3
        assert digits.read_only_because
        with pytest.raises(FileError, match=r"read-only; not saved"):
            digits.add(my_digit(9))


def test_a_read_only_folder_without_digits_is_said(read_only_folder: Path) -> None:
    with pytest.raises(FileError, match="own digits cannot be kept"):
        MyDigits(read_only_folder / "none.sqlite")

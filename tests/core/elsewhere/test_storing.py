"""The program's code on the other side: unpacked once, whoever else unpacks it at that moment."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from digitpad.core.elsewhere import wheel
from digitpad.core.elsewhere.far import storing
from digitpad.core.elsewhere.far.places import Places

OTHER = "0" * 64


@pytest.fixture
def there(tmp_path: Path) -> Places:
    places = Places(str(tmp_path / "far"))
    stored = places.stored(wheel.repacked().sha256)
    stored.parent.mkdir(parents=True)
    stored.write_bytes(wheel.repacked().data)
    return places


def unpack(there: Places) -> Path:
    code = wheel.repacked().sha256
    assert storing.unpack(there, {"code": code}) == {"unpacked": True}
    return there.code(code)


def test_what_another_window_is_unpacking_is_left_alone(there: Places) -> None:
    being, abandoned = (there.code(OTHER).with_name(f"{OTHER}.{number}") for number in (1, 2))
    for folder in (being, abandoned, there.code(OTHER)):
        folder.mkdir(parents=True)
    os.utime(abandoned, (0, 0))
    unpacked = unpack(there)
    assert (unpacked / "trainer" / "__main__.py").is_file()
    assert {path.name for path in unpacked.parent.iterdir()} == {unpacked.name, being.name}
    assert not there.stored(wheel.repacked().sha256).exists()


def test_whoever_comes_second_finds_it_unpacked(there: Places) -> None:
    first = unpack(there)
    assert unpack(there) == first  # the file is gone by now
    first.rename(first.with_name(OTHER))
    with pytest.raises(FileNotFoundError):
        unpack(there)

"""An ink file is there with its first drawing, and grows until it is read."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from digitpad.core.errors import FileError
from digitpad.services.reading import ink_book
from digitpad.services.reading.ink_book import InkBook

LINE = '{"drawing": [[[0, 10], [0, 20]]]}\n'


def test_the_first_drawing_is_there_at_once_and_the_rest_follows(
    qtbot: QtBot, tmp_path: Path
) -> None:
    path = tmp_path / "many.ndjson.gz"
    path.write_bytes(gzip.compress((LINE * 4000).encode()))
    book = InkBook(path)
    assert len(book.drawings) == 1
    with qtbot.waitSignal(book.ended) as ended:
        pass
    assert ended.args == [""]
    assert len(book.drawings) == 4000


def test_a_file_cut_short_keeps_what_came_before(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "cut.ndjson.gz"
    lines = "".join(LINE.replace("20", str(number)) for number in range(20_000))
    whole = gzip.compress(lines.encode())
    path.write_bytes(whole[: len(whole) // 2])
    book = InkBook(path)
    with qtbot.waitSignal(book.ended) as ended:
        pass
    assert ended.args == [f"{path}: the compressed data is damaged or cut short"]
    assert 1000 < len(book.drawings) < 20_000


def test_a_book_of_much_ink_takes_a_bounded_memory(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ink_book, "MAX_MEMORY_BYTES", 100_000)
    path = tmp_path / "many.ndjson.gz"
    path.write_bytes(gzip.compress((LINE * 4000).encode()))
    book = InkBook(path)
    with qtbot.waitSignal(book.ended) as ended:
        pass
    assert len(book.drawings) < 200
    assert ended.args == [f"{path}: only its first {len(book.drawings)} drawings are here"]


def test_a_closed_book_is_read_no_further(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    count = 500_000  # takes ten seconds: the window may be busy before it closes the book
    monkeypatch.setattr(ink_book, "MAX_DRAWINGS", count)
    path = tmp_path / "many.ndjson"
    path.write_text(LINE * count)
    book = InkBook(path)
    with qtbot.waitSignal(book.grew):
        pass
    with qtbot.assertNotEmitted(book.ended, wait=200):
        book.close()
    assert len(book.drawings) < count


@pytest.mark.parametrize(
    ("count", "said"), [(50, ""), (51, ": only its first 50 drawings are here")]
)
def test_a_file_of_more_drawings_than_are_taken_is_said(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, count: int, said: str
) -> None:
    monkeypatch.setattr(ink_book, "MAX_DRAWINGS", 50)
    path = tmp_path / "many.ndjson"
    path.write_text(LINE * count)
    book = InkBook(path)
    with qtbot.waitSignal(book.ended) as ended:
        pass
    assert ended.args == [said and f"{path}{said}"]
    assert len(book.drawings) == 50


@pytest.mark.parametrize(
    ("text", "cause"),
    [("", ": there is no drawing in it"), ("{}\n", ', line 1: no list "drawing" in this line')],
)
def test_a_file_without_a_drawing_is_an_error(
    qtbot: QtBot, tmp_path: Path, text: str, cause: str
) -> None:
    del qtbot
    path = tmp_path / "none.ndjson"
    path.write_text(text)
    with pytest.raises(FileError) as error:
        InkBook(path)
    assert str(error.value) == f"{path}{cause}"


def test_a_file_that_begins_with_nothing_but_broken_lines_is_not_read_on(
    qtbot: QtBot, tmp_path: Path
) -> None:
    del qtbot
    path = tmp_path / "prose.ndjson"
    path.write_text("prose\n" * 5000 + LINE)
    with pytest.raises(FileError, match="line 1: not valid JSON"):
        InkBook(path)

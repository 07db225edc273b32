"""What a person says about pictures, on a real disk."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from digitpad.core.browsing.annotation_store import AnnotationStore
from digitpad.core.browsing.annotations import NO_ANNOTATION, Annotation
from digitpad.core.errors import FileError


@pytest.fixture
def store(tmp_path: Path) -> AnnotationStore:
    return AnnotationStore(tmp_path / "annotations.json")


NINE = Annotation(label=9, mislabelled=True, tags=frozenset({"crossed", "véry odd"}))
ODD = Annotation(tags=frozenset({"odd"}))


def test_what_was_said_comes_back(store: AnnotationStore) -> None:
    store.update({NINE: {"a"}, ODD: {"b", "c"}})
    assert store.load() == {NINE: {"a"}, ODD: {"b", "c"}}


def test_saying_nothing_takes_it_away(store: AnnotationStore) -> None:
    store.update({NINE: {"a", "b"}})
    store.update({NO_ANNOTATION: {"a"}})
    assert store.load() == {NINE: {"b"}}


def test_two_windows_keep_what_the_other_said(store: AnnotationStore, tmp_path: Path) -> None:
    other = AnnotationStore(tmp_path / "annotations.json")
    store.update({NINE: {"a"}})
    assert other.update({NINE: {"b"}}) == {NINE: {"a", "b"}}
    assert store.update({ODD: {"a", "c"}}) == {NINE: {"b"}, ODD: {"a", "c"}}
    assert other.load() == {NINE: {"b"}, ODD: {"a", "c"}}


def test_windows_that_write_at_once_lose_nothing(store: AnnotationStore) -> None:
    def say(window: int) -> None:
        for number in range(10):
            AnnotationStore(store.path).update({NINE: {f"{window} {number}"}})

    with ThreadPoolExecutor(4) as windows:
        list(windows.map(say, range(4)))
    assert len(store.load()[NINE]) == 40


def test_what_an_older_program_wrote_is_read_and_kept(store: AnnotationStore) -> None:
    store.path.write_text(
        '{"format_version": 1, "pictures": {"a": {"label": 9, "mislabelled": true,'
        ' "tags": ["crossed", "v\u00e9ry odd"]}}}',
        encoding="utf-8",
    )
    assert store.load() == {NINE: {"a"}}
    store.update({NINE: {"b"}})
    assert store.load() == {NINE: {"a", "b"}}


def test_pictures_that_share_a_note_are_one_entry(store: AnnotationStore) -> None:
    store.update({NINE: {f"{number:024x}" for number in range(1000)}})
    assert len(store.load()[NINE]) == 1000
    assert store.path.read_text(encoding="utf-8").count('"label"') == 1


def test_nothing_said_yet(store: AnnotationStore) -> None:
    assert store.load() == {}


DAMAGED = [
    b"",
    b'{"format_version": 1, "pictures": {"a": {"label"',
    b'{"format_version": 1, "pictures": {"a": {"label": 12, "mislabelled": 0, "tags": []}}}',
    b'{"format_version": 2, "notes": [{"label": 12, "mislabelled": 0, "tags": []}]}',
    b'{"format_version": 2, "notes": [{"label": 1, "mislabelled": 0, "tags": [], "pictures": 3}]}',
    b"[]",
    b"\xff\xfe",
    b"[" * 200_000,
]
NEWER = b'{"format_version": 7, "pictures": {}}'


@pytest.mark.parametrize("content", [*DAMAGED, NEWER])
def test_a_file_that_is_not_ours_is_named_and_left_alone(
    store: AnnotationStore, content: bytes
) -> None:
    store.path.write_bytes(content)
    with pytest.raises(FileError, match=r"annotations\.json"):
        store.load()
    with pytest.raises(FileError):
        store.update({NINE: {"a"}})
    assert store.path.read_bytes() == content


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_file_is_set_aside_whole(store: AnnotationStore, content: bytes) -> None:
    store.path.write_bytes(content)
    kept_as = store.set_damaged_aside()
    assert kept_as is not None
    assert kept_as.read_bytes() == content
    store.update({NINE: {"a"}})
    assert store.load() == {NINE: {"a"}}
    assert store.set_damaged_aside() is None


def test_a_file_of_a_newer_version_stays_where_it_is(store: AnnotationStore) -> None:
    store.path.write_bytes(NEWER)
    assert store.set_damaged_aside() is None
    assert store.path.read_bytes() == NEWER


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(FileError, match="file"):
        AnnotationStore(tmp_path / "file" / "annotations.json").update({NINE: {"a"}})

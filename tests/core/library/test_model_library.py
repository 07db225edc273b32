"""The installed models: nothing is lost, the bundled one always reads."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from digitpad.core.errors import DigitPadError, FileError
from digitpad.core.files.file_lock import FileLock
from digitpad.core.library.installed_model import BUNDLED, InstalledModel, Origin
from digitpad.core.library.known_digits import INKS
from digitpad.core.library.model_library import ModelLibrary
from tests.model_files import a_model, cut_short, hardly_reads


@pytest.fixture
def library() -> ModelLibrary:
    return ModelLibrary()


def install(library: ModelLibrary, folder: Path, name: str) -> InstalledModel:
    return library.install(a_model(folder / f"{name}.digitpad", name), Origin.IMPORTED, "a friend")


def test_at_first_the_bundled_model_reads(library: ModelLibrary) -> None:
    active = library.open_active()
    assert active.model.is_bundled
    assert active.trouble == ""
    assert [model.id for model in library.models()] == [BUNDLED]
    assert library.previous_id() is None
    assert not library.folder.exists()


def test_an_installed_model_is_used_and_left_again(library: ModelLibrary, tmp_path: Path) -> None:
    mine = install(library, tmp_path, "mine")
    assert library.active_id() == BUNDLED
    library.use(mine.id)
    active = library.open_active()
    assert active.recognizer.card.name == "mine"
    assert active.recognizer.read(INKS[7]).digit == 7
    assert library.previous_id() == BUNDLED
    library.use(BUNDLED)
    assert library.previous_id() == mine.id


def test_it_remembers_where_a_model_came_from(library: ModelLibrary, tmp_path: Path) -> None:
    mine = install(library, tmp_path, "mine")
    again = ModelLibrary().find(mine.id)
    assert (again.origin, again.came_from) == (Origin.IMPORTED, "a friend")


def test_it_remembers_how_a_model_read(library: ModelLibrary, tmp_path: Path) -> None:
    good = install(library, tmp_path, "mine")
    bad = library.install(hardly_reads(tmp_path / "bad.digitpad", "bad"), Origin.IMPORTED)
    assert (good.warning, bad.read_right) == (None, 1)
    renamed = ModelLibrary().rename(bad.id, "other")
    assert "reads only 1 of 10 clear digits" in str(renamed.warning)
    for damaged in ("11", "-1", "true", '"1"', "1.0"):
        entry = f'{{"entries": {{"{renamed.id}": {{"read_right": {damaged}}}}}}}'
        (library.folder / "library.json").write_text(entry)
        assert ModelLibrary().find(renamed.id).warning is None


def test_going_back_passes_over_what_was_deleted(library: ModelLibrary, tmp_path: Path) -> None:
    first, second, third = (install(library, tmp_path, name) for name in ("one", "two", "three"))
    for model in (first, second, third):
        library.use(model.id)
    library.delete(second.id)
    assert library.previous_id() == first.id


def test_a_damaged_active_model_gives_way_to_the_bundled_one(
    library: ModelLibrary, tmp_path: Path
) -> None:
    mine = install(library, tmp_path, "mine")
    library.use(mine.id)
    cut_short(mine.path)
    active = library.open_active()
    assert active.model.is_bundled
    assert str(mine.path) in active.trouble
    assert "damaged" in active.trouble
    (shown,) = [model for model in library.models() if model.id == mine.id]
    assert shown.card is None
    with pytest.raises(DigitPadError, match="damaged"):
        library.use(mine.id)


def test_a_vanished_active_model_gives_way_to_the_bundled_one(
    library: ModelLibrary, tmp_path: Path
) -> None:
    mine = install(library, tmp_path, "mine")
    library.use(mine.id)
    mine.path.unlink()
    active = library.open_active()
    assert active.model.is_bundled
    assert "not there any more" in active.trouble


def test_a_damaged_record_costs_no_model(library: ModelLibrary, tmp_path: Path) -> None:
    mine = install(library, tmp_path, "mine")
    (library.folder / "library.json").write_bytes(b'{"active": [')
    assert {model.id for model in library.models()} == {BUNDLED, mine.id}
    library.use(mine.id)
    assert library.active_id() == mine.id


@pytest.mark.parametrize(
    "entry", ['{"origin": []}', '{"added": 1e999}', f'{{"added": 1{"0" * 400}}}']
)
def test_a_damaged_entry_of_the_record_says_nothing(
    library: ModelLibrary, tmp_path: Path, entry: str
) -> None:
    mine = install(library, tmp_path, "mine")
    (library.folder / "library.json").write_text(f'{{"entries": {{"{mine.id}": {entry}}}}}')
    found = ModelLibrary().find(mine.id)
    assert (found.name, found.origin, found.added) == ("mine", Origin.FOUND, 0.0)


def test_what_does_not_read_is_not_installed(library: ModelLibrary, tmp_path: Path) -> None:
    bad = cut_short(a_model(tmp_path / "bad.digitpad"))
    with pytest.raises(FileError, match="damaged"):
        library.install(bad, Origin.IMPORTED)
    assert [model.id for model in library.models()] == [BUNDLED]


def test_the_same_model_is_taken_once(library: ModelLibrary, tmp_path: Path) -> None:
    first = install(library, tmp_path, "mine")
    assert install(library, tmp_path, "mine").id == first.id
    assert len(library.models()) == 2


def test_what_was_trained_gets_a_name_of_its_own(library: ModelLibrary, tmp_path: Path) -> None:
    name = library.bundled().name
    for number in (2, 3):
        source = a_model(tmp_path / f"{number}.digitpad", name, salt=bytes([number]))
        assert library.install(source, Origin.TRAINED).name == f"{name} {number}"


def test_models_of_one_name_keep_apart(library: ModelLibrary, tmp_path: Path) -> None:
    first = install(library, tmp_path, "mine")
    library.rename(install(library, tmp_path, "other").id, "mine")
    assert [model.name for model in library.models()].count("mine") == 2
    assert library.find(first.id).name == "mine"


def test_renaming_writes_the_name_into_the_file(library: ModelLibrary, tmp_path: Path) -> None:
    mine = install(library, tmp_path, "mine")
    assert library.rename(mine.id, "  Ada's hand ").name == "Ada's hand"
    library.export(mine.id, tmp_path / "out.digitpad")
    assert (
        ModelLibrary(tmp_path / "elsewhere")
        .install(tmp_path / "out.digitpad", Origin.IMPORTED)
        .name
        == "Ada's hand"
    )
    with pytest.raises(DigitPadError, match="needs a name"):
        library.rename(mine.id, " ")


def test_the_bundled_model_stays_as_it_is(library: ModelLibrary) -> None:
    with pytest.raises(DigitPadError, match="cannot be deleted"):
        library.delete(BUNDLED)
    with pytest.raises(DigitPadError, match="keeps its name"):
        library.rename(BUNDLED, "mine")


def test_deleting_can_be_undone(library: ModelLibrary, tmp_path: Path) -> None:
    mine = install(library, tmp_path, "mine")
    library.use(mine.id)
    deleted = library.delete(mine.id)
    assert library.active_id() == BUNDLED
    assert [model.id for model in library.models()] == [BUNDLED]
    assert library.restore(deleted).id == mine.id
    assert library.active_id() == mine.id
    assert library.find(mine.id).came_from == "a friend"


def test_a_model_that_cannot_be_put_away_stays_active(
    library: ModelLibrary, tmp_path: Path
) -> None:
    mine = install(library, tmp_path, "mine")
    library.use(mine.id)
    (library.folder / "deleted").write_text("where the folder of deleted models would be")
    with pytest.raises(FileError, match="cannot be moved"):
        library.delete(mine.id)
    assert library.active_id() == mine.id


def test_what_was_deleted_long_ago_is_removed(library: ModelLibrary, tmp_path: Path) -> None:
    deleted = library.delete(install(library, tmp_path, "mine").id)
    library.forget_deleted()
    library.forget_deleted(older_than_seconds=-1)
    with pytest.raises(FileError, match="not there any more"):
        library.restore(deleted)


def test_a_folder_that_takes_no_writes_is_a_sentence(full_disk: Path, tmp_path: Path) -> None:
    library = ModelLibrary(full_disk / "models")
    with pytest.raises(FileError, match="no space left"):
        install(library, tmp_path, "mine")
    assert [model.id for model in library.models()] == [BUNDLED]
    assert library.open_active().model.is_bundled


_SWITCHER = """
import sys
from pathlib import Path
from digitpad.core.library.installed_model import Origin
from digitpad.core.library.model_library import ModelLibrary
library = ModelLibrary()
mine = library.install(Path(sys.argv[1]), Origin.IMPORTED)
for _ in range(8):
    library.use(mine.id)
    assert library.open_active().trouble == "", library.open_active().trouble
    library.use("bundled")
"""


def test_processes_at_once_lose_nothing(library: ModelLibrary, tmp_path: Path) -> None:
    sources = [
        a_model(tmp_path / f"{name}.digitpad", "same name", salt=name.encode()) for name in "abc"
    ]
    command = [sys.executable, "-c", _SWITCHER]
    running = [subprocess.Popen([*command, str(source)]) for source in sources]
    assert [process.wait(60) for process in running] == [0, 0, 0]
    assert len(library.models()) == 4
    assert all(model.origin is not Origin.FOUND for model in library.models())


def test_a_lock_ends_with_its_process(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    code = (
        "import sys; from pathlib import Path; from digitpad.core.files.file_lock import FileLock\n"
        "lock = FileLock(Path(sys.argv[1])); print(lock.take(), flush=True); sys.stdin.read()"
    )
    pipe = subprocess.PIPE
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdin=pipe, stdout=pipe
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"True\n"
        mine = FileLock(path)
        assert not mine.take()
        assert not mine.is_free()
        other.kill()
        other.wait()
    assert mine.is_free()
    assert mine.take()
    mine.release()


def test_the_file_is_called_as_the_model_is(library: ModelLibrary, tmp_path: Path) -> None:
    trained = library.install(
        a_model(tmp_path / "run.digitpad", library.bundled().name, salt=b"1"), Origin.TRAINED
    )
    assert (trained.name, trained.path.name) == ("digitnet 2", "digitnet-2.digitpad")
    imported = install(library, tmp_path, "Zoë's 3rd")
    assert imported.path.name == "zoe-s-3rd.digitpad"
    renamed = library.rename(trained.id, "my hand")
    assert renamed.path.name == "my-hand.digitpad"
    assert [path.name for path in sorted(library.folder.glob("*.digitpad"))] == [
        "my-hand.digitpad",
        "zoe-s-3rd.digitpad",
    ]


def test_a_renamed_model_is_found_by_the_id_it_had(library: ModelLibrary, tmp_path: Path) -> None:
    one = install(library, tmp_path, "one")
    library.use(one.id)
    two = library.rename(one.id, "two")
    assert library.active_id() == two.id == "two"
    assert library.find(one.id) == two
    assert two.came_from == one.came_from
    three = library.rename(one.id, "three")
    assert library.find(one.id) == library.find(two.id) == three
    back = library.rename(three.id, "one")
    assert back.id == one.id
    assert library.open_active().model.name == "one"
    library.restore(library.delete(two.id))
    assert library.active_id() == one.id


def test_an_id_that_was_another_models_is_not_given_again(
    library: ModelLibrary, tmp_path: Path
) -> None:
    one = install(library, tmp_path, "one")
    library.rename(one.id, "two")
    other = install(library, tmp_path, "one")
    assert other.id != one.id
    assert library.find(one.id).name == "two"


@pytest.mark.parametrize("name", ["con", "bundled", "…", "LPT1"])
def test_any_name_gives_a_file(library: ModelLibrary, tmp_path: Path, name: str) -> None:
    model = install(library, tmp_path, name)
    assert model.id.lower() not in ("con", "bundled", "lpt1", "")
    assert library.find(model.id).name == name


def test_the_record_of_a_newer_program_is_read_and_not_changed(
    library: ModelLibrary, tmp_path: Path
) -> None:
    mine = install(library, tmp_path, "mine")
    library.use(mine.id)
    record = library.folder / "library.json"
    record.write_text(record.read_text().replace('"format_version": 1', '"format_version": 2'))
    newer, files = record.read_bytes(), sorted(library.folder.iterdir())
    opened = ModelLibrary().open_active()
    assert opened.model.id == mine.id
    said = f"{record}: a newer DigitPad wrote it (format 2); "
    assert opened.trouble.startswith(said)
    for change in (
        lambda: library.use(BUNDLED),
        lambda: library.rename(mine.id, "yours"),
        lambda: library.delete(mine.id),
        lambda: install(library, tmp_path, "another"),
    ):
        with pytest.raises(FileError) as refused:
            change()
        assert str(refused.value).startswith(said)
    assert record.read_bytes() == newer
    assert sorted(library.folder.iterdir()) == files

"""The installed models: which there are, which one reads, and the way back.

Each model is one file in the folder ``models``; ``library.json`` beside them says which is active,
which were before, and where each came from. Everything that changes happens under a lock and in one
step, so two windows, or a window and the command line, never see half of it. The bundled model is
not in the folder and cannot be deleted.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Final

from digitpad.core.errors import DigitPadError, FileError, os_error_cause
from digitpad.core.files import file_lock, folders, paths, presence
from digitpad.core.library import library_record
from digitpad.core.library.file_stem import file_stem
from digitpad.core.library.installed_model import (
    BUNDLED,
    Active,
    DeletedModel,
    InstalledModel,
    Origin,
)
from digitpad.core.library.library_record import Entry, LibraryRecord
from digitpad.core.models import model_file
from digitpad.core.models.model_file import MODEL_SUFFIX, ModelFile
from digitpad.core.reading.recognizer import Recognizer
from digitpad.core.sentences.model_words import ModelWords
from digitpad.core.sentences.system_words import FileWords

_RECORD, _LOCK, _BIN = "library.json", "library.lock", "deleted"
_KEPT_HISTORY: Final = 20
KEEP_DELETED_SECONDS: Final = 24 * 3600.0
"""How long at least a deleted model can be restored."""


class ModelLibrary:
    """The models of one person. Holds nothing open; any number may look at the same folder."""

    def __init__(self, folder: Path | None = None) -> None:
        """``folder`` is the person's own unless given; it is made when something is put into it."""
        self.folder = folder or paths.data_home() / "models"

    # What is there

    def models(self) -> list[InstalledModel]:
        """Return all models, the bundled one first and then the newest; damaged ones as such."""
        record = self._record()
        own = [self._describe(path, record) for path in self._files()]
        return [self.bundled(), *sorted(own, key=lambda model: model.added, reverse=True)]

    def bundled(self) -> InstalledModel:
        path = paths.bundled_model()
        return InstalledModel(BUNDLED, path, model_file.read_card(path), Origin.BUNDLED)

    def find(self, name: str) -> InstalledModel:
        """Return the model with this id. Raises FileError when it is gone."""
        if name == BUNDLED:
            return self.bundled()
        path = self._path(self._id_now(name))
        if not presence.is_file(path):
            raise FileError(path, ModelWords.GONE)
        return self._describe(path, self._record())

    def active_id(self) -> str:
        """Return the id of the model that was chosen, whether or not it can be read."""
        return self._record().active

    def previous_id(self) -> str | None:
        """Return the id of the model that was active before; None when there was none."""
        record = self._record()
        there = {BUNDLED, *(path.stem for path in self._files())}
        earlier = (name for name in record.history if name in there and name != record.active)
        return next(earlier, BUNDLED if record.active != BUNDLED else None)

    def open_active(self) -> Active:
        """Return a recognizer with the active model, or with the bundled one and the reason why.

        Raises DigitPadError only when the bundled model cannot be used either.
        """
        active = self.active_id()
        try:
            model = self.find(active)
            newer = library_record.written_by_newer(self.folder / _RECORD)
            trouble = "" if newer is None else str(newer)
            return Active(model, Recognizer.from_file(model.path), trouble)
        except DigitPadError as error:
            if active == BUNDLED:
                raise
            bundled = self.bundled()
            trouble = str(ModelWords.BUNDLED_READS_INSTEAD(error=error.sentence))
            return Active(bundled, Recognizer.from_file(bundled.path), trouble)

    def open_given(self, path: Path | None) -> Active:
        """Return the model in this file, or the bundled one and the reason why.

        None: the active one. Raises DigitPadError as `open_active` does.
        """
        if path is None:
            return self.open_active()
        try:
            given = InstalledModel(str(path), path, model_file.read_card(path), Origin.FOUND)
            return Active(given, Recognizer.from_file(path))
        except DigitPadError as error:
            bundled = self.bundled()
            return Active(bundled, Recognizer.from_file(bundled.path), str(error))

    # Changing it

    def use(self, name: str) -> InstalledModel:
        """Make the model the active one. Raises FileError when it is gone or damaged."""
        model = self.find(name)
        if model.error is not None:
            raise model.error

        def choose(record: LibraryRecord) -> LibraryRecord:
            if record.active == model.id:
                return record
            history = (record.active, *(old for old in record.history if old != model.id))
            return replace(record, active=model.id, history=history[:_KEPT_HISTORY])

        self._change(choose)
        return model

    def install(self, source: Path, origin: Origin, came_from: str = "") -> InstalledModel:
        """Check a model file, read known digits with it, and copy it into the library.

        A model that is already installed is not copied again: importing it changes nothing. One
        that was trained here gets a name of its own. Raises DigitPadError; the library is unchanged
        then.
        """
        from digitpad.core.library.known_digits import count_read_right  # only for a new model

        model = model_file.read(source, with_keras=True)
        try:
            read_right = count_read_right(Recognizer(model))
        except DigitPadError as error:
            raise FileError(source, error.sentence) from None
        with self._locked():
            known = self._same(model)
            if known is not None and origin is Origin.IMPORTED:
                return self.find(known)
            if known is None and origin is Origin.TRAINED:
                model = replace(model, card=replace(model.card, name=self._fresh_name(model)))
            name = known or self._free_id(model.card.name)
            if known is None:
                model_file.write(self._path(name), model)
            entry = Entry(origin, came_from, time.time(), read_right)
            self._write(self._record().with_entry(name, entry))
        return self.find(name)

    def find_same(self, source: Path) -> InstalledModel | None:
        """Return the installed model that a file holds; None where there is none.

        Raises DigitPadError where the file cannot be read.
        """
        known = self._same(model_file.read(source, with_keras=True))
        return None if known is None else self.find(known)

    def rename(self, name: str, new_name: str) -> InstalledModel:
        """Write another name into the model's card; its file is called after it, and so is its id.

        The old id still finds it. Raises DigitPadError.
        """
        new_name = new_name.strip()
        if name == BUNDLED:
            raise DigitPadError(ModelWords.BUNDLED_KEEPS_NAME)
        if not new_name:
            raise DigitPadError(ModelWords.NAME_NEEDED)
        with self._locked():
            old = self._id_now(name)
            new, path = self._free_id(new_name, of=old), self._path(old)
            model = model_file.read(path, with_keras=True)
            card = replace(model.card, name=new_name)
            model_file.write(self._path(new), replace(model, card=card))
            if new != old:
                self._write(self._record().with_id(old, new))
                with contextlib.suppress(OSError):  # it stays then, beside the one of that name
                    path.unlink()
        return self.find(new)

    def export(self, name: str, target: Path) -> None:
        """Write the model, checked, to ``target``. Raises FileError; what was there stays then.

        The pictures that were looked at in the training stay here: they may be the person's own.
        """
        model = model_file.read(self.find(name).path, with_keras=True)
        model_file.write(target, replace(model, looks={}))

    def delete(self, name: str) -> DeletedModel:
        """Delete the model; `restore` brings it back. Raises DigitPadError."""
        if name == BUNDLED:
            raise DigitPadError(ModelWords.BUNDLED_NOT_DELETED)
        with self._locked():
            name = self._id_now(name)
            record, next_active = self._record(), self.previous_id() or BUNDLED
            was_active = record.active == name
            self._move(self._path(name), self._bin(name))
            if was_active:
                try:
                    self._write(replace(record, active=next_active))
                except DigitPadError:
                    self._move(self._bin(name), self._path(name))
                    raise
        return DeletedModel(name, was_active)

    def restore(self, deleted: DeletedModel) -> InstalledModel:
        """Bring a deleted model back, active if it was. Raises FileError when it is gone."""
        with self._locked():
            self._move(self._bin(deleted.id), self._path(deleted.id))
        return self.use(deleted.id) if deleted.was_active else self.find(deleted.id)

    def forget_deleted(self, older_than_seconds: float = KEEP_DELETED_SECONDS) -> None:
        """Remove for good what was deleted long ago; what cannot be removed stays."""
        before = time.time() - older_than_seconds
        for path in presence.matching(self.folder, f"{_BIN}/*{MODEL_SUFFIX}"):
            try:
                if path.stat().st_mtime <= before:
                    path.unlink()
            except OSError:  # another window was quicker, or there is no permission
                continue

    # Inside

    def _files(self) -> list[Path]:
        return presence.matching(self.folder, f"*{MODEL_SUFFIX}")

    def _path(self, name: str) -> Path:
        return self.folder / f"{name}{MODEL_SUFFIX}"

    def _bin(self, name: str) -> Path:
        return self.folder / _BIN / f"{name}{MODEL_SUFFIX}"

    def _locked(self) -> AbstractContextManager[None]:
        """Return the lock for a change. Raises FileError where a newer program's would be lost."""
        if newer := library_record.written_by_newer(self.folder / _RECORD):
            raise newer
        return file_lock.held(self.folder / _LOCK)

    def _record(self) -> LibraryRecord:
        return library_record.read(self.folder / _RECORD)

    def _write(self, record: LibraryRecord) -> None:
        library_record.write(self.folder / _RECORD, record)

    def _change(self, change: Callable[[LibraryRecord], LibraryRecord]) -> None:
        with self._locked():
            self._write(change(self._record()))

    def _describe(self, path: Path, record: LibraryRecord) -> InstalledModel:
        entry = record.entries.get(path.stem) or Entry(added=_modified(path))
        try:
            card, damage = model_file.read_card(path), None
        except DigitPadError as error:
            card, damage = None, error
        return InstalledModel(path.stem, path, card, **vars(entry), error=damage)

    def _same(self, model: ModelFile) -> str | None:
        """Return the id of an installed model that differs from this one at most in its name.

        Two that were made of one file of another program are the same.
        """
        for path in self._files():
            try:
                other = model_file.read(path, with_keras=True)
            except DigitPadError:
                continue
            is_equal = (other.tflite, other.keras) == (model.tflite, model.keras)
            of_one_file = model.card.imported_sha256 and (
                model.card.imported_sha256 == other.card.imported_sha256
            )
            if is_equal or of_one_file:
                return path.stem
        return None

    def _fresh_name(self, model: ModelFile) -> str:
        """Return the model's name, with the lowest number from 2 that makes it a new one."""
        taken = {other.name for other in self.models()}
        plain = model.card.name
        names = (f"{plain} {number}" if number > 1 else plain for number in count(1))
        return next(name for name in names if name not in taken)

    def _id_now(self, name: str) -> str:
        """Return the id of the model that has or had the id ``name``."""
        if presence.is_file(self._path(name)):
            return name
        return self._record().renamed.get(name, name)

    def _free_id(self, name: str, of: str = "") -> str:
        """Return an id after ``name`` that is nobody's, unless it is or was the model ``of``'s."""
        renamed, stem = self._record().renamed, file_stem(name)

        def is_free(one: str) -> bool:
            is_there = presence.exists(self._path(one)) or presence.exists(self._bin(one))
            return one == of or not (is_there or renamed.get(one, of) != of)

        names = (f"{stem}-{number}" if number > 1 else stem for number in count(1))
        return next(filter(is_free, names))

    def _move(self, source: Path, target: Path) -> None:
        try:
            folders.make(target.parent)
            source.replace(target)
            target.touch()  # the time of deletion, for `forget_deleted`
        except FileNotFoundError:
            raise FileError(source, ModelWords.GONE) from None
        except OSError as error:
            cause = FileWords.CANNOT_BE_MOVED(reason=os_error_cause(error))
            raise FileError(source, cause) from None


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0

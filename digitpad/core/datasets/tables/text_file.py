"""The text of a table: a file as it is, gzipped, or one of those in a zip."""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import TextIOWrapper
from pathlib import Path
from typing import IO, Final, TextIO, cast

from digitpad.core.errors import FileError
from digitpad.core.files import presence, untrusted_files
from digitpad.core.sentences.data_words import DataWords

SUFFIXES: Final = tuple(
    kind + packed for kind in (".csv", ".arff") for packed in ("", ".gz", ".zip")
)
"""How the names of tables end; a plain ``.zip`` may hold some."""
KNOWN_NAMES: Final = ("train.csv", "mnist_train.csv", "emnist-digits-train.csv")
"""Tables of digits for training, where there are others beside them, such as EMNIST's letters."""
_PLAIN: Final = (".csv", ".arff")
_ENCODING: Final = "utf-8-sig"  # Excel begins its files with a byte order mark
_SHOWN: Final = 5


@dataclass(frozen=True)
class TextFile:
    """A text to read lines from."""

    path: Path
    member: str = ""
    """Which file of a zip; empty where ``path`` is no zip."""

    @property
    def name(self) -> str:
        """The name that says what it holds."""
        return (self.member or self.path.name).lower()

    @property
    def is_arff(self) -> bool:
        return self.name.removesuffix(".gz").endswith(".arff")

    @contextmanager
    def opened(self) -> Iterator[TextIO]:
        """Open it. Raises FileError, and what `untrusted_files.explained` turns into one."""
        with self.unpacked() as file:
            yield TextIOWrapper(file, encoding=_ENCODING)

    @contextmanager
    def unpacked(self) -> Iterator[IO[bytes]]:
        """Open its bytes, as `opened` does."""
        with untrusted_files.opened(self.path) as file:
            if self.member:
                with (
                    untrusted_files.zip_archive(file) as archive,
                    archive.open(self.member) as packed,
                ):
                    yield packed
            elif self.path.suffix.lower() == ".gz":
                with gzip.open(file) as packed:
                    yield cast(IO[bytes], packed)
            else:
                yield file


def training_and_test(path: Path) -> tuple[TextFile, TextFile | None]:
    """Return the table in ``path`` and the test part that is named as such.

    That lies beside it in the same folder or zip. Raises FileError where a zip holds no table.
    """
    if path.suffix.lower() == ".zip":
        names = _tables_in(path)
        one = min(names, key=_preference)
        other = _named_as_test(one)
        return TextFile(path, one), TextFile(path, other) if other in names else None
    beside = path.with_name(_named_as_test(path.name))
    is_there = beside != path and presence.is_file(beside)
    return TextFile(path), TextFile(beside) if is_there else None


def _preference(name: str) -> tuple[bool, bool]:
    last = name.rpartition("/")[2].lower()
    return last not in KNOWN_NAMES, "train" not in last


def _named_as_test(name: str) -> str:
    folder, slash, last = name.rpartition("/")
    return folder + slash + last.replace("train", "test")


def _tables_in(path: Path) -> list[str]:
    """Return the names of the tables in a zip, the hidden ones of macOS left out."""
    with untrusted_files.opened(path) as file, untrusted_files.zip_archive(file) as archive:
        members = [info for info in archive.infolist() if not info.filename.endswith("/")]
    tables = sorted(
        info.filename
        for info in members
        if info.filename.lower().endswith(_PLAIN)
        and not info.filename.startswith("__MACOSX")
        and info.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
    )
    if not tables:
        found = [info.filename for info in members[:_SHOWN]] or DataWords.NOTHING()
        raise FileError(path, DataWords.NO_TABLE_IN_ZIP(found=found))
    return tables

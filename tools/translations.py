"""Brings the translations up to date with the code: ``python -m tools.translations``.

New texts are added without a translation, texts that are gone are removed. lupdate reads those of
the window into ``window_*.ts``, Babel those of the catalogue into ``sentences_*.po``. Then all are
compiled.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import PySide6
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from digitpad.core.sentences.languages import ENGLISH, LANGUAGES, Language
from tools.compile_translations import ROOT, SOURCES, compile_all

_KEYWORDS = {"N_": None, "NN_": (1, 2)}
_SENTENCES = ROOT / "digitpad" / "core" / "sentences"


def update_window(spoken: Language, folder: Path = SOURCES) -> None:
    """Bring ``window_CODE.ts`` up to date. Raises CalledProcessError."""
    lupdate = Path(PySide6.__file__).parent / ("lupdate.exe" if os.name == "nt" else "lupdate")
    files = sorted(str(path) for path in (ROOT / "digitpad").rglob("*.py"))
    target = folder / f"window_{spoken.code}.ts"
    options = "-no-obsolete", "-locations", "none", "-target-language", spoken.code
    subprocess.run(
        [str(lupdate), "-silent", *options, *files, "-ts", str(target)], check=True, cwd=ROOT
    )


def update_sentences(spoken: Language, folder: Path = SOURCES) -> None:
    """Bring ``sentences_CODE.po`` up to date."""
    path = folder / f"sentences_{spoken.code}.po"
    catalog = Catalog(locale=spoken.code, project="DigitPad", fuzzy=False)
    if path.exists():
        with path.open("rb") as file:
            catalog = read_po(file, locale=spoken.code)
    catalog.update(_template(catalog), no_fuzzy_matching=True)
    catalog.obsolete.clear()
    catalog.version, catalog.revision_date = "1.0", catalog.creation_date
    catalog.last_translator = catalog.copyright_holder = "The DigitPad authors"
    catalog.language_team, catalog.msgid_bugs_address = spoken.name, ""
    catalog.header_comment = f"# {spoken.name}: what core, command line and worker say."
    with path.open("wb") as file:
        write_po(file, catalog, no_location=True, width=100)


def _template(known: Catalog) -> Catalog:
    """Return all sentences of the program, as old as ``known``: nothing new, nothing changed."""
    template = Catalog(creation_date=known.creation_date, fuzzy=False)
    for messages in _found():
        template.add(messages)
    return template


def _found() -> Iterator[str | tuple[str, ...]]:
    for _, _, messages, _, _ in extract_from_dir(_SENTENCES, keywords=_KEYWORDS):
        yield messages


def main() -> None:
    SOURCES.mkdir(exist_ok=True)
    for spoken in LANGUAGES:
        if spoken is not ENGLISH:
            update_window(spoken)
            update_sentences(spoken)
    sys.stdout.writelines(f"{path.relative_to(ROOT)}\n" for path in compile_all())


if __name__ == "__main__":
    main()

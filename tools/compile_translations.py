"""Compiles ``resources/translations`` into the catalogues that the program reads.

Qt's ``.ts`` and gettext's ``.po`` both become gettext's ``.mo``, in ``resources/languages``: one
format at run time, and Babel, which is written in Python, is all that a build needs. Qt's lrelease
would need libraries that a bare Linux lacks.
"""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parents[1]
SOURCES = ROOT / "resources" / "translations"
COMPILED = ROOT / "resources" / "languages"


def read_ts(path: Path) -> Catalog:
    """Return the finished texts of a ``.ts`` file; Qt's contexts become gettext's."""
    tree = ElementTree.parse(path)
    catalog = Catalog(locale=tree.getroot().get("language"))
    for context in tree.iter("context"):
        name = context.findtext("name") or None
        for message in context.iter("message"):
            source, translation = message.findtext("source"), message.find("translation")
            if source and translation is not None and translation.get("type") is None:
                catalog.add(source, translation.text or "", context=name)
    return catalog


def compile_all(sources: Path = SOURCES, compiled: Path = COMPILED) -> list[Path]:
    """Compile every source and return the files that were written."""
    compiled.mkdir(exist_ok=True)
    written = []
    for path in sorted([*sources.glob("*.ts"), *sources.glob("*.po")]):
        if path.suffix == ".ts":
            catalog = read_ts(path)
        else:
            with path.open("rb") as file:
                catalog = read_po(file, locale=path.stem.partition("_")[2])
        catalog.fuzzy = False
        target = compiled / f"{path.stem}.mo"
        with target.open("wb") as file:
            write_mo(file, catalog)
        written.append(target)
    return written


if __name__ == "__main__":
    sys.stdout.writelines(f"{path.relative_to(ROOT)}\n" for path in compile_all())

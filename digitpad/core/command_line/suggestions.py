"""What was meant by a word that does not exist."""

from __future__ import annotations

import difflib
from collections.abc import Iterable


def nearest(word: str, known: Iterable[str], *, likeness: float = 0.6) -> str | None:
    """Return the one of ``known`` that is most like ``word``, or None where none is near.

    likeness: how much at least they have in common, 0 to 1.
    """
    found = difflib.get_close_matches(word.lower(), list(known), n=1, cutoff=likeness)
    return found[0] if found else None


def unknown(what: str, name: object, known: Iterable[str]) -> str:
    """Return the sentence for a name that does not exist, with the nearest that does."""
    known = list(known)
    near = nearest(str(name), known, likeness=0.5)
    hint = f"did you mean {near}?" if near else f"there are {', '.join(known)}"
    return f"unknown {what.removeprefix('the ')} {name}: {hint}"

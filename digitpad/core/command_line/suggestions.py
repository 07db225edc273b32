"""Suggests a known word for one that does not exist."""

from __future__ import annotations

from collections.abc import Iterable

from digitpad.core.sentences.command_words import CommandWords, NameWords
from digitpad.core.sentences.sentence import Sentence


def nearest(word: str, known: Iterable[str], *, likeness: float = 0.6) -> str | None:
    """Return the word in ``known`` that is most like ``word``, or None if none is close.

    likeness: the least similarity that counts, 0 to 1.
    """
    import difflib  # not needed where every word is right

    found = difflib.get_close_matches(word.lower(), list(known), n=1, cutoff=likeness)
    return found[0] if found else None


def unknown(what: NameWords | str, name: object, known: Iterable[str]) -> Sentence:
    """Return the sentence for a name that does not exist, with the nearest that does.

    A number is not mistyped for one that looks like it: there all that exist are named.

    what: the kind of name, or the option that it was given for.
    """
    known = list(known)
    near = None if str(name).isdecimal() else nearest(str(name), known, likeness=0.5)
    said = what() if isinstance(what, NameWords) else what
    if near:
        return CommandWords.UNKNOWN_NAME_MEANT(what=said, name=str(name), near=near)
    return CommandWords.UNKNOWN_NAME(what=said, name=str(name), known=known)

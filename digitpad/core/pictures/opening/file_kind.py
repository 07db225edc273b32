"""What a file is that is no picture, by how it begins: so that it can be named."""

from __future__ import annotations

from typing import Final

from digitpad.core.sentences.ink_words import PictureWords
from digitpad.core.sentences.sentence import Sentence, Words

PDF: Final = b"%PDF-"
_HEIF_BRANDS: Final = (b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1")

_STARTS: Final[tuple[tuple[bytes, Words], ...]] = (
    (b"%!PS", PictureWords.POSTSCRIPT),
    (b"PK\x03\x04", PictureWords.ZIP),
    (b"\x1f\x8b", PictureWords.GZIP),
    (b"\x00\x00\x00\x18ftypmp4", PictureWords.FILM),
    (b"\x00\x00\x00\x20ftypisom", PictureWords.FILM),
)
_WITHIN: Final[tuple[tuple[bytes, Words], ...]] = (
    (b"<!doctype html", PictureWords.WEB_PAGE),  # first, since many have an SVG in them
    (b"<html", PictureWords.WEB_PAGE),
    (b"<ink", PictureWords.INKML),
    (b"<svg", PictureWords.SVG),
)


def is_heif(start: bytes) -> bool:
    """Say whether a file that begins so is HEIF, what phones write; Pillow reads AVIF by itself."""
    return start[4:8] == b"ftyp" and start[8:12] in _HEIF_BRANDS


def what_it_is(start: bytes) -> Sentence:
    """Say what a file is that Pillow does not know, from its first bytes, and what to do."""
    if not start:
        return PictureWords.EMPTY_FILE()
    for beginning, said in _STARTS:
        if start.startswith(beginning):
            return said()
    lower = start.lower()
    for part, said in _WITHIN:
        if part in lower:
            return said()
    if lower.lstrip().startswith((b"{", b"[")):
        return PictureWords.JSON()
    if b"\0" not in start and _is_text(start):
        return PictureWords.TEXT()
    return PictureWords.NO_PICTURE()


def _is_text(start: bytes) -> bool:
    try:
        text = start.decode()
    except UnicodeDecodeError as error:
        if error.start < len(start) - 4:
            return False
        text = start[: error.start].decode()
    return all(letter.isprintable() or letter.isspace() for letter in text)

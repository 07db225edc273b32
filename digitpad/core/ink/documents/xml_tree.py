"""XML from strangers: no entities, nothing from outside, and no more elements than fit.

Expat itself is asked, for the parsers above it cannot be told to refuse a definition of entities,
by which a kilobyte can become gigabytes.
"""

from __future__ import annotations

from typing import Final
from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from digitpad.core.ink.drawing import BrokenInkError
from digitpad.core.sentences.ink_words import InkWords

_MOST_ELEMENTS: Final = 400_000
_MOST_ATTRIBUTES: Final = 1_000_000
_DEEPEST: Final = 100


def parse(data: bytes) -> Element:
    """Return the root of a document. Raises BrokenInkError for what is no XML, or not harmless.

    Names are without their prefixes: ``inkml:trace`` is ``trace``.
    """
    if data.count(b"<") > _MOST_ELEMENTS or data.count(b"=") > _MOST_ATTRIBUTES:
        raise BrokenInkError(InkWords.XML_TOO_LARGE)
    builder = _Builder()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = _refuse
    parser.ExternalEntityRefHandler = _refuse
    try:
        parser.Parse(data, True)
    except expat.ExpatError as error:
        raise BrokenInkError(InkWords.NOT_XML(number=error.lineno)) from None
    except (ValueError, LookupError):  # of an encoding that there is not
        raise BrokenInkError(InkWords.NOT_XML(number=1)) from None
    return builder.close()


class _Builder:
    """Makes elements of what expat tells."""

    def __init__(self) -> None:
        self._tree = TreeBuilder()
        self._depth = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > _DEEPEST:
            raise BrokenInkError(InkWords.XML_TOO_DEEP)
        self._tree.start(bare(name), {bare(key): value for key, value in attributes.items()})

    def end(self, name: str) -> None:
        self._depth -= 1
        self._tree.end(bare(name))

    def data(self, text: str) -> None:
        self._tree.data(text)

    def close(self) -> Element:
        return self._tree.close()


def bare(name: str) -> str:
    """Return a name without its prefix."""
    return name.rpartition(":")[2]


def _refuse(*_: object) -> int:
    raise BrokenInkError(InkWords.XML_WITH_ENTITIES)

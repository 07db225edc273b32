"""How much the pages of a Parquet file unpack to, from their headers alone.

The footer says it too, but nothing makes it tell the truth, and pyarrow reserves what a page's
header says. Headers are Thrift in its compact protocol:
https://github.com/apache/parquet-format and
https://github.com/apache/thrift/blob/master/doc/specs/thrift-compact-protocol.md
"""

from __future__ import annotations

from typing import Any, BinaryIO, Final

_HEADER_BYTES: Final = 64 * 1024
"""The longest header that is read: statistics of a page may be in it."""
_UNPACKED, _PACKED = 2, 3
"""The fields of a page's header that are sizes."""
_TRUE, _FALSE, _BYTE, _DOUBLE, _BINARY, _LIST, _SET, _STRUCT = 1, 2, 3, 7, 8, 9, 10, 12
_DEEPEST: Final = 20


def unpacked_bytes(file: BinaryIO, chunk: Any, most: int) -> int:
    """Return what the pages of a column chunk unpack to; no more is counted once it is ``most``.

    ``chunk`` is pyarrow's metadata of it. Raises ValueError for headers that are none.
    """
    place = chunk.data_page_offset
    if chunk.has_dictionary_page and 0 < (chunk.dictionary_page_offset or 0) < place:
        place = chunk.dictionary_page_offset
    end, total = place + chunk.total_compressed_size, 0
    while place < end and total <= most:
        file.seek(place)
        header = _Header(file.read(_HEADER_BYTES))
        unpacked, packed = header.fields.get(_UNPACKED, -1), header.fields.get(_PACKED, -1)
        if unpacked < 0 or packed < 0:
            raise ValueError("a page without a size")
        total += unpacked
        place += header.length + packed
    return total


class _Header:
    """The whole numbers of a struct, and how many bytes it takes."""

    def __init__(self, data: bytes) -> None:
        self._data, self._place = data, 0
        self.fields = self._struct(0)
        self.length = self._place

    def _struct(self, depth: int) -> dict[int, int]:
        """Read the fields of a struct; return those that are whole numbers."""
        if depth > _DEEPEST:
            raise ValueError("too deep")
        found, field = dict[int, int](), 0
        while kind := self._byte():
            step, kind = kind >> 4, kind & 15
            field = field + step if step else self._signed()
            value = self._value(kind, depth)
            if value is not None:
                found[field] = value
        return found

    def _value(self, kind: int, depth: int) -> int | None:
        """Read a value; return it where it is a whole number of more than a byte."""
        if kind in (_TRUE, _FALSE):
            return None
        if kind == _BYTE:
            self._skip(1)
        elif kind < _DOUBLE:
            return self._signed()
        elif kind == _DOUBLE:
            self._skip(8)
        elif kind == _BINARY:
            self._skip(self._number())
        elif kind in (_LIST, _SET):
            self._list(depth)
        elif kind == _STRUCT:
            self._struct(depth + 1)
        else:  # maps are in no page's header
            raise ValueError("an unknown type")
        return None

    def _list(self, depth: int) -> None:
        head = self._byte()
        count, kind = head >> 4, head & 15
        for _ in range(self._number() if count == 15 else count):
            if kind in (_TRUE, _FALSE):
                self._skip(1)
            else:
                self._value(kind, depth + 1)

    def _byte(self) -> int:
        if self._place >= len(self._data):
            raise ValueError("cut short")
        self._place += 1
        return self._data[self._place - 1]

    def _skip(self, count: int) -> None:
        self._place += count
        if self._place > len(self._data):
            raise ValueError("cut short")

    def _number(self) -> int:
        """Read an unsigned number, seven bits a byte, the lowest first."""
        value = shift = 0
        while shift < 70:
            byte = self._byte()
            value |= (byte & 127) << shift
            if byte < 128:
                return value
            shift += 7
        raise ValueError("too long")

    def _signed(self) -> int:
        value = self._number()
        return value >> 1 ^ -(value & 1)

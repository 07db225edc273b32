"""What becomes of a file on its way: bits that flip, ends that are missing, and malice."""

from __future__ import annotations

import random
import re

_NUMBER = re.compile(rb"-?\d+(\.\d+)?")
_ODD_NUMBERS = (b"1" + b"0" * 400, b"1e999", b"NaN", b"-Infinity", b"-1", b"1e300", b"0", b"null")


def damaged(whole: bytes, chance: random.Random, number: int) -> bytes:
    """Return ``whole`` with the damage of this ``number``: the kinds take turns."""
    kinds = (_flipped, _flipped, _cut, _zeroed, _repeated, _odd_number, _inserted, _swapped)
    return kinds[number % len(kinds)](whole, chance)


def _flipped(whole: bytes, chance: random.Random) -> bytes:
    data = bytearray(whole)
    for _ in range(chance.choice((1, 1, 2, 8))):
        data[chance.randrange(len(data))] ^= chance.randrange(1, 256)
    return bytes(data)


def _cut(whole: bytes, chance: random.Random) -> bytes:
    return whole[: chance.randrange(len(whole))]


def _zeroed(whole: bytes, chance: random.Random) -> bytes:
    first = chance.randrange(len(whole))
    length = chance.randrange(1, 4096)
    return whole[:first] + bytes(len(whole[first : first + length])) + whole[first + length :]


def _repeated(whole: bytes, chance: random.Random) -> bytes:
    first, last = sorted(chance.randrange(len(whole)) for _ in range(2))
    return whole[:last] + whole[first:last] * chance.choice((1, 3)) + whole[last:]


def _odd_number(whole: bytes, chance: random.Random) -> bytes:
    """Where there are numbers in it as text; elsewhere it flips."""
    found = list(_NUMBER.finditer(whole))
    if not found:
        return _flipped(whole, chance)
    one = chance.choice(found)
    return whole[: one.start()] + chance.choice(_ODD_NUMBERS) + whole[one.end() :]


def _inserted(whole: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(whole))
    piece = chance.choice((chance.randbytes(50), b"[" * 100_000, b"\xff" * 9, b'{"a":' * 2000))
    return whole[:place] + piece + whole[place:]


def _swapped(whole: bytes, chance: random.Random) -> bytes:
    """The four bytes at a place, where a size may stand, become the largest or a large one."""
    place = chance.randrange(max(1, len(whole) - 4))
    large = chance.choice((b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x00\x00\x00\x10"))
    return whole[:place] + large + whole[place + 4 :]

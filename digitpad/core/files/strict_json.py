"""Untrusted JSON: no unusable numbers, and no nesting deeper than Python can handle."""

from __future__ import annotations

import json
import math
from typing import Any, Final

LARGEST: Final = 1e15
"""No number in the program's files comes near it."""


class NumberError(ValueError):
    """A number that is not finite, or larger than `LARGEST`."""


def parse(text: bytes | str) -> Any:
    """Return the parsed JSON. Raises ValueError if it is not valid.

    Also for a number that is not finite or larger than `LARGEST`, and for too deep nesting.
    """
    return _parsed(text, _STRICT)


def parse_leniently(text: bytes | str) -> Any:
    """Like `parse`, but with None in place of each number that would be refused."""
    return _parsed(text, _LENIENT)


def _parsed(text: bytes | str, decoder: json.JSONDecoder) -> Any:
    try:
        return decoder.decode(text.decode() if isinstance(text, bytes) else text)
    except json.JSONDecodeError:
        raise ValueError("not valid JSON") from None
    except RecursionError:
        raise ValueError("nested too deep") from None


def _number(digits: str) -> float:
    if len(digits) > _LONGEST_DIGITS:
        raise NumberError("a number is too long")
    value = int(digits) if digits.lstrip("-").isdecimal() else float(digits)
    if not math.isfinite(value) or abs(value) > LARGEST:
        raise NumberError("a number is too large")
    return value


def _refuse(constant: str) -> float:
    raise NumberError(f"{constant} is not a JSON number")


def _number_or_none(digits: str) -> float | None:
    try:
        return _number(digits)
    except NumberError:
        return None


def _nothing(_: str) -> None:
    return None


_LONGEST_DIGITS: Final = 400
_STRICT: Final = json.JSONDecoder(parse_int=_number, parse_float=_number, parse_constant=_refuse)
_LENIENT: Final = json.JSONDecoder(
    parse_int=_number_or_none, parse_float=_number_or_none, parse_constant=_nothing
)

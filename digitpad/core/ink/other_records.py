"""Records of ink in JSON that is nearly QuickDraw's: other names, points as pairs or as objects.

``{"label": 7, "strokes": [[{"x": 1, "y": 2, "t": 0}, …]]}`` and signature_pad's
``[{"points": [{"x": …, "y": …, "time": …, "pressure": …}]}]`` are such, and so is a ``drawing`` of
``[[x, y], …]`` for each stroke.
"""

from __future__ import annotations

from typing import Any, Final

_STROKES: Final = ("drawing", "strokes")
_WORDS: Final = ("word", "label", "digit")
_TIMES: Final = ("t", "time", "timestamp")
_PRESSURES: Final = ("pressure", "p", "force")


def as_quickdraw(record: Any) -> Any:
    """Return ``record`` in QuickDraw's form; as it is where it has that already, or none."""
    if is_signature(record):
        record = {"drawing": record}
    if not isinstance(record, dict):
        return record
    name = next((name for name in _STROKES if isinstance(record.get(name), list)), None)
    if name is None or (name == "drawing" and all(map(_has_columns, record[name]))):
        return record
    strokes = [_columns(stroke) for stroke in record[name]]
    if not strokes or None in strokes:
        return record
    word = next((record[name] for name in _WORDS if record.get(name) is not None), None)
    known = {key: record[key] for key in ("key_id", "writer", "timestamp") if key in record}
    found = [stroke for stroke in strokes if stroke is not None]
    drawing = [[column for column in columns[:3] if column is not None] for columns in found]
    pressure = [columns[3] for columns in found]
    is_pressed = any(column is not None for column in pressure)
    return {
        "word": word,
        "drawing": drawing,
        **({"pressure": pressure} if is_pressed else {}),
        **known,
    }


Columns = tuple[list[Any], list[Any], list[Any] | None, list[Any] | None]
"""Of x, of y, of milliseconds and of pressure."""


def _has_columns(stroke: Any) -> bool:
    """Say whether a stroke may be ``[[x…], [y…]]``, with times or without."""
    return (
        isinstance(stroke, list)
        and len(stroke) in (2, 3)
        and all(isinstance(column, list) for column in stroke)
    )


def is_signature(record: Any) -> bool:
    """Say whether a record is signature_pad's: a list of strokes, each with its points."""
    return (
        isinstance(record, list)
        and bool(record)
        and all(isinstance(one, dict) and isinstance(one.get("points"), list) for one in record)
    )


def _columns(stroke: Any) -> Columns | None:
    """Return the columns of a stroke; None where it is in no known form."""
    points = stroke.get("points") if isinstance(stroke, dict) else stroke
    if not isinstance(points, list) or not points:
        return None
    if all(isinstance(point, dict) and "x" in point and "y" in point for point in points):
        return _of_objects(points)
    if all(isinstance(point, list) and len(point) == 2 for point in points):
        return [point[0] for point in points], [point[1] for point in points], None, None
    return None


def _of_objects(points: list[dict[str, Any]]) -> Columns:
    time = next((name for name in _TIMES if all(name in point for point in points)), None)
    force = next((name for name in _PRESSURES if all(name in point for point in points)), None)
    return (
        [point["x"] for point in points],
        [point["y"] for point in points],
        None if time is None else _from_first([point[time] for point in points]),
        None if force is None else [point[force] for point in points],
    )


def _from_first(times: list[Any]) -> list[Any]:
    """Return times since the first where they are numbers; signature_pad has them since 1970."""
    if not all(type(time) in (int, float) for time in times):
        return times
    try:
        return [float(time) - float(times[0]) for time in times]
    except OverflowError:
        return times

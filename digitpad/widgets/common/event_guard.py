"""Shows an error in code that Qt calls (event handlers, slots, painting) as one sentence.

Qt cannot handle a Python exception. One that leaves an event handler is raised again in the Python
code that called Qt last, and its traceback keeps a painter alive longer than the device it paints
on, which crashes. So all handlers of this program's own widgets, models and painters are guarded,
and what is raised elsewhere goes to `sys.excepthook`.
"""

from __future__ import annotations

import contextlib
import functools
import sys
import traceback
from collections.abc import Callable
from types import FunctionType, TracebackType
from typing import Any, Final

from PySide6.QtCore import QObject

from digitpad.core.errors import DigitPadError
from digitpad.core.files.fault_log import fault

_PACKAGE: Final = "digitpad."
_PAINTING_AND_MODELS: Final = frozenset(
    (
        "event", "eventFilter", "viewportEvent", "paint", "sizeHint", "minimumSizeHint",
        "heightForWidth", "hasHeightForWidth", "scrollContentsBy", "data", "setData",
        "headerData", "rowCount", "columnCount", "flags", "index", "parent",
    )
)  # fmt: skip
_HANDLED_WITHOUT_QT: Final = frozenset({"event", "eventFilter", "viewportEvent"})
"""Qt's own version of these would call the handler that has just failed again."""
_ANSWERS_WITHOUT_QT: Final = {"data": None, "rowCount": 0, "columnCount": 0}
"""Qt has no version of these for models. A call of what is not there would end the process."""


def install() -> None:
    """Guard every class that is defined from now on and derives from a Qt class."""
    # PySide has no hook for this, so Python's is set on the base class of all.
    QObject.__init_subclass__ = classmethod(_guard_class)  # type: ignore[assignment,arg-type]


def _guard_class(cls: type, **_: object) -> None:
    if not cls.__module__.startswith(_PACKAGE):
        return
    for name, function in list(vars(cls).items()):
        is_handler = name.endswith("Event") or name in _PAINTING_AND_MODELS
        if is_handler and isinstance(function, FunctionType):
            setattr(cls, name, _guarded(cls, name, function))


def _guarded(cls: type, name: str, function: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(function)
    def guarded(self: QObject, *arguments: Any, **named: Any) -> Any:
        try:
            return function(self, *arguments, **named)
        except Exception as error:
            sys.excepthook(type(error), error, error.__traceback__)
            # Ends its painters while the device they paint on still exists.
            traceback.clear_frames(error.__traceback__)
        if name in _HANDLED_WITHOUT_QT:
            return False
        try:
            return getattr(super(cls, self), name)(*arguments, **named)
        except NotImplementedError:
            return _ANSWERS_WITHOUT_QT[name]

    return guarded


def show_faults(show: Callable[[str], object]) -> None:
    """Have ``show`` called with one sentence for each error that nothing else has caught.

    The traceback is logged once for a run of equal errors, since painting may fail in every frame.
    Python's own hook still writes it to standard error.
    """
    earlier = sys.excepthook
    last = [""]

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        where = "".join(traceback.format_exception(kind, error, trace))
        if where == last[0]:
            return
        last[0] = where
        is_foreseen = isinstance(error, DigitPadError)
        if not is_foreseen:
            earlier(kind, error, trace)
        if isinstance(error, Exception):
            with contextlib.suppress(RuntimeError):  # the window is gone
                show(str(error if is_foreseen else fault(error)))

    sys.excepthook = hook

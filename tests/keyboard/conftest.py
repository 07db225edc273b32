"""The real window and its looks, as the tests of widgets have them."""

from __future__ import annotations

from tests.widgets.conftest import canvas, look, window

__all__ = ["canvas", "look", "window"]

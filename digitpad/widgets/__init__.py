"""The windows and their widgets."""

from digitpad.widgets.common import event_guard

event_guard.install()

"""What is on the screen."""

from digitpad.widgets.common import event_guard

event_guard.install()

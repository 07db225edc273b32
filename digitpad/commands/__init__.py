"""The commands of `digitpad` that need no window."""

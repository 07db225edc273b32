"""Models that come from outside, and two models compared."""

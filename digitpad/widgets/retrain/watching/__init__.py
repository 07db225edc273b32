"""A running training: curves, numbers and its log."""

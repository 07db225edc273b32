"""A training while it goes on: curves, numbers and its log."""

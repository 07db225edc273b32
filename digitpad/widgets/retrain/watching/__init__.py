"""A training while it goes on: curves, numbers, its log and its failure."""

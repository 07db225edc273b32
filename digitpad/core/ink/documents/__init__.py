"""Ink as other programs keep it: one reader for each of their formats."""

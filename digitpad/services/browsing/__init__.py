"""Scoring a test set, and explaining one reading, beside the window."""

"""Labelled digits: where they are found, one reader for each format, and how they are split."""

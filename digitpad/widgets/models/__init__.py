"""The window of all models, and the comparison of two."""

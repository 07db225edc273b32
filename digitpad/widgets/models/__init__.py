"""The window of all models."""

"""The window of all models, and two of them compared."""

"""The language that the window speaks."""

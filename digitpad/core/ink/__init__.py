"""Strokes as points: their shape, and the forms in which they are stored."""

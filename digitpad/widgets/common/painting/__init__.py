"""Ink and pictures as painted pixels, in the palette's colours."""

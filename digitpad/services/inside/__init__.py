"""Follows what the pad's network makes of the pad, layer by layer."""

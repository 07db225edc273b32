"""A grid of thumbnails: its geometry, its view, and a cache of pixmaps."""

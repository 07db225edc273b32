"""A grid of thumbnails: where its cells stand, and pixmaps that are kept."""

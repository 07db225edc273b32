"""Draw 20 digits: asked for one by one, and reviewed before any of them counts."""

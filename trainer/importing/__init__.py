"""Models that other programs wrote, made into model files."""

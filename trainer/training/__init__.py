"""One training from its configuration to its model."""

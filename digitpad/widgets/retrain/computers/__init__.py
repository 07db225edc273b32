"""The list of other computers that can train: shown, changed, tried."""

"""How a training ended: the new model against the current one, or what went wrong."""

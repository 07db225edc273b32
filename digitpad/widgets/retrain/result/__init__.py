"""The end of a training: the new model against the current one, or what went wrong."""

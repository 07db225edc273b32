"""The browser of a scored set: what the model misreads, and why."""

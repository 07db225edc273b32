"""Child processes: which interpreter, which environment, which folder."""

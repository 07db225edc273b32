"""Child processes: which interpreter, what they answer, and how they end."""

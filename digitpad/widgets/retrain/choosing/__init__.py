"""The dialog before a training: what to learn from, and how."""

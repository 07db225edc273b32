"""What to learn from and how, asked before a training."""

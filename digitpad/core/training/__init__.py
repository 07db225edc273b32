"""What the window knows of a training: its numbers, its state, how long it takes."""

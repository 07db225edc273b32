"""Reading while the person draws, and opening what is to be read."""

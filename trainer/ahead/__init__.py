"""What is needed after the epochs, made beforehand on another core."""

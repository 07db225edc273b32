"""Closing the program while a training runs: the question, the background and the tray."""

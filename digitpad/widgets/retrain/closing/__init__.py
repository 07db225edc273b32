"""Closing the program during a training: the question, the background and the tray."""

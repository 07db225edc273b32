"""A training as the window sees it: its process, the devices, the data."""

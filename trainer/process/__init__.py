"""The worker as a process: its streams, its commands, its children."""

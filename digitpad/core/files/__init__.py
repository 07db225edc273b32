"""Files on disk: where they are, written whole or not at all, locked, and read without trust."""

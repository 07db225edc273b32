"""Windows for those who work by keyboard, or by ear."""

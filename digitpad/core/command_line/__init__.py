"""What every command line shares: how words are read, and what a terminal may be shown."""

"""The person's own digits: how they are stored, exchanged, and looked at when reading."""

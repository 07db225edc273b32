"""The window in which a person looks through the digits that they taught."""

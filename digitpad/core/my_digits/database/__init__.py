"""The SQLite file of own digits: opened, checked, and rescued where it is damaged."""

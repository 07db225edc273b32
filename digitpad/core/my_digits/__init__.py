"""The digits that the person taught: stored, exchanged and counted."""

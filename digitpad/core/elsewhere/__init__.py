"""Training on another computer: through the system's ssh, as if it were here."""

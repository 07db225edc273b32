"""The models on this machine, and trying one before it is used."""

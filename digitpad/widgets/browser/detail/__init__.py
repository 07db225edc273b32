"""The details of one picture: its reading and its neighbours."""

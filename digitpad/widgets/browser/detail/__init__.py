"""One picture of a scored set, large, with its reading and its neighbours."""

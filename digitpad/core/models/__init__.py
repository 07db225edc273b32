"""Models in the library: the record of them, and trying one before it is used."""

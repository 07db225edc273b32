"""LiteRT files and the operations in them."""

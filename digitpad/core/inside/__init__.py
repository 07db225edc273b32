"""What goes on inside a network: its layers, the maps that they give, and the sums in them."""

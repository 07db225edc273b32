"""The inside of the network that reads: its layers in a row, their maps, and the sums in them."""

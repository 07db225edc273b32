"""The reading: large type, ten bars, the network's picture, and the buttons to teach."""

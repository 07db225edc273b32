"""What the network reads: large type, ten bars, its picture, and the buttons that correct it."""

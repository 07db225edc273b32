"""What Keras wrote: its files, and the networks that they describe."""

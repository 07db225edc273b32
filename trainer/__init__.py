"""The worker that trains: everything that imports Keras."""

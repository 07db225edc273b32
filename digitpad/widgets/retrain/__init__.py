"""Retraining: choose what to train, watch it, then choose a model."""

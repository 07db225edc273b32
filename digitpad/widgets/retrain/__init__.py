"""Retraining: choosing, watching, choosing again."""

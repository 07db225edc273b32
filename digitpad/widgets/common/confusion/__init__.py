"""The confusion matrix as a heat map."""

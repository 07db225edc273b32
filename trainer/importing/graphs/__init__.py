"""Networks as lists of operations, whatever file they came from."""

"""What the browser of a test set knows: order, neighbours, annotations and exports."""

"""What the browser of a test set knows: pictures, scores, order, annotations and exports."""

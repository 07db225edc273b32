"""More about ink: as bytes, as curves, as SVG, where it is and how it came to be."""

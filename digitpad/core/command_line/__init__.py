"""What all command lines share: parsing arguments, and text that is safe on a terminal."""

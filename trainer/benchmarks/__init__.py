"""Models scored and compared, and the bundled model built."""

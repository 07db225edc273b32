"""Several networks that read the same drawing, in columns beside the pad."""

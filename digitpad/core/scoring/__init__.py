"""What a model makes of a labelled set: its readings, its metrics, and two models compared."""

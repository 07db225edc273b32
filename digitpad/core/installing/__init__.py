"""Installing what trainings need into an environment of the program's own."""

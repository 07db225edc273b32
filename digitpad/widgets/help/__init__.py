"""What helps a person along: the manual, the tour, the report of a problem, and About."""

"""The Help menu: the manual, the tour, the problem report, and About."""

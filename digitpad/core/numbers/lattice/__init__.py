"""The lattice: pieces of ink, the groups that may be marks, and the best way to cut a page."""

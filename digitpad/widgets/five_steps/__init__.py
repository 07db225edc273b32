"""Help ▸ The story in five steps: pages beside the pad about the networks of the literature."""

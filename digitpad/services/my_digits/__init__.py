"""The person's digits beside the window: opened, taught, listed and copied."""

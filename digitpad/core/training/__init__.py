"""What the window and the worker agree on: recipes, configuration, messages, state."""

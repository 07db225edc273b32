"""From a page to ten probabilities: the network, and what the person taught on top of it."""

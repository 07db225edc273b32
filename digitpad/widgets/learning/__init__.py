"""How a network learns, or has learnt: curves, confusion, the hardest pictures, the first layer."""

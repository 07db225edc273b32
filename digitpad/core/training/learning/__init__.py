"""How a network learnt: its curve, a look at each epoch, and what is to be said of it."""

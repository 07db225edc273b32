"""What runs on the other computer. It is sent there: nothing here imports the rest of digitpad."""

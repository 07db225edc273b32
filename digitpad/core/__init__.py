"""What the program knows: ink, pictures, models and readings. No Qt and no Keras in here."""

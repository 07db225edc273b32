"""Teaching on the pad, and the window "My digits"."""

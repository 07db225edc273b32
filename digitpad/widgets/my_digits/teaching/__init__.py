"""Teaching on the pad: the buttons below the reading, and undoing what they did."""

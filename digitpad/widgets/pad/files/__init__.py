"""What the pad opens, saves, copies and takes when it is dropped."""

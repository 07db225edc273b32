"""Teaching on the pad, and the window of the digits that were taught."""

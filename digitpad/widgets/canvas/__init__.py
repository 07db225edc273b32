"""The page that is drawn on."""

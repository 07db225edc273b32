"""Opening and scoring sets, and explaining one reading, beside the window."""

"""Building blocks that several windows share."""

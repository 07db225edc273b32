"""Tables and diagrams of a scored set: confusions, digits, calibration, comparison."""

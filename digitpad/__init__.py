"""DigitPad reads the digits you draw and learns your hand."""

__version__ = "1.0.0"

"""DigitPad reads the digits you draw and learns your hand."""

__version__ = "0.1.0"

"""Whole numbers: ink or marks in a picture cut into digits, and what is no digit told apart."""

"""How fast the program is, measured from outside, beside two calculators that people know."""

"""The calculator's arithmetic and keys: pure."""

"""The calculator's window."""

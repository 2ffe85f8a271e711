"""The notebook's window."""

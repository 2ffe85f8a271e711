"""Numbers of those who can help."""

"""Lists, ready-made and own."""

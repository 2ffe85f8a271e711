"""What lies on a stick: writing it, reading it back, checking it."""

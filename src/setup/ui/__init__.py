"""The set-up program's window."""

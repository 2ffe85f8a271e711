"""The pipe between the two processes."""

"""The kit on the screen and on paper: the only part of it that knows Qt."""

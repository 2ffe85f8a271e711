"""What can be done with an open notebook: no Qt, no SQL."""

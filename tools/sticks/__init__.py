"""What is done with finished sticks to see that they work: set up, opened, carried about."""

"""More: what can be chosen, and what the notebook does not do."""

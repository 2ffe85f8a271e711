"""Words from the sealed pack."""

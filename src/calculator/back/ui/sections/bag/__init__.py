"""The bag: what to take, and where each thing is."""

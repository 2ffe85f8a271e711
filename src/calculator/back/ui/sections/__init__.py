"""One folder a section."""

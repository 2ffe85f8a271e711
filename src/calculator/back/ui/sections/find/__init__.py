"""Find: everything that is written, by its words."""

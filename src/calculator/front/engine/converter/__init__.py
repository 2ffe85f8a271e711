"""The converter: from one unit to another of its kind."""

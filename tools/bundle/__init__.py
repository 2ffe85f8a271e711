"""What the built programs of every system share: modules in one archive, and how that starts."""

"""What the operating system needs, one module a system, the same names in each."""

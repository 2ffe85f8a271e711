"""The notebook's rows and rules: pure."""

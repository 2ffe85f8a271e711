"""A desktop of its own for tests and measurements: X server, window manager, keys, windows and pixels."""

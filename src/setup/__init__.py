"""The set-up program: on the stick, never in the installed folder."""

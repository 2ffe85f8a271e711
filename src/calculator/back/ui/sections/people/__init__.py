"""People: who, and by what name they are shown."""

"""The steps of set-up, a module each."""

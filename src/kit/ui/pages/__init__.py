"""The steps of the kit, a module each."""

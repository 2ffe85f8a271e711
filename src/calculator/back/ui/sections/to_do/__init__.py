"""To do: her own short list."""

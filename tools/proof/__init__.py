"""The long proofs of the store: `python3 dev.py check --long` (docs/proof.md says what each one tries)."""

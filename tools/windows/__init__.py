"""The Windows form: made on plain Linux, tried under Wine."""

"""The functions of one number, and the operators that need more than arithmetic."""

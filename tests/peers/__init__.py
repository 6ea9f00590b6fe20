"""Held against others: test cases of other projects, run through our own nodes."""

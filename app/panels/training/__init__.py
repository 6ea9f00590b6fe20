"""Training: its settings, its curves while it runs, and how far it is."""

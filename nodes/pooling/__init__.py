"""Layers that make images, sequences and volumes smaller: each window becomes one number."""

TITLE = "Pooling"
COLOUR = "#7c3aed"
ORDER = 50

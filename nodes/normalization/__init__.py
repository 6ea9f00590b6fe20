"""Layers that bring activations to mean 0 and variance 1, then learn the scale they should have."""

TITLE = "Normalization"
COLOUR = "#a21caf"
ORDER = 55

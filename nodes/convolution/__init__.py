"""Layers that look at an image through small windows and share one set of weights everywhere."""

TITLE = "Convolution"
COLOUR = "#2563eb"
ORDER = 45

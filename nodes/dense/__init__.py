"""Layers in which every output sees every input."""

TITLE = "Layers"
COLOUR = "#1d4ed8"
ORDER = 40

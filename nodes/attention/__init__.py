"""Layers in which every place of a sequence looks at all others and takes what it needs."""

TITLE = "Attention"
COLOUR = "#4338ca"
ORDER = 48

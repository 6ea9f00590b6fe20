"""Layers that read a sequence step by step and remember: the same weights serve every step."""

TITLE = "Recurrent"
COLOUR = "#4338ca"
ORDER = 46

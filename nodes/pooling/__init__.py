"""Gates that make an image smaller: each window becomes one number, nothing is learned."""

TITLE = "Pooling"
COLOUR = "#7c3aed"
ORDER = 50

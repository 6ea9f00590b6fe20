"""Gates that combine numbers, element by element, and the matrix product."""

TITLE = "Arithmetic"
COLOUR = "#0f766e"
ORDER = 20

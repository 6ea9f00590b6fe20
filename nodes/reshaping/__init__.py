"""Gates that arrange the same numbers in another shape."""

TITLE = "Reshaping"
COLOUR = "#0369a1"
ORDER = 60

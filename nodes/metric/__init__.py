"""How good a network is, in numbers that people read. They are not trained on: no gradient."""

TITLE = "Metrics"
COLOUR = "#15803d"
ORDER = 85

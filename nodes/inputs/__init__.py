"""Where numbers enter a graph: constants, learned parameters, inputs and data sets."""

TITLE = "Inputs"
COLOUR = "#64748b"
ORDER = 10

"""Non-linear gates: without them a stack of layers is one linear layer."""

TITLE = "Activations"
COLOUR = "#b45309"
ORDER = 30

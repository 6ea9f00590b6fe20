"""Means against overfitting: they keep a network from leaning on single weights or activations."""

TITLE = "Regularization"
COLOUR = "#4d7c0f"
ORDER = 70

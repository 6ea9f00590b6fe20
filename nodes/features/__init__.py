"""Descriptions made by hand, and the classifier that only compares: vision before deep learning."""

TITLE = "Features"
COLOUR = "#a16207"
ORDER = 65

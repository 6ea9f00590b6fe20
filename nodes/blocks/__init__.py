"""The edges of a block: where values enter it, and where they leave."""

TITLE = "Blocks"
COLOUR = "#475569"
ORDER = 90

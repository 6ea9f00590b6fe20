"""Gates that make many numbers into fewer: sums and means along axes."""

TITLE = "Reductions"
COLOUR = "#0e7490"
ORDER = 25

"""How far an output is from what was wanted: the one number that training makes smaller."""

TITLE = "Losses"
COLOUR = "#be123c"
ORDER = 80

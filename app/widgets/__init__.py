"""Small parts that panels and canvas share."""

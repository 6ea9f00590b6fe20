"""Layered layout of boxes and wires, in NumPy: no Qt, and nothing of what a graph computes."""

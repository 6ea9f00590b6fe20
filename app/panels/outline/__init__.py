"""The graph as text."""

"""Blocks: sub-graphs that are used like nodes."""

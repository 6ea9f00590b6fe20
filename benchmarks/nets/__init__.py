"""Whole networks against PyTorch, every edge's value and gradient kept: a file per network."""

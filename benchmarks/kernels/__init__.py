"""One node type at a time against the same in PyTorch: a file per family, a row per heavy type."""

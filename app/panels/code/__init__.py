"""The PyTorch code of the graph, as it is now."""

"""The commands that need no display; Qt and PyTorch are imported only by those that use them."""

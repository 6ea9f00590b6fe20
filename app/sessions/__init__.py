"""What goes on with a document: live passes, stepping through them, training, PyTorch's answers."""

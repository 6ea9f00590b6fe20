"""Adding nodes where the pointer is: by a few letters, and at the end of a wire."""

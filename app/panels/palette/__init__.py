"""The palette: every node type by family, to search and to drag onto the canvas."""

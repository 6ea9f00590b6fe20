"""What the mouse and the keyboard do on the canvas: one gesture per file."""

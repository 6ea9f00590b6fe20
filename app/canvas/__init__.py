"""The canvas: nodes, wires and the numbers on them, and the mouse gestures that edit them."""

"""What is to be seen inside a node from near: its settings, and a picture of what it does."""

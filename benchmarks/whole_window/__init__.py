"""The whole window, as people use it: every panel, a real document, real events."""

"""Colours and styles of the window, and what the desktop asks for."""

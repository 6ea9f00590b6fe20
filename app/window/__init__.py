"""The window's own parts: where panels, canvas and rows stand."""

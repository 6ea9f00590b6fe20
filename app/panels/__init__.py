"""The parts around the canvas. Each knows the document and the sessions, never each other."""
